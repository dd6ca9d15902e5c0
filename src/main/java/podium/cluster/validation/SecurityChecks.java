package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Security contexts of pods and containers. */
final class SecurityChecks {

    private static final List<String> PROFILES = List.of("Localhost", "RuntimeDefault", "Unconfined");
    private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");
    private static final List<String> FS_GROUP_POLICIES = List.of("Always", "OnRootMismatch");
    private static final List<String> GROUPS_POLICIES = List.of("Merge", "Strict");
    private static final List<String> SELINUX_POLICIES = List.of("MountOption", "Recursive");

    private static final List<String> IPC_SYSCTLS = List.of(
            "kernel.sem",
            "kernel.shm",
            "kernel.shmall",
            "kernel.shmmax",
            "kernel.shmmni",
            "kernel.shm_rmid_forced",
            "kernel.msg",
            "kernel.msgmax",
            "kernel.msgmnb",
            "kernel.msgmni");

    private static final String SYSCTL_FAULT =
            "must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]"
                    + "([-_a-z0-9]*[a-z0-9])?$";

    /** A container's context as the server echoes it. */
    private static final String[] CONTEXT = {
        "Capabilities",
        "Privileged",
        "SELinuxOptions",
        "WindowsOptions",
        "RunAsUser",
        "RunAsGroup",
        "RunAsNonRoot",
        "ReadOnlyRootFilesystem",
        "AllowPrivilegeEscalation",
        "ProcMount",
        "SeccompProfile",
        "AppArmorProfile"
    };

    private static final int PATH_MAX = 4095;

    private SecurityChecks() {}

    /** @param hasOwnUsers whether the pod's users are not the host's */
    static void container(JsonObject context, boolean hasOwnUsers, FieldPath path, Causes causes) {
        Check.id(context, "runAsUser", path, causes);
        Check.id(context, "runAsGroup", path, causes);
        Check.oneOf(context, "procMount", path, causes, PROC_MOUNTS);
        if (context.string("procMount", "").equals("Unmasked") && !hasOwnUsers) {
            causes.invalid(path.child("procMount"), "Unmasked", "`hostUsers` must be false to use `Unmasked`");
        }
        Check.part(context, "seccompProfile", path, causes, SecurityChecks::seccomp);
        escalation(context, path, causes);
        Check.part(context, "windowsOptions", path, causes, WindowsOptionChecks::check);
        Check.part(context, "appArmorProfile", path, causes, SecurityChecks::appArmor);
    }

    private static void escalation(JsonObject context, FieldPath path, Causes causes) {
        if (context.get("allowPrivilegeEscalation") != JsonBoolean.FALSE) {
            return;
        }
        if (context.isTrue("privileged")) {
            causes.invalid(
                    path,
                    Echo.of(context, CONTEXT),
                    "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }
        for (Json capability : context.object("capabilities").array("add")) {
            if (capability.equals(Json.of("CAP_SYS_ADMIN"))) {
                causes.invalid(
                        path,
                        Echo.of(context, CONTEXT),
                        "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
            }
        }
    }

    static void pod(JsonObject spec, FieldPath path, Causes causes) {
        if (!(spec.get("securityContext") instanceof JsonObject context)) {
            return;
        }
        FieldPath at = path.child("securityContext");
        Check.id(context, "fsGroup", at, causes);
        Check.id(context, "runAsUser", at, causes);
        Check.id(context, "runAsGroup", at, causes);
        groups(context.array("supplementalGroups"), at.child("supplementalGroups"), causes);
        if (spec.isTrue("shareProcessNamespace") && spec.isTrue("hostPID")) {
            causes.invalid(
                    at.child("shareProcessNamespace"),
                    JsonBoolean.TRUE,
                    "ShareProcessNamespace and HostPID cannot both be enabled");
        }
        sysctls(context, spec, at, causes);
        Check.oneOf(context, "fsGroupChangePolicy", at, causes, FS_GROUP_POLICIES);
        Check.part(context, "seccompProfile", at, causes, SecurityChecks::seccomp);
        Check.part(context, "windowsOptions", at, causes, WindowsOptionChecks::check);
        Check.part(context, "appArmorProfile", at, causes, SecurityChecks::appArmor);
        Check.oneOf(context, "supplementalGroupsPolicy", at, causes, GROUPS_POLICIES);
        Check.oneOf(context, "seLinuxChangePolicy", at, causes, SELINUX_POLICIES);
    }

    private static void groups(JsonArray groups, FieldPath path, Causes causes) {
        for (int i = 0; i < groups.size(); i++) {
            long id = groups.get(i) instanceof JsonNumber number ? number.longValue() : 0;
            Check.between(id, 0, Integer.MAX_VALUE, path.index(i), causes);
        }
    }

    private static void sysctls(JsonObject context, JsonObject spec, FieldPath path, Causes causes) {
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
            shared(name, spec, at.child("name"), found);
            seen.add(name);
        });
    }

    /** What belongs to a namespace cannot be set in one that is the host's. */
    private static void shared(String sysctl, JsonObject spec, FieldPath path, Causes causes) {
        String name = sysctl.replace('/', '.');
        boolean isOfIpc = IPC_SYSCTLS.contains(name) || name.startsWith("fs.mqueue.");
        if (spec.isTrue("hostNetwork") && name.startsWith("net.")) {
            causes.invalid(path, sysctl, "may not be specified when 'hostNetwork' is true");
        } else if (spec.isTrue("hostIPC") && isOfIpc) {
            causes.invalid(path, sysctl, "may not be specified when 'hostIPC' is true");
        }
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
        } else if (type.equals("Localhost")) {
            localAppArmor(file == null ? "" : file, at, causes);
        } else if (file != null) {
            causes.invalid(at, file, "can only be set when AppArmor type is Localhost");
        }
    }

    private static void localAppArmor(String file, FieldPath path, Causes causes) {
        if (!file.equals(file.strip())) {
            causes.invalid(path, file, "must not be padded with whitespace");
        } else if (file.isEmpty()) {
            causes.required(path, "must be set when AppArmor type is Localhost");
        }
        if (file.length() > PATH_MAX) {
            causes.tooLong(path, "may not be more than " + PATH_MAX + " bytes");
        }
    }
}
