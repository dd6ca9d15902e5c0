package podium.cluster.validation;

import podium.base.JsonBoolean;
import podium.base.JsonObject;

/** What a pod that has something of its own cannot share with its host, its users and its name. */
final class HostSharingChecks {

    private static final String OWN_USERS = "when `hostUsers` is false";
    private static final int HOSTNAME_MAX = 64;

    /** Fields, and how the server names them. */
    private static final String[][] SHARED = {
        {"hostNetwork", "hostNetwork"}, {"hostPID", "HostPID"}, {"hostIPC", "HostIPC"}
    };

    private HostSharingChecks() {}

    static void users(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.get("hostUsers") != JsonBoolean.FALSE) {
            return;
        }
        for (String[] field : SHARED) {
            if (spec.isTrue(field[0])) {
                causes.forbidden(path.child(field[1]), OWN_USERS);
            }
        }
        PodContainers.each(spec, path, (container, at) -> {
            if (!container.array("volumeDevices").isEmpty()) {
                causes.forbidden(at.child("volumeDevices"), OWN_USERS);
            }
        });
    }

    static void hostname(JsonObject spec, FieldPath path, Causes causes) {
        String name = spec.string("hostnameOverride");
        if (name == null) {
            return;
        }
        FieldPath at = path.child("hostnameOverride");
        if (spec.isTrue("setHostnameAsFQDN")) {
            causes.forbidden(at, "may not be specified when setHostnameAsFQDN is true");
        }
        if (spec.isTrue("hostNetwork")) {
            causes.forbidden(at, "may not be specified when hostNetwork is true");
        }
        if (name.length() > HOSTNAME_MAX) {
            causes.tooLong(at, "may not be more than " + HOSTNAME_MAX + " bytes");
        }
        Check.name(name, at, causes, Names::subdomain);
    }
}
