package podium.invariants;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Request;
import podium.fixture.Dice;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** What users do with Deployments. */
final class DeploymentMoves {

    private static final String HASH = "pod-template-hash";
    private static final int REPLICAS_MAX = 5;

    private DeploymentMoves() {}

    static @Nullable Boolean create(Picks picks) {
        Resource namespace =
                picks.any(Kind.NAMESPACE, found -> !found.key().name().startsWith("kube-"));
        if (namespace == null) {
            return null;
        }
        Dice dice = picks.dice();
        Key key = Key.of(Kind.DEPLOYMENT, namespace.key().name(), dice.among("web", "api", "db"));
        if (picks.stage().cluster().has(key)) {
            return null;
        }
        return create(picks, key);
    }

    static boolean create(Picks picks, Key key) {
        Dice dice = picks.dice();
        JsonObject manifest = Manifests.deployment(
                key, dice.between(1, REPLICAS_MAX), strategy(dice), dice.oneIn(4) ? dice.between(1, 20) : 0);
        return picks.stage().ask(new Request.Create(key, manifest));
    }

    private static JsonObject strategy(Dice dice) {
        if (dice.oneIn(5)) {
            return Manifests.recreate();
        }
        Json surge = amount(dice);
        Json unavailable = amount(dice);
        boolean areNone = isNone(surge) && isNone(unavailable);
        return Manifests.rolling(areNone ? Json.of(1) : surge, unavailable);
    }

    private static Json amount(Dice dice) {
        return dice.among(
                Json.of(0),
                Json.of(1),
                Json.of(2),
                Json.of(3),
                Json.of("25%"),
                Json.of("25%"),
                Json.of("50%"),
                Json.of("10%"),
                Json.of("100%"));
    }

    private static boolean isNone(Json amount) {
        return amount.equals(Json.of(0)) || amount.equals(Json.of("0%"));
    }

    private static @Nullable Boolean editSpec(Picks picks, UnaryOperator<JsonObject> change) {
        Resource deployment = picks.deployment();
        return deployment == null ? null : picks.editSpec(deployment, change);
    }

    static @Nullable Boolean scale(Picks picks) {
        int replicas = picks.dice().oneIn(8) ? 0 : picks.dice().between(1, REPLICAS_MAX + 3);
        return editSpec(picks, spec -> spec.with("replicas", replicas));
    }

    static @Nullable Boolean setImage(Picks picks) {
        return setTemplate(picks, "app:v" + picks.dice().between(1, 6), JsonObject.EMPTY);
    }

    static @Nullable Boolean setBrokenImage(Picks picks) {
        return setTemplate(picks, "app" + picks.dice().between(1, 2) + ":missing", JsonObject.EMPTY);
    }

    static @Nullable Boolean setMisbehaviour(Picks picks) {
        JsonObject behaviour = picks.dice()
                .among(
                        JsonObject.of("sim.podium/crash-after", Json.of("7s")),
                        JsonObject.of("sim.podium/exit", Json.of("0@12s")),
                        JsonObject.of("sim.podium/ignores-sigterm", Json.of("true")),
                        JsonObject.of("sim.podium/pull", Json.of("15s"), "sim.podium/start", Json.of("3s")));
        return setTemplate(picks, "app:v7", behaviour);
    }

    private static @Nullable Boolean setTemplate(Picks picks, String image, JsonObject behaviour) {
        return editSpec(picks, spec -> withTemplate(spec, image, behaviour));
    }

    static JsonObject withTemplate(JsonObject spec, String image, JsonObject behaviour) {
        JsonObject labels = spec.object("template").object("metadata").object("labels");
        return spec.with("template", Manifests.template(labels, image, behaviour));
    }

    static @Nullable Boolean changeStrategy(Picks picks) {
        return editSpec(picks, spec -> spec.with("strategy", strategy(picks.dice())));
    }

    static @Nullable Boolean changeSurge(Picks picks) {
        return changeRolling(picks, "maxSurge", "maxUnavailable");
    }

    static @Nullable Boolean changeUnavailable(Picks picks) {
        return changeRolling(picks, "maxUnavailable", "maxSurge");
    }

    private static @Nullable Boolean changeRolling(Picks picks, String changed, String other) {
        Resource deployment = picks.any(
                Kind.DEPLOYMENT,
                found -> !found.isDeleting() && found.spec().object("strategy").has("rollingUpdate"));
        if (deployment == null) {
            return null;
        }
        Json amount = amount(picks.dice());
        JsonObject rolling = deployment.spec().object("strategy").object("rollingUpdate");
        Json kept = rolling.get(other);
        if (isNone(amount) && (kept == null || isNone(kept))) {
            return null;
        }
        JsonObject after = rolling.with(changed, amount);
        return picks.editSpec(
                deployment, spec -> spec.change("strategy", strategy -> strategy.with("rollingUpdate", after)));
    }

    static @Nullable Boolean changeMinReadySeconds(Picks picks) {
        return editSpec(picks, spec -> spec.with("minReadySeconds", picks.dice().among(0, 0, 5, 15)));
    }

    static @Nullable Boolean changeHistoryLimit(Picks picks) {
        return editSpec(
                picks, spec -> spec.with("revisionHistoryLimit", picks.dice().among(0, 1, 2, 10)));
    }

    static @Nullable Boolean changeProgressDeadline(Picks picks) {
        return editSpec(
                picks, spec -> spec.with("progressDeadlineSeconds", picks.dice().among(30, 60, 600)));
    }

    static @Nullable Boolean pause(Picks picks) {
        return editSpec(picks, spec -> spec.with("paused", true));
    }

    static @Nullable Boolean resume(Picks picks) {
        Resource paused = picks.any(
                Kind.DEPLOYMENT, found -> !found.isDeleting() && found.spec().isTrue("paused"));
        return paused == null ? null : picks.editSpec(paused, spec -> spec.without("paused"));
    }

    /** As {@code kubectl rollout undo}: puts an old ReplicaSet's template back. */
    static @Nullable Boolean rollBack(Picks picks) {
        Resource deployment = picks.deployment();
        if (deployment == null) {
            return null;
        }
        List<Resource> revisions =
                picks.stage().cluster().dependents(deployment.uid()).values();
        if (revisions.isEmpty()) {
            return null;
        }
        JsonObject template = picks.dice().oneOf(revisions).spec().object("template");
        JsonObject plain =
                template.change("metadata", metadata -> metadata.change("labels", labels -> labels.without(HASH)));
        return picks.editSpec(deployment, spec -> spec.with("template", plain));
    }

    static @Nullable Boolean deleteBackground(Picks picks) {
        return delete(picks, Propagation.Background);
    }

    static @Nullable Boolean deleteForeground(Picks picks) {
        return delete(picks, Propagation.Foreground);
    }

    static @Nullable Boolean deleteOrphan(Picks picks) {
        return delete(picks, Propagation.Orphan);
    }

    private static @Nullable Boolean delete(Picks picks, Propagation propagation) {
        Resource deployment = picks.deployment();
        return deployment == null
                ? null
                : picks.stage().ask(new Request.Delete(deployment.key(), DeleteOptions.of(propagation)));
    }
}
