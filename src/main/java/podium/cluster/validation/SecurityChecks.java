package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Security contexts of pods and containers. */
final class SecurityChecks {

    private static final List<String> PROFILES = List.of("Localhost", "RuntimeDefault", "Unconfined");
    private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");
    private static final List<String> FS_GROUP_POLICIES = List.of("Always", "OnRootMismatch");
    private static final List<String> GROUPS_POLICIES = List.of("Merge", "Strict");
    private static final List<String> SELINUX_POLICIES = List.of("MountOption", "Recursive");

    private static final String SYSCTL_FAULT =
            "must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]"
                    + "([-_a-z0-9]*[a-z0-9])?$";

    /** The server echoes a container's context in the names and the order of its own type. */
    private static final String[][] ECHOED = {
        {"capabilities", "Capabilities"},
        {"privileged", "Privileged"},
        {"seLinuxOptions", "SELinuxOptions"},
        {"windowsOptions", "WindowsOptions"},
        {"runAsUser", "RunAsUser"},
        {"runAsGroup", "RunAsGroup"},
        {"runAsNonRoot", "RunAsNonRoot"},
        {"readOnlyRootFilesystem", "ReadOnlyRootFilesystem"},
        {"allowPrivilegeEscalation", "AllowPrivilegeEscalation"},
        {"procMount", "ProcMount"},
        {"seccompProfile", "SeccompProfile"},
        {"appArmorProfile", "AppArmorProfile"},
    };

    private SecurityChecks() {}

    static void container(JsonObject context, FieldPath path, Causes causes) {
        Check.id(context, "runAsUser", path, causes);
        Check.id(context, "runAsGroup", path, causes);
        Check.oneOf(context, "procMount", path, causes, PROC_MOUNTS);
        Check.part(context, "seccompProfile", path, causes, SecurityChecks::seccomp);
        escalation(context, path, causes);
        Check.part(context, "appArmorProfile", path, causes, SecurityChecks::appArmor);
    }

    private static void escalation(JsonObject context, FieldPath path, Causes causes) {
        if (context.get("allowPrivilegeEscalation") != JsonBoolean.FALSE) {
            return;
        }
        if (context.isTrue("privileged")) {
            causes.invalid(
                    path, echoed(context), "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }
        for (Json capability : context.object("capabilities").array("add")) {
            if (capability.equals(Json.of("CAP_SYS_ADMIN"))) {
                causes.invalid(
                        path,
                        echoed(context),
                        "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
            }
        }
    }

    private static JsonObject echoed(JsonObject context) {
        JsonObject.Builder echo = JsonObject.builder();
        for (String[] field : ECHOED) {
            Json value = context.get(field[0]);
            echo.put(field[1], value == null ? JsonNull.NULL : value);
        }
        return echo.build();
    }

    static void pod(JsonObject context, FieldPath path, Causes causes) {
        Check.id(context, "fsGroup", path, causes);
        Check.id(context, "runAsUser", path, causes);
        Check.id(context, "runAsGroup", path, causes);
        JsonArray groups = context.array("supplementalGroups");
        for (int i = 0; i < groups.size(); i++) {
            long id = groups.get(i) instanceof JsonNumber number ? number.longValue() : 0;
            Check.between(
                    id, 0, Integer.MAX_VALUE, path.child("supplementalGroups").index(i), causes);
        }
        sysctls(context, path, causes);
        Check.oneOf(context, "fsGroupChangePolicy", path, causes, FS_GROUP_POLICIES);
        Check.part(context, "seccompProfile", path, causes, SecurityChecks::seccomp);
        Check.part(context, "appArmorProfile", path, causes, SecurityChecks::appArmor);
        Check.oneOf(context, "supplementalGroupsPolicy", path, causes, GROUPS_POLICIES);
        Check.oneOf(context, "seLinuxChangePolicy", path, causes, SELINUX_POLICIES);
    }

    private static void sysctls(JsonObject context, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        Check.each(context, "sysctls", path, causes, (sysctl, at, found) -> {
            String name = sysctl.string("name", "");
            if (name.isEmpty()) {
                found.required(at.child("name"));
            } else if (!Letters.isSysctl(name)) {
                found.invalid(at.child("name"), name, SYSCTL_FAULT);
            } else if (seen.contains(name)) {
                found.duplicate(at.child("name"), name);
            }
            seen.add(name);
        });
    }

    private static void seccomp(JsonObject profile, FieldPath path, Causes causes) {
        String type = profile.string("type", "");
        if (type.isEmpty()) {
            causes.required(path.child("type"), "type is required when seccompProfile is set");
        } else if (!PROFILES.contains(type)) {
            causes.notSupported(path.child("type"), type, PROFILES);
        }
        String file = profile.string("localhostProfile");
        FieldPath at = path.child("localhostProfile");
        if (!type.equals("Localhost")) {
            if (file != null) {
                JsonObject echo = JsonObject.of("Type", Json.of(type), "LocalhostProfile", Json.of(file));
                causes.invalid(at, echo, "can only be set when seccomp type is Localhost");
            }
        } else if (file == null) {
            causes.required(at, "must be set when seccomp type is Localhost");
        } else {
            Check.localPath(file, at, causes);
        }
    }

    private static void appArmor(JsonObject profile, FieldPath path, Causes causes) {
        String type = profile.string("type", "");
        String file = profile.string("localhostProfile");
        FieldPath at = path.child("localhostProfile");
        if (type.isEmpty()) {
            causes.required(path.child("type"), "type is required when appArmorProfile is set");
        } else if (!PROFILES.contains(type)) {
            causes.notSupported(path.child("type"), type, PROFILES);
        } else if (!type.equals("Localhost")) {
            if (file != null) {
                causes.invalid(at, file, "can only be set when AppArmor type is Localhost");
            }
        } else if (file == null || file.isBlank()) {
            causes.required(at, "must be set when AppArmor type is Localhost");
        } else if (!file.equals(file.strip())) {
            causes.invalid(at, file, "must not be padded with whitespace");
        }
    }
}
