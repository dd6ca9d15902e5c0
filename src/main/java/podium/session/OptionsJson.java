package podium.session;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;

/** How requests are to be taken, as JSON: {@code {"fieldValidation": "WARN", "dryRun": true, …}}. */
final class OptionsJson {

    private OptionsJson() {}

    static JsonObject write(WriteOptions options) {
        List<Json> repeats = new ArrayList<>();
        for (Repeat repeat : options.repeats()) {
            repeats.add(JsonObject.builder()
                    .put("object", repeat.object())
                    .put("name", repeat.name())
                    .put("after", repeat.after())
                    .put("line", repeat.line())
                    .build());
        }
        return JsonObject.builder()
                .put("fieldValidation", options.fieldValidation().name())
                .put("dryRun", options.dryRun())
                .put("fieldManager", options.fieldManager())
                .put("force", options.force())
                .put("repeats", JsonArray.of(repeats))
                .build();
    }

    /** @throws IllegalArgumentException if the field validation is none */
    static WriteOptions read(JsonObject tree) {
        List<Repeat> repeats = new ArrayList<>();
        JsonArray array = tree.array("repeats");
        for (int i = 0; i < array.size(); i++) {
            JsonObject repeat = array.object(i);
            repeats.add(new Repeat(
                    repeat.string("object", ""), repeat.string("name", ""), (int) repeat.number("after", 0), (int)
                            repeat.number("line", 1)));
        }
        return new WriteOptions(
                FieldValidation.valueOf(tree.string("fieldValidation", FieldValidation.STRICT.name())),
                repeats,
                tree.isTrue("dryRun"),
                tree.string("fieldManager", ""),
                tree.isTrue("force"));
    }
}
