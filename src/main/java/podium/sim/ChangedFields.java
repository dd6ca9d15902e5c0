package podium.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Names the fields in which two trees differ, as {@code spec.template.spec.containers[0].image}. */
final class ChangedFields {

    private final List<String> paths = new ArrayList<>();

    private ChangedFields() {}

    /** The deepest fields that differ, in the order of the newer tree; those that are gone come last. */
    static List<String> between(JsonObject before, JsonObject after) {
        ChangedFields fields = new ChangedFields();
        fields.objects("", before, after);
        return fields.paths;
    }

    private void objects(String path, JsonObject before, JsonObject after) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (int i = 0; i < after.size(); i++) {
            values(prefix + after.nameAt(i), before.get(after.nameAt(i)), after.valueAt(i));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!after.has(before.nameAt(i))) {
                paths.add(prefix + before.nameAt(i));
            }
        }
    }

    private void values(String path, @Nullable Json before, Json after) {
        if (after.equals(before)) {
            return;
        }
        boolean isComparable = before == null || before instanceof JsonObject;
        if (isComparable && after instanceof JsonObject is && !(is.isEmpty() && before == null)) {
            objects(path, before == null ? JsonObject.EMPTY : before.asObject(), is);
        } else if (before instanceof JsonArray was && after instanceof JsonArray is && was.size() == is.size()) {
            for (int i = 0; i < is.size(); i++) {
                values(path + "[" + i + "]", was.get(i), is.get(i));
            }
        } else {
            paths.add(path);
        }
    }
}
