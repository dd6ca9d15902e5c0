package podium.controller.namespace;

import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Keeps a service account {@code default} in every active namespace (as Kubernetes 1.36: {@code serviceaccount-controller}). */
public final class ServiceAccountController implements Controller {

    private static final String DEFAULT = "default";

    @Override
    public String name() {
        return "serviceaccount-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(Kind.NAMESPACE) && change.isCreation()) {
            wakes.now(key);
        } else if (key.kind().equals(Kind.SERVICE_ACCOUNT)
                && change.isRemoval()
                && key.name().equals(DEFAULT)) {
            ActiveNamespace.wakeIfActive(key.namespace(), after, wakes);
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource namespace = state.get(key);
        if (namespace == null) {
            return Decision.nothing(Why.of("serviceaccount.namespaceIsGone", key.name()));
        }
        if (!ActiveNamespace.is(namespace)) {
            return Decision.nothing(Why.of("serviceaccount.namespaceIsTerminating", key.name()));
        }
        Key account = Key.of(Kind.SERVICE_ACCOUNT, key.name(), DEFAULT);
        if (state.has(account)) {
            return Decision.nothing(Why.of("serviceaccount.isThere", key.name(), DEFAULT));
        }
        return Decision.of(
                Why.of("serviceaccount.create", key.name(), DEFAULT),
                List.of(new Effect.Create(account, tree(), null, Effect.Otherwise.NOTHING)));
    }

    private static JsonObject tree() {
        return JsonObject.builder()
                .put("apiVersion", Kind.SERVICE_ACCOUNT.apiVersion())
                .put("kind", Kind.SERVICE_ACCOUNT.name())
                .put("metadata", JsonObject.EMPTY)
                .build();
    }
}
