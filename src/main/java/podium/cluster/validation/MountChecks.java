package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.JsonObject;

/** Where a container mounts its pod's volumes. */
final class MountChecks {

    private static final List<String> PROPAGATIONS = List.of("Bidirectional", "HostToContainer", "None");

    private MountChecks() {}

    /** @param volumes the names of the pod's volumes */
    static void check(JsonObject container, Set<String> volumes, FieldPath path, Causes causes) {
        Set<String> paths = new LinkedHashSet<>();
        FieldPath list = path.child("volumeMounts");
        Check.each(container, "volumeMounts", path, causes, (mount, at, found) -> {
            place(mount, volumes, paths, at, found);
            how(mount, container, list, at, found); // the server leaves the index out here
        });
        Set<String> names = new LinkedHashSet<>();
        Check.each(container, "volumeDevices", path, causes, (device, at, found) -> {
            Check.required(device, "name", at, found);
            if (!names.add(device.string("name", ""))) {
                found.invalid(at.child("name"), device.string("name", ""), "must be unique");
            }
            if (!volumes.contains(device.string("name", ""))) {
                found.notFound(at.child("name"), device.string("name", ""));
            }
            Check.required(device, "devicePath", at, found);
        });
    }

    private static void place(JsonObject mount, Set<String> volumes, Set<String> paths, FieldPath path, Causes causes) {
        Check.required(mount, "name", path, causes);
        String volume = mount.string("name", "");
        if (!volumes.contains(volume)) {
            causes.notFound(path.child("name"), volume);
        }
        Check.required(mount, "mountPath", path, causes);
        String mountPath = mount.string("mountPath", "");
        if (!paths.add(mountPath)) {
            causes.invalid(path.child("mountPath"), mountPath, "must be unique");
        }
    }

    private static void how(JsonObject mount, JsonObject container, FieldPath list, FieldPath path, Causes causes) {
        String subPath = mount.string("subPath", "");
        String expression = mount.string("subPathExpr", "");
        if (!subPath.isEmpty()) {
            Check.localPath(subPath, list.child("subPath"), causes);
        }
        if (!expression.isEmpty()) {
            if (!subPath.isEmpty()) {
                causes.invalid(path.child("subPathExpr"), expression, "subPathExpr and subPath are mutually exclusive");
            }
            Check.localPath(expression, list.child("subPathExpr"), causes);
        }
        propagation(mount, container, list, causes);
    }

    private static void propagation(JsonObject mount, JsonObject container, FieldPath list, Causes causes) {
        Check.oneOf(mount, "mountPropagation", list, causes, PROPAGATIONS);
        boolean isPrivileged = container.object("securityContext").isTrue("privileged");
        if (mount.string("mountPropagation", "").equals("Bidirectional") && !isPrivileged) {
            causes.forbidden(
                    list.child("mountPropagation"),
                    "Bidirectional mount propagation is available only to privileged containers");
        }
    }
}
