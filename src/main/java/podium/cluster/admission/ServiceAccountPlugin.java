package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Gives a pod its service account, and what the account has for its pods. */
final class ServiceAccountPlugin {

    private static final String DEFAULT = "default";

    private ServiceAccountPlugin() {}

    static String accountOf(JsonObject spec) {
        return spec.string("serviceAccountName", DEFAULT);
    }

    /**
     * Refuses a pod whose account does not exist. For the default one the real server waits some seconds, in which its
     * controller makes it: here it is as if it were there.
     */
    static @Nullable Problem problem(Key pod, JsonObject spec, ClusterState state) {
        String name = accountOf(spec);
        if (name.equals(DEFAULT) || state.has(account(pod, name))) {
            return null;
        }
        return Problems.forbidden(
                pod,
                "error looking up service account " + pod.namespace() + "/" + name + ": serviceaccount \"" + name
                        + "\" not found");
    }

    private static Key account(Key pod, String name) {
        return Key.of(Kind.SERVICE_ACCOUNT, pod.namespace(), name);
    }

    /** The pull secrets that a pod without any of its own gets. */
    static JsonArray pullSecrets(Key pod, JsonObject spec, ClusterState state) {
        Resource account = state.get(account(pod, accountOf(spec)));
        return account == null || spec.has("imagePullSecrets")
                ? JsonArray.EMPTY
                : account.tree().array("imagePullSecrets");
    }

    static JsonObject admitted(JsonObject spec, JsonArray pullSecrets) {
        String name = accountOf(spec);
        JsonObject named = spec.with("serviceAccountName", name).with("serviceAccount", name);
        return pullSecrets.isEmpty() ? named : named.with("imagePullSecrets", pullSecrets);
    }
}
