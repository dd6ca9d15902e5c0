package podium.cluster.validation;

import java.util.List;
import java.util.Locale;
import podium.base.JsonObject;

/** Classes of storage, and volumes that are attached to nodes ({@code pkg/apis/storage/validation} of 1.36). */
public final class StorageChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final List<String> RECLAIM_POLICIES = List.of("Delete", "Retain");
    private static final List<String> BINDING_MODES = List.of("Immediate", "WaitForFirstConsumer");

    private static final int PARAMETERS_MAX = 512;
    private static final int DRIVER_NAME_MAX = 63;
    private static final int ATTACHER_MAX = 63;

    private StorageChecks() {}

    public static void storageClass(JsonObject storageClass, Causes causes) {
        provisioner(storageClass.string("provisioner", ""), FieldPath.of("provisioner"), causes);
        parameters(storageClass.object("parameters"), causes);
        Check.oneOf(storageClass, "reclaimPolicy", FieldPath.ROOT, causes, RECLAIM_POLICIES);
        Check.oneOf(storageClass, "volumeBindingMode", FieldPath.ROOT, causes, BINDING_MODES);
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
        String attacher = spec.string("attacher", "");
        provisioner(attacher, SPEC.child("attacher"), causes);
        if (attacher.length() > ATTACHER_MAX) {
            causes.tooLong(SPEC.child("attacher"), "may not be more than " + ATTACHER_MAX + " bytes");
        }
        JsonObject source = spec.object("source");
        boolean isInline = source.has("inlineVolumeSpec");
        boolean isNamed = !source.string("persistentVolumeName", "").isEmpty();
        String one = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
        if (!isInline && !isNamed) {
            causes.required(SPEC.child("source"), one);
        } else if (isInline && isNamed) {
            causes.forbidden(SPEC.child("source"), one);
        }
        Check.name(spec.string("nodeName", ""), SPEC.child("nodeName"), causes, Names::subdomain);
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
