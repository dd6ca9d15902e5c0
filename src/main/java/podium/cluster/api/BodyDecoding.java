package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;
import podium.resource.Kind;
import podium.schema.Catalogue;
import podium.schema.Decoder;
import podium.schema.Decoder.Decoded;
import podium.schema.KindEntry;

/** The first stage: is the body an object of the kind that was asked for? */
final class BodyDecoding {

    private BodyDecoding() {}

    /** Kind and version may be left out; then they are those of the path. */
    static JsonObject decode(
            Catalogue catalogue, KindEntry entry, JsonObject body, WriteOptions options, List<String> warnings)
            throws Refusal {
        Kind kind = entry.kind();
        String name = text(body, "kind", kind.name());
        String version = text(body, "apiVersion", kind.apiVersion());
        refuseOtherKind(catalogue, kind, name, version);
        JsonObject typed = body.with("kind", name).with("apiVersion", version);
        Decoded decoded = Decoder.decode(entry.definition(), typed, options.repeats());
        if (decoded.fault() != null) {
            throw new Refusal(Problems.badRequest(cannotBe(name, version, kind) + decoded.fault()));
        }
        List<String> strict = new ArrayList<>(YamlRepeats.ofYaml(options.repeats()));
        strict.addAll(decoded.strict());
        judge(strict, options.fieldValidation(), warnings, cannotBe(name, version, kind));
        return decoded.tree();
    }

    private static String text(JsonObject body, String field, String otherwise) throws Refusal {
        Json value = body.get(field);
        if (value instanceof JsonString text) {
            return text.value().isEmpty() ? otherwise : text.value();
        }
        if (value != null && value != JsonNull.NULL) {
            throw new Refusal(Problems.badRequest("couldn't get version/kind; json parse error: json: cannot unmarshal "
                    + Decoder.described(value) + " into Go struct field ." + field + " of type string"));
        }
        return otherwise;
    }

    private static void refuseOtherKind(Catalogue catalogue, Kind kind, String name, String version) throws Refusal {
        if (version.indexOf('/') != version.lastIndexOf('/')) {
            throw new Refusal(Problems.badRequest("the object provided is unrecognized (must be of type " + kind.name()
                    + "): unexpected GroupVersion string: " + version));
        }
        if (version.equals(kind.apiVersion()) && name.equals(kind.name())) {
            return;
        }
        if (!name.equals(kind.name()) || !isRegistered(catalogue, version, name)) {
            throw new Refusal(
                    Problems.badRequest(cannotBe(name, version, kind) + unconverted(catalogue, kind, name, version)));
        }
        throw new Refusal(Problems.badRequest("the API version in the data (" + version
                + ") does not match the expected API version (" + kind.apiVersion() + ")"));
    }

    private static String unconverted(Catalogue catalogue, Kind kind, String name, String version) {
        return isRegistered(catalogue, version, name)
                ? "converting (" + versionOnly(version) + "." + name + ") to (" + internalGroup(kind) + "."
                        + kind.name() + "): unknown conversion"
                : "no kind \"" + name + "\" is registered for version \"" + version
                        + "\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"";
    }

    /** Why a patched object is no longer of the kind that it was; null when it is. */
    static @Nullable String otherKind(Catalogue catalogue, Kind kind, JsonObject patched) {
        String name = patched.string("kind", kind.name());
        String version = patched.string("apiVersion", kind.apiVersion());
        return name.equals(kind.name()) ? null : unconverted(catalogue, kind, name, version);
    }

    /** Whether the server can read a kind, be it served or not. */
    private static boolean isRegistered(Catalogue catalogue, String version, String name) {
        String item = name.endsWith("List") ? name.substring(0, name.length() - "List".length()) : name;
        boolean isOld = version.equals("apps/v1beta1") || version.equals("apps/v1beta2");
        return catalogue.kind(isOld ? "apps/v1" : version, item).isPresent();
    }

    private static String internalGroup(Kind kind) {
        String group = kind.group();
        return group.isEmpty() ? "core" : group.substring(0, (group + ".").indexOf('.'));
    }

    private static String versionOnly(String apiVersion) {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    private static String cannotBe(String name, String version, Kind kind) {
        return name + " in version \"" + versionOnly(version) + "\" cannot be handled as a " + kind.name() + ": ";
    }

    /** Unknown and repeated fields: an error, warnings, or nothing. */
    static void judge(List<String> strict, FieldValidation validation, List<String> warnings, String prefix)
            throws Refusal {
        if (strict.isEmpty() || validation == FieldValidation.IGNORE) {
            return;
        }
        if (validation == FieldValidation.STRICT) {
            throw new Refusal(Problems.badRequest(prefix + "strict decoding error: " + String.join(", ", strict)));
        }
        warnings.addAll(strict);
    }
}
