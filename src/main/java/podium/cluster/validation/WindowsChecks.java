package podium.cluster.validation;

import podium.base.JsonObject;

/** What only Linux has. */
final class WindowsChecks {

    private static final String FAULT = "cannot be set for a windows pod";

    private static final String[] OF_PODS = {
        "appArmorProfile",
        "seLinuxOptions",
        "seccompProfile",
        "fsGroup",
        "fsGroupChangePolicy",
        "sysctls",
        "runAsUser",
        "runAsGroup",
        "supplementalGroups",
        "supplementalGroupsPolicy",
        "seLinuxChangePolicy"
    };

    private static final String[] OF_CONTAINERS = {
        "appArmorProfile",
        "seLinuxOptions",
        "seccompProfile",
        "capabilities",
        "readOnlyRootFilesystem",
        "privileged",
        "allowPrivilegeEscalation",
        "procMount",
        "runAsUser",
        "runAsGroup"
    };

    private static final String[] OF_SPECS = {"hostUsers", "hostPID", "hostIPC", "shareProcessNamespace"};

    private WindowsChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        forbid(spec, OF_SPECS, path, causes);
        forbid(spec.object("securityContext"), OF_PODS, path.child("securityContext"), causes);
        for (String list : new String[] {"initContainers", "containers"}) {
            Check.each(
                    spec,
                    list,
                    path,
                    causes,
                    (container, at, found) -> forbid(
                            container.object("securityContext"), OF_CONTAINERS, at.child("securityContext"), found));
        }
    }

    private static void forbid(JsonObject object, String[] fields, FieldPath path, Causes causes) {
        for (String field : fields) {
            if (object.has(field)) {
                causes.forbidden(path.child(field), FAULT);
            }
        }
    }
}
