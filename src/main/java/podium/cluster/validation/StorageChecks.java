package podium.cluster.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Classes of storage, and volumes that are attached to nodes ({@code pkg/apis/storage/validation} of 1.36). */
public final class StorageChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final List<String> RECLAIM_POLICIES = List.of("Delete", "Retain");
    private static final List<String> BINDING_MODES = List.of("Immediate", "WaitForFirstConsumer");

    private static final int PARAMETERS_MAX = 512;
    private static final int DRIVER_NAME_MAX = 63;
    private static final int ERROR_MAX = 1024;

    /** Bytes of what is noted of an attached volume; the server tells this bound for a message that is too long, too. */
    private static final int METADATA_MAX = 256 * 1024;

    private StorageChecks() {}

    public static void storageClass(JsonObject storageClass, Causes causes) {
        provisioner(storageClass.string("provisioner", ""), FieldPath.of("provisioner"), causes);
        parameters(storageClass.object("parameters"), causes);
        Check.oneOf(storageClass, "reclaimPolicy", FieldPath.ROOT, causes, RECLAIM_POLICIES);
        Check.oneOf(storageClass, "volumeBindingMode", FieldPath.ROOT, causes, BINDING_MODES);
        topologies(storageClass, causes);
    }

    /** Where volumes of a class may be: each term differs from the others. */
    private static void topologies(JsonObject storageClass, Causes causes) {
        int terms = storageClass.array("allowedTopologies").size();
        List<JsonObject> seen = new ArrayList<>(Collections.nCopies(terms, JsonObject.EMPTY)); // so the server begins
        Check.each(storageClass, "allowedTopologies", FieldPath.ROOT, causes, (term, path, found) -> {
            JsonObject places = term(term, path, found);
            seen.stream()
                    .filter(places::equals)
                    .forEach(other -> found.duplicate(path.child("matchLabelExpressions"), ""));
            seen.add(places);
        });
    }

    /** @return the values by their keys */
    private static JsonObject term(JsonObject term, FieldPath path, Causes causes) {
        Map<String, Json> places = new TreeMap<>();
        Check.each(term, "matchLabelExpressions", path, causes, (expression, at, found) -> {
            Set<String> values = values(expression, at.child("values"), found);
            String key = expression.string("key", "");
            Check.name(key, at.child("key"), found, Names::qualified);
            if (places.put(key, Json.of(String.join("\n", values))) != null) {
                found.duplicate(at.child("key"), key);
            }
        });
        return JsonObject.of(places);
    }

    private static Set<String> values(JsonObject expression, FieldPath path, Causes causes) {
        Set<String> seen = new TreeSet<>();
        int i = 0;
        for (String value : MetaChecks.strings(expression.array("values"))) {
            if (!seen.add(value)) {
                causes.duplicate(path.index(i), value);
            }
            i++;
        }
        if (i == 0) {
            causes.required(path);
        }
        return seen;
    }

    private static void provisioner(String name, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            causes.required(path);
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Check.name(lower, path, causes, Names::qualified);
    }

    private static void parameters(JsonObject parameters, Causes causes) {
        FieldPath path = FieldPath.of("parameters");
        if (parameters.size() > PARAMETERS_MAX) {
            causes.tooLong(path, "may not be more than " + PARAMETERS_MAX + " bytes");
        }
        if (parameters.has("")) {
            causes.invalid(path, "", "field can not be empty.");
        }
    }

    public static void storageClassChange(JsonObject before, JsonObject after, Causes causes) {
        for (String field : new String[] {"parameters", "provisioner", "reclaimPolicy"}) {
            forbidChange(before, after, field, causes);
        }
        Check.immutable(before, after, "volumeBindingMode", FieldPath.ROOT, causes);
    }

    private static void forbidChange(JsonObject before, JsonObject after, String field, Causes causes) {
        Causes own = new Causes();
        Check.immutable(before, after, field, FieldPath.ROOT, own);
        if (!own.isEmpty()) {
            causes.forbidden(FieldPath.of(field), "updates to " + field + " are forbidden.");
        }
    }

    public static void attributesClass(JsonObject attributesClass, Causes causes) {
        provisioner(attributesClass.string("driverName", ""), FieldPath.of("driverName"), causes);
        JsonObject parameters = attributesClass.object("parameters");
        if (parameters.isEmpty()) {
            causes.required(FieldPath.of("parameters"), "must contain at least one key/value pair");
        }
        parameters(parameters, causes);
    }

    public static void attributesClassChange(JsonObject before, JsonObject after, Causes causes) {
        forbidChange(before, after, "driverName", causes);
        forbidChange(before, after, "parameters", causes);
    }

    public static void attachment(JsonObject attachment, Causes causes) {
        JsonObject spec = attachment.object("spec");
        Check.required(spec, "attacher", SPEC, causes);
        source(spec.object("source"), SPEC.child("source"), causes);
        Check.name(spec.string("nodeName", ""), SPEC.child("nodeName"), causes, Names::subdomain);
    }

    private static void source(JsonObject source, FieldPath path, Causes causes) {
        boolean isInline = source.has("inlineVolumeSpec");
        boolean isNamed = source.has("persistentVolumeName");
        String one = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
        if (!isInline && !isNamed) {
            causes.required(path, one);
        } else if (isInline && isNamed) {
            causes.forbidden(path, one);
        } else if (isNamed && source.string("persistentVolumeName", "").isEmpty()) {
            causes.required(path.child("persistentVolumeName"), "must specify non empty persistentVolumeName");
        }
    }

    /** What version 1 asks of new attachments besides. */
    public static void newAttachment(JsonObject attachment, Causes causes) {
        attachment(attachment, causes);
        JsonObject spec = attachment.object("spec");
        driverName(spec.string("attacher", ""), SPEC.child("attacher"), causes);
        String volume = spec.object("source").string("persistentVolumeName");
        if (volume != null) {
            Check.name(volume, SPEC.child("source").child("persistentVolumeName"), causes, Names::subdomain);
        }
    }

    public static void attachmentChange(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(goNamed(before.object("spec")), goNamed(after.object("spec")), SPEC, causes);
    }

    private static JsonObject goNamed(JsonObject spec) {
        JsonObject source = spec.object("source");
        JsonObject named = JsonObject.of(
                "PersistentVolumeName", orNull(source.get("persistentVolumeName")),
                "InlineVolumeSpec", orNull(source.get("inlineVolumeSpec")));
        return JsonObject.builder()
                .put("Attacher", spec.string("attacher", ""))
                .put("Source", named)
                .put("NodeName", spec.string("nodeName", ""))
                .build();
    }

    private static Json orNull(@Nullable Json value) {
        return value == null ? JsonNull.NULL : value;
    }

    /** What went wrong in attaching or detaching is told in short. */
    public static void attachmentStatus(JsonObject before, JsonObject after, Causes causes) {
        JsonObject status = after.object("status");
        for (String field : new String[] {"attachError", "detachError"}) {
            FieldPath path = FieldPath.of("status").child(field);
            JsonObject error = status.object(field);
            if (error.string("message", "").length() > ERROR_MAX) {
                causes.tooLong(path.child("message"), "may not be more than " + METADATA_MAX + " bytes");
            }
            if (error.get("errorCode") instanceof JsonNumber code) {
                Check.between(code.longValue(), 0, Integer.MAX_VALUE, path.child("errorCode"), causes);
            }
        }
    }

    static void driverName(String name, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            causes.required(path);
        }
        if (name.length() > DRIVER_NAME_MAX) {
            causes.tooLong(path, "may not be more than " + DRIVER_NAME_MAX + " bytes");
        }
        for (String fault : Names.subdomain(name.toLowerCase(Locale.ROOT))) {
            causes.invalid(path, name, fault);
        }
    }
}
