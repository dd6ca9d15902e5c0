package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;

/**
 * The volume by which a pod's processes reach the API: a token of its service account, the certificate of the cluster and
 * the name of its namespace (as Kubernetes 1.36: {@code kube-api-access-xxxxx}).
 */
final class TokenVolume {

    static final String PREFIX = "kube-api-access-";

    private static final Json PATH = Json.of("/var/run/secrets/kubernetes.io/serviceaccount");

    /** Of the token, in seconds: an hour, and a few seconds by which the server knows its own. */
    private static final long EXPIRATION_S = 3607;

    /** Read and write for the owner, read for all others: 0644. */
    private static final long MODE = 420;

    private static final JsonObject SOURCE =
            JsonObject.of("sources", JsonArray.of(token(), certificate(), namespace()), "defaultMode", Json.of(MODE));

    private static final JsonObject.Shape VOLUME = JsonObject.Shape.of("name", "projected");
    private static final JsonObject.Shape MOUNT = JsonObject.Shape.of("name", "readOnly", "mountPath");
    private static final String[] CONTAINERS = {"initContainers", "containers"};

    private TokenVolume() {}

    private static JsonObject token() {
        return JsonObject.of(
                "serviceAccountToken",
                JsonObject.of("expirationSeconds", Json.of(EXPIRATION_S), "path", Json.of("token")));
    }

    private static JsonObject certificate() {
        JsonObject item = JsonObject.of("key", Json.of("ca.crt"), "path", Json.of("ca.crt"));
        return JsonObject.of(
                "configMap", JsonObject.of("name", Json.of("kube-root-ca.crt"), "items", JsonArray.of(item)));
    }

    private static JsonObject namespace() {
        JsonObject field = JsonObject.of("apiVersion", Json.of("v1"), "fieldPath", Json.of("metadata.namespace"));
        JsonObject item = JsonObject.of("path", Json.of("namespace"), "fieldRef", field);
        return JsonObject.of("downwardAPI", JsonObject.of("items", JsonArray.of(item)));
    }

    /** Whether a name has to be made: some container has nothing of its own at the path, and there is no such volume yet. */
    static boolean isMade(JsonObject spec) {
        return known(spec) == null && mounted(spec, "") != spec;
    }

    private static @Nullable String known(JsonObject spec) {
        for (Json volume : spec.array("volumes")) {
            String name = volume.asObject().string("name", "");
            if (name.startsWith(PREFIX)) {
                return name;
            }
        }
        return null;
    }

    /** The spec with the volume in every container that has nothing of its own in its place. */
    static JsonObject mounted(JsonObject spec, String suffix) {
        String known = known(spec);
        Json name = Json.of(known != null ? known : PREFIX + suffix);
        JsonObject mount = MOUNT.with(name, JsonBoolean.TRUE, PATH);
        JsonObject result = spec;
        for (String list : CONTAINERS) {
            JsonArray containers = result.array(list);
            JsonArray mounting = containers.map(container -> mounted(container.asObject(), mount));
            result = mounting == containers ? result : result.with(list, mounting);
        }
        return known != null || result == spec
                ? result
                : result.with("volumes", result.array("volumes").plus(VOLUME.with(name, SOURCE)));
    }

    private static JsonObject mounted(JsonObject container, JsonObject mount) {
        JsonArray mounts = container.array("volumeMounts");
        for (Json own : mounts) {
            if (PATH.equals(own.asObject().get("mountPath"))) {
                return container;
            }
        }
        return container.with("volumeMounts", mounts.plus(mount));
    }

    /**
     * A spec like the given one whose volume has another name: everything else is shared.
     *
     * @param spec to which the volume was added with an empty suffix
     */
    static JsonObject renamed(JsonObject spec, String suffix) {
        Json name = Json.of(PREFIX + suffix);
        JsonObject result = spec.with("volumes", renamed(spec.array("volumes"), name));
        for (String list : CONTAINERS) {
            if (spec.has(list)) {
                result = result.with(list, spec.array(list).map(container -> renamed(container.asObject(), name)));
            }
        }
        return result;
    }

    private static JsonObject renamed(JsonObject container, Json name) {
        return container.has("volumeMounts")
                ? container.with("volumeMounts", renamed(container.array("volumeMounts"), name))
                : container;
    }

    /** Volumes or mounts, of which one has the empty suffix. */
    private static JsonArray renamed(JsonArray items, Json name) {
        return items.map(item -> {
            JsonObject volume = item.asObject();
            return volume.string("name", "").equals(PREFIX) ? volume.with("name", name) : volume;
        });
    }
}
