package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;

/**
 * Where one container mounts its pod's volumes, and which of them it sees as devices.
 *
 * @param volumes the pod's volumes by their names, those that are right
 */
record MountChecks(JsonObject container, Map<String, JsonObject> volumes) {

    private static final List<String> PROPAGATIONS = List.of("Bidirectional", "HostToContainer", "None");
    private static final List<String> RECURSIONS = List.of("Disabled", "Enabled", "IfPossible");
    private static final List<String> BLOCK_SOURCES = List.of("persistentVolumeClaim", "ephemeral");

    void check(FieldPath path, Causes causes) {
        Set<String> paths = new LinkedHashSet<>();
        FieldPath list = path.child("volumeMounts");
        Check.each(container, "volumeMounts", path, causes, (mount, at, found) -> {
            place(mount, paths, at, found);
            notAlsoADevice(mount, at, found);
            how(mount, list, at, found); // the server leaves the index out here
        });
        devices(path, causes);
    }

    private void place(JsonObject mount, Set<String> paths, FieldPath path, Causes causes) {
        Check.required(mount, "name", path, causes);
        String volume = mount.string("name", "");
        if (!volumes.containsKey(volume)) {
            causes.notFound(path.child("name"), volume);
        }
        Check.required(mount, "mountPath", path, causes);
        String mountPath = mount.string("mountPath", "");
        if (!paths.add(mountPath)) {
            causes.invalid(path.child("mountPath"), mountPath, "must be unique");
        }
    }

    private void notAlsoADevice(JsonObject mount, FieldPath path, Causes causes) {
        String volume = mount.string("name", "");
        String mountPath = mount.string("mountPath", "");
        if (has("volumeDevices", "name", volume)) {
            causes.invalid(path.child("name"), volume, "must not already exist in volumeDevices");
        }
        if (has("volumeDevices", "devicePath", mountPath)) {
            causes.invalid(path.child("mountPath"), mountPath, "must not already exist as a path in volumeDevices");
        }
    }

    private boolean has(String list, String field, String value) {
        for (Json item : container.array(list)) {
            if (item.asObject().string(field, "").equals(value)) {
                return true;
            }
        }
        return false;
    }

    private void how(JsonObject mount, FieldPath list, FieldPath path, Causes causes) {
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
        propagation(mount, list, causes);
        recursion(mount, list.child("recursiveReadOnly"), causes);
    }

    private void propagation(JsonObject mount, FieldPath list, Causes causes) {
        Check.oneOf(mount, "mountPropagation", list, causes, PROPAGATIONS);
        boolean isPrivileged = container.object("securityContext").isTrue("privileged");
        if (mount.string("mountPropagation", "").equals("Bidirectional") && !isPrivileged) {
            causes.forbidden(
                    list.child("mountPropagation"),
                    "Bidirectional mount propagation is available only to privileged containers");
        }
    }

    /** Whether what is mounted below is read only, too. */
    private static void recursion(JsonObject mount, FieldPath path, Causes causes) {
        String recursion = mount.string("recursiveReadOnly");
        if (recursion == null || recursion.equals("Disabled")) {
            return;
        }
        if (!RECURSIONS.contains(recursion)) {
            causes.notSupported(path, recursion, RECURSIONS);
            return;
        }
        if (!mount.isTrue("readOnly")) {
            causes.forbidden(path, "may only be specified when readOnly is true");
        }
        if (!mount.string("mountPropagation", "None").equals("None")) {
            causes.forbidden(path, "may only be specified when mountPropagation is None or not specified");
        }
    }

    private void devices(FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> paths = new LinkedHashSet<>();
        Check.each(container, "volumeDevices", path, causes, (device, at, found) -> {
            deviceName(device, names, at.child("name"), found);
            devicePath(device, paths, at.child("devicePath"), found);
            notAlsoMounted(device, at, found);
        });
    }

    private void deviceName(JsonObject device, Set<String> names, FieldPath path, Causes causes) {
        String name = device.string("name", "");
        if (name.isEmpty()) {
            causes.required(path);
        } else if (!names.add(name)) {
            causes.invalid(path, name, "must be unique");
        }
        JsonObject volume = volumes.get(name);
        if (volume == null) {
            causes.notFound(path, name);
        } else if (BLOCK_SOURCES.stream().noneMatch(volume::has)) {
            causes.invalid(
                    path, name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
        }
    }

    private static void devicePath(JsonObject device, Set<String> paths, FieldPath path, Causes causes) {
        String place = device.string("devicePath", "");
        if (place.isEmpty()) {
            causes.required(path);
        }
        if (paths.contains(place)) {
            causes.invalid(path, place, "must be unique");
        }
        if (Check.goesUp(place)) {
            causes.invalid(path, place, "can not contain backsteps ('..')");
        } else {
            paths.add(place);
        }
    }

    private void notAlsoMounted(JsonObject device, FieldPath path, Causes causes) {
        String name = device.string("name", "");
        String place = device.string("devicePath", "");
        if (has("volumeMounts", "name", name)) {
            causes.invalid(path.child("name"), name, "must not already exist in volumeMounts");
        }
        if (has("volumeMounts", "mountPath", place)) {
            causes.invalid(path.child("devicePath"), place, "must not already exist as a path in volumeMounts");
        }
    }
}
