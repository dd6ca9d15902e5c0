package podium.cluster.validation;

import podium.base.JsonObject;

/** What a pod cannot have on one of the systems ({@code validateLinux} and {@code validateWindows} of 1.36). */
final class WindowsChecks {

    private static final String NOT_ON_WINDOWS = "cannot be set for a windows pod";
    private static final String NOT_ON_LINUX = "windows options cannot be set for a linux pod";

    /** Fields of a pod's spec and, behind a dot, of its security context, in the server's order. */
    private static final String[] OF_PODS = {
        ".appArmorProfile",
        ".seLinuxOptions",
        "hostUsers",
        "hostPID",
        "hostIPC",
        ".seccompProfile",
        ".fsGroup",
        ".fsGroupChangePolicy",
        ".sysctls",
        "shareProcessNamespace",
        ".runAsUser",
        ".runAsGroup",
        ".supplementalGroups",
        ".supplementalGroupsPolicy",
        ".seLinuxChangePolicy"
    };

    private static final String[] OF_CONTAINERS = {
        ".appArmorProfile",
        ".seLinuxOptions",
        ".seccompProfile",
        ".capabilities",
        ".readOnlyRootFilesystem",
        ".privileged",
        ".allowPrivilegeEscalation",
        ".procMount",
        ".runAsUser",
        ".runAsGroup"
    };

    private static final String[] ONLY_ON_WINDOWS = {".windowsOptions"};

    private WindowsChecks() {}

    static void onWindows(JsonObject spec, FieldPath path, Causes causes) {
        forbid(spec, OF_PODS, NOT_ON_WINDOWS, path, causes);
        PodContainers.each(spec, path, (container, at) -> forbid(container, OF_CONTAINERS, NOT_ON_WINDOWS, at, causes));
    }

    static void onLinux(JsonObject spec, FieldPath path, Causes causes) {
        forbid(spec, ONLY_ON_WINDOWS, NOT_ON_LINUX, path, causes);
        PodContainers.each(spec, path, (container, at) -> forbid(container, ONLY_ON_WINDOWS, NOT_ON_LINUX, at, causes));
    }

    private static void forbid(JsonObject object, String[] fields, String fault, FieldPath path, Causes causes) {
        JsonObject context = object.object("securityContext");
        FieldPath ofContext = path.child("securityContext");
        for (String field : fields) {
            boolean isOfContext = field.startsWith(".");
            String name = isOfContext ? field.substring(1) : field;
            if ((isOfContext ? context : object).has(name)) {
                causes.forbidden((isOfContext ? ofContext : path).child(name), fault);
            }
        }
    }
}
