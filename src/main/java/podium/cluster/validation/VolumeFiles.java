package podium.cluster.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** The files that a volume is made of: where they lie, who may read them and what is in them. */
final class VolumeFiles {

    private static final String MODE_FAULT = "must be a number between 0 and 0777 (octal), both inclusive";
    private static final int MODE_MAX = 0777;

    private static final List<String> DOWNWARD_FIELDS =
            List.of("metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");

    private VolumeFiles() {}

    static void mode(@Nullable Json mode, FieldPath path, Causes causes) {
        if (mode instanceof JsonNumber number && (number.longValue() < 0 || number.longValue() > MODE_MAX)) {
            causes.invalid(path, number, MODE_FAULT);
        }
    }

    /** One key of a config map or secret as a file. */
    static void ofKey(JsonObject item, FieldPath path, Causes causes) {
        Check.required(item, "key", path, causes);
        place(item, path, causes);
        mode(item.get("mode"), path.child("mode"), causes);
    }

    private static void place(JsonObject item, FieldPath path, Causes causes) {
        Check.required(item, "path", path, causes);
        Check.freePath(item.string("path", ""), path.child("path"), causes);
    }

    /** Something that the pod is told of itself as a file. */
    static void ofPod(JsonObject item, FieldPath path, Causes causes) {
        place(item, path, causes);
        if (item.get("fieldRef") instanceof JsonObject field) {
            EnvChecks.fieldRef(field, DOWNWARD_FIELDS, path.child("fieldRef"), causes);
            if (item.has("resourceFieldRef")) {
                causes.invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        } else if (item.get("resourceFieldRef") instanceof JsonObject resource) {
            EnvChecks.resourceRef(resource, true, path.child("resourceFieldRef"), causes);
        } else {
            causes.required(path, "one of fieldRef and resourceFieldRef is required");
        }
        mode(item.get("mode"), path.child("mode"), causes);
    }
}
