package podium.cluster.validation;

import java.util.Map;
import java.util.TreeMap;
import podium.base.JsonObject;

/** Annotations that were how security profiles were said before there were fields for them: both must agree. */
record ProfileAnnotations(JsonObject annotations, JsonObject spec) {

    static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String LOCALHOST = "localhost/";

    /** Types of profiles and the annotations that stand for them. */
    private static final Map<String, String> TYPES = types();

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        types.put("Unconfined", "unconfined");
        types.put("RuntimeDefault", "runtime/default");
        return types;
    }

    void check(FieldPath path, Causes causes) {
        annotations.forEach((key, value) -> {
            String profile = Check.text(value);
            if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP)) {
                seccomp(profile, path.child(key), causes);
            }
        });
        annotations.forEach((key, value) -> {
            if (key.startsWith(APP_ARMOR)) {
                appArmor(key.substring(APP_ARMOR.length()), Check.text(value), path.key(key), causes);
            }
        });
    }

    private static void seccomp(String profile, FieldPath path, Causes causes) {
        if (profile.startsWith(LOCALHOST)) {
            Check.localPath(profile.substring(LOCALHOST.length()), path, causes);
        } else if (!TYPES.containsValue(profile) && !profile.equals("docker/default")) {
            causes.invalid(path, profile, "must be a valid seccomp profile");
        }
    }

    private void appArmor(String container, String profile, FieldPath path, Causes causes) {
        if (!PodContainers.names(spec).contains(container)) {
            causes.invalid(path, container, "container not found");
        }
        if (!profile.isEmpty() && !TYPES.containsValue(profile) && !profile.startsWith(LOCALHOST)) {
            causes.invalid(path, profile, "invalid AppArmor profile name: \"" + profile + "\"");
        }
    }

    /** @param path of the pod's spec */
    void match(FieldPath path, Causes causes) {
        JsonObject context = spec.object("securityContext");
        FieldPath ofPod = path.child("securityContext");
        match("seccomp", SECCOMP_POD, context.object("seccompProfile"), ofPod.child("seccompProfile"), causes);
        PodContainers.each(spec, path, (container, at) -> {
            JsonObject profile = container.object("securityContext").object("seccompProfile");
            FieldPath place = at.child("securityContext").child("seccompProfile");
            match("seccomp", SECCOMP + container.string("name", ""), profile, place, causes);
        });
        if (spec.object("os").string("name", "").equals("windows")) {
            return;
        }
        PodContainers.each(spec, path, (container, at) -> {
            JsonObject own = container.object("securityContext").object("appArmorProfile");
            JsonObject profile = own.isEmpty() ? context.object("appArmorProfile") : own;
            FieldPath place = at.child("securityContext").child("appArmorProfile");
            match("apparmor", APP_ARMOR + container.string("name", ""), profile, place, causes);
        });
    }

    private void match(String kind, String key, JsonObject profile, FieldPath path, Causes causes) {
        String said = annotations.string(key);
        String type = profile.string("type", "");
        if (said == null || (!TYPES.containsKey(type) && !type.equals("Localhost"))) {
            return;
        }
        boolean isLocal = type.equals("Localhost");
        if (isLocal ? !said.startsWith(LOCALHOST) : !isOfType(said, type)) {
            causes.forbidden(path.child("type"), kind + " type in annotation and field must match");
        } else if (isLocal && !said.equals(LOCALHOST + profile.string("localhostProfile", ""))) {
            causes.forbidden(path.child("localhostProfile"), kind + " profile in annotation and field must match");
        }
    }

    private static boolean isOfType(String said, String type) {
        return said.equals(TYPES.get(type)) || (type.equals("RuntimeDefault") && said.equals("docker/default"));
    }
}
