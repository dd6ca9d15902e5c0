package podium.controller.namespace;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
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
 * Empties a namespace that is being deleted, then lets it go (as Kubernetes 1.36: {@code namespace-controller}): pods
 * first and gracefully, then the rest kind by kind.
 *
 * <p>It looks 5 s after each change of the namespace, and while content remains again after half its grace period.
 */
public final class NamespaceController implements Controller {

    /** So long the real one gives other API servers to notice that a namespace is being deleted. */
    private static final long NOTICE_MS = 5_000;

    /** How long finalizers are taken to need: the real one's estimate. */
    private static final long FINALIZERS_ESTIMATE_S = 15;

    /** How long the real one waits at the most between two looks at content that should be gone. */
    private static final long OVERDUE_MAX_MS = 60_000;

    private static final long SECOND_MS = 1_000;
    private static final Json FINALIZER = Json.of("kubernetes");

    @Override
    public String name() {
        return "namespace-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Resource namespace = change.after();
        if (namespace != null && namespace.key().kind().equals(Kind.NAMESPACE) && namespace.isDeleting()) {
            wakes.after(namespace.key(), NOTICE_MS);
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource namespace = state.get(key);
        if (namespace == null) {
            return Decision.nothing(Why.of("namespace.isGone", key.name()));
        }
        if (!namespace.isDeleting()) {
            return Decision.nothing(Why.of("namespace.isNotDeleted", key.name()));
        }
        Content content = Content.next(key.name(), state);
        return content.isEmptyAfterwards() ? release(namespace, content, nowMs) : await(namespace, content, nowMs);
    }

    /** Nothing will be left: takes the finalizer out. */
    private static Decision release(Resource namespace, Content content, long nowMs) {
        List<Effect> effects = new ArrayList<>(content.deletions());
        effects.add(conditions(namespace, content, false, nowMs));
        JsonArray finalizers = namespace.spec().array("finalizers");
        JsonArray others = finalizers.filter(finalizer -> !finalizer.equals(FINALIZER));
        JsonObject released = namespace.tree().change("spec", spec -> spec.with("finalizers", others));
        effects.add(new Effect.Update(namespace.key(), released));
        String name = namespace.key().name();
        if (!others.isEmpty()) {
            return Decision.of(Why.of("namespace.heldByOthers", name, others.toString()), effects);
        }
        return Decision.of(
                content.doomed().isEmpty()
                        ? Why.of("namespace.empty", name)
                        : Why.of("namespace.emptied", name, content.doomed().size(), kinds(content)),
                effects);
    }

    /** Asks the content to go and looks again later. */
    private static Decision await(Resource namespace, Content content, long nowMs) {
        long overdueMs = nowMs - namespace.deletionMs() - content.graceS() * SECOND_MS;
        boolean isInTime = overdueMs < 0;
        boolean isHeld = !content.finalizers().isEmpty();
        List<Effect> effects = new ArrayList<>(content.deletions());
        effects.add(conditions(namespace, content, !isInTime && !isHeld, nowMs));
        String name = namespace.key().name();
        if (isInTime) {
            return awaitGrace(name, content, effects);
        }
        return isHeld ? awaitFinalizers(name, content, effects) : awaitOverdue(name, content, effects, overdueMs);
    }

    private static Decision awaitGrace(String name, Content content, List<Effect> effects) {
        long delayMs = retryMs(content.graceS());
        Why.Arg again = new Why.Arg.Span(delayMs);
        Why why = content.fresh() > 0
                ? Why.of("namespace.deletePods", name, content.fresh(), content.graceS(), again)
                : Why.of("namespace.waitForPods", name, content.remainingCount(), content.firstName(), again);
        return Decision.of(why, effects).againAfter(delayMs);
    }

    private static Decision awaitFinalizers(String name, Content content, List<Effect> effects) {
        long delayMs = retryMs(FINALIZERS_ESTIMATE_S);
        Why why = Why.of(
                "namespace.waitForFinalizers",
                name,
                content.remainingCount(),
                content.firstName(),
                content.finalizers().keys().get(0),
                new Why.Arg.Span(delayMs));
        return Decision.of(why, effects).idleAgainAfter(delayMs);
    }

    /** What should be gone is not: nobody ends it, or not yet. */
    private static Decision awaitOverdue(String name, Content content, List<Effect> effects, long overdueMs) {
        long delayMs = Math.max(SECOND_MS, Math.min(OVERDUE_MAX_MS, overdueMs));
        Why why = Why.of(
                "namespace.overdue",
                name,
                content.remainingCount(),
                content.firstName(),
                new Why.Arg.Span(overdueMs),
                new Why.Arg.Span(delayMs));
        return Decision.of(why, effects).idleAgainAfter(delayMs);
    }

    /** As the real one: half of the time that it is expected to take, and a second. */
    private static long retryMs(long estimateS) {
        return (estimateS / 2 + 1) * SECOND_MS;
    }

    private static Why.Arg kinds(Content content) {
        List<Why> parts = new ArrayList<>();
        content.doomed().stream()
                .map(object -> object.key().kind())
                .distinct()
                .forEach(kind -> parts.add(Why.of("namespace.kindCount", kind.name(), count(kind, content))));
        return new Why.Arg.Parts(parts);
    }

    private static int count(Kind kind, Content content) {
        return (int) content.doomed().stream()
                .filter(object -> object.key().kind().equals(kind))
                .count();
    }

    private static Effect conditions(Resource namespace, Content content, boolean isOverdue, long nowMs) {
        DeletionConditions conditions =
                new DeletionConditions(content, isOverdue, namespace.key().name(), nowMs);
        JsonObject status = namespace.status();
        return new Effect.UpdateStatus(
                namespace.key(), status.with("conditions", conditions.in(status.array("conditions"))));
    }
}
