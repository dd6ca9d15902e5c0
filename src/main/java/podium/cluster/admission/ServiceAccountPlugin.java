package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Gives a pod its service account, and what the account has for its pods (as Kubernetes 1.36: plugin ServiceAccount). */
final class ServiceAccountPlugin {

    private static final String DEFAULT = "default";
    private static final String AUTOMOUNT = "automountServiceAccountToken";

    /** So long the real server waits for the default account of a namespace that is new: ten looks of 0.1 to 0.2 s. */
    private static final long PATIENCE_MS = 2_000;

    private ServiceAccountPlugin() {}

    /**
     * What an account gives to a pod; pods of one template get the same.
     *
     * @param pullSecrets that it did not have
     * @param mountsToken whether its containers get at the API
     */
    record Gift(JsonArray pullSecrets, boolean mountsToken) {}

    static String accountOf(JsonObject spec) {
        return spec.string("serviceAccountName", DEFAULT);
    }

    /** Refuses a pod whose account does not exist. */
    static @Nullable Problem problem(Key pod, JsonObject spec, Draft draft) {
        String name = accountOf(spec);
        if (draft.state().has(account(pod, name)) || (name.equals(DEFAULT) && isAwaited(pod.namespace(), draft))) {
            return null;
        }
        return Problems.forbidden(
                pod,
                "error looking up service account " + pod.namespace() + "/" + name + ": serviceaccount \"" + name
                        + "\" not found");
    }

    /**
     * Whether a namespace is so new that the real server would wait until its default account has been made. No virtual
     * time passes within a request: the pod is taken as if the account were there.
     */
    private static boolean isAwaited(String namespace, Draft draft) {
        Resource found = draft.state().get(Key.of(Kind.NAMESPACE, namespace));
        return found != null && draft.nowMs() - found.createdMs() < PATIENCE_MS;
    }

    private static Key account(Key pod, String name) {
        return Key.of(Kind.SERVICE_ACCOUNT, pod.namespace(), name);
    }

    static Gift gift(Key pod, JsonObject spec, Draft draft) {
        Resource found = draft.state().get(account(pod, accountOf(spec)));
        JsonObject account = found == null ? JsonObject.EMPTY : found.tree();
        JsonArray pullSecrets =
                spec.array("imagePullSecrets").isEmpty() ? account.array("imagePullSecrets") : JsonArray.EMPTY;
        return new Gift(pullSecrets, mountsToken(spec, account));
    }

    /** The pod's own word counts before its account's. */
    private static boolean mountsToken(JsonObject spec, JsonObject account) {
        Json said = spec.get(AUTOMOUNT) instanceof JsonBoolean own ? own : account.get(AUTOMOUNT);
        return !JsonBoolean.FALSE.equals(said);
    }

    /** @param suffix of the token volume's name, where one has to be made */
    static JsonObject admitted(JsonObject spec, Gift gift, String suffix) {
        String name = accountOf(spec);
        JsonObject named = spec.with("serviceAccountName", name).with("serviceAccount", name);
        JsonObject mounted = gift.mountsToken() ? TokenVolume.mounted(named, suffix) : named;
        return gift.pullSecrets().isEmpty() ? mounted : mounted.with("imagePullSecrets", gift.pullSecrets());
    }
}
