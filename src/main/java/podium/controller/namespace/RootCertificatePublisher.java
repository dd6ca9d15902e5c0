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

/**
 * Keeps the config map {@code kube-root-ca.crt} in every active namespace, with the certificate and nothing else (as
 * Kubernetes 1.36: {@code root-ca-certificate-publisher-controller}).
 */
public final class RootCertificatePublisher implements Controller {

    private static final String NAME = RootCertificate.CONFIG_MAP;

    @Override
    public String name() {
        return "root-ca-certificate-publisher-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(Kind.NAMESPACE) && change.isCreation()) {
            wakes.now(key);
        } else if (key.kind().equals(Kind.CONFIG_MAP) && key.name().equals(NAME) && !change.isCreation()) {
            ActiveNamespace.wakeIfActive(key.namespace(), after, wakes);
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource namespace = state.get(key);
        if (namespace == null) {
            return Decision.nothing(Why.of("rootca.namespaceIsGone", key.name()));
        }
        if (!ActiveNamespace.is(namespace)) {
            return Decision.nothing(Why.of("rootca.namespaceIsTerminating", key.name()));
        }
        Key configMap = Key.of(Kind.CONFIG_MAP, key.name(), NAME);
        Resource known = state.get(configMap);
        return known == null ? create(key, configMap) : correct(key, known);
    }

    private static Decision create(Key namespace, Key configMap) {
        return Decision.of(
                Why.of("rootca.create", namespace.name(), NAME),
                List.of(new Effect.Create(configMap, RootCertificate.configMap(), null, Effect.Otherwise.NOTHING)));
    }

    private static Decision correct(Key namespace, Resource known) {
        boolean isDescribed =
                !known.annotations().string(RootCertificate.DESCRIPTION_KEY, "").isEmpty();
        boolean isRight = known.tree().object("data").equals(RootCertificate.DATA);
        if (isDescribed && isRight) {
            return Decision.nothing(Why.of("rootca.isThere", namespace.name(), NAME));
        }
        JsonObject corrected =
                known.tree().with("data", RootCertificate.DATA).change("metadata", RootCertificate::described);
        return Decision.of(
                Why.of(isRight ? "rootca.describe" : "rootca.correct", namespace.name(), NAME),
                List.of(new Effect.Update(known.key(), corrected)));
    }
}
