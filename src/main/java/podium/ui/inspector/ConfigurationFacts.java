package podium.ui.inspector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** What a ConfigMap or a Secret holds, and who reads it. A Secret's values are hidden until somebody asks for them. */
final class ConfigurationFacts {

    private ConfigurationFacts() {}

    static void write(Inspected inspected, Resource object, FactSheet sheet) {
        boolean isSecret = object.key().kind().equals(Kind.SECRET);
        if (isSecret) {
            sheet.row("inspector.type", FactSheet.plain(object.tree().string("type", "Opaque")));
        }
        if (object.tree().isTrue("immutable")) {
            sheet.row("inspector.immutable", FactSheet.plain(sheet.say("inspector.immutable.yes")));
        }
        UserFacts.write("inspector.readers", inspected.state(), object, sheet);
        JsonObject data = object.tree().object("data");
        JsonObject binary = object.tree().object("binaryData");
        sheet.section("inspector.keys", data.size() + binary.size());
        for (Map.Entry<String, Json> entry : data) {
            String value = text(entry.getValue());
            sheet.labelled(entry.getKey(), List.of(isSecret ? secret(value, sheet) : value(value, sheet)));
        }
        for (Map.Entry<String, Json> entry : binary) {
            sheet.labelled(entry.getKey(), List.of(bytes(text(entry.getValue()), sheet)));
        }
        sheet.about(object);
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : "";
    }

    private static Piece value(String value, FactSheet sheet) {
        return value.isEmpty()
                ? FactSheet.muted(sheet.say("inspector.value.empty"))
                : FactSheet.styled(Style.VALUE, value);
    }

    private static Piece secret(String encoded, FactSheet sheet) {
        String value = decoded(encoded);
        return value == null ? bytes(encoded, sheet) : FactSheet.styled(Style.SECRET, value);
    }

    private static Piece bytes(String encoded, FactSheet sheet) {
        int length = encoded.replaceAll("[=\\s]", "").length() * 3 / 4;
        return FactSheet.muted(sheet.say("inspector.value.bytes", length));
    }

    /** The text that was encoded; null when it is none. */
    private static @Nullable String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return null;
        }
    }
}
