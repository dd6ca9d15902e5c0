package podium.controller.disruption;

import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.resource.BudgetReading;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * Keeps the status of disruption budgets, and takes back from pods the word that they are about to go when they stayed (as
 * Kubernetes 1.36: {@code disruption-controller}).
 */
public final class DisruptionController implements Controller {

    static final String NAME = "disruption-controller";

    private static final Kind BUDGET = FurtherKinds.POD_DISRUPTION_BUDGET;

    @Override
    public String name() {
        return NAME;
    }

    /** A budget is looked at when it or one of its pods changes; that a workload wants another size shows in its pods. */
    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(BUDGET) && !change.isRemoval()) {
            wakes.now(key);
        } else if (key.kind().equals(Kind.POD)) {
            if (!after.table(BUDGET).isEmpty() && !looksTheSame(change.before(), change.after())) {
                wakeBudgets(change.object(), after, wakes);
            }
            StaleDisruption.wake(change, wakes);
        }
    }

    /** Whether a change of a pod is none that a budget counts: to count is to look at all pods of a namespace. */
    private static boolean looksTheSame(@Nullable Resource before, @Nullable Resource after) {
        return before != null
                && after != null
                && before.isDeleting() == after.isDeleting()
                && PodReading.of(before).isReady() == PodReading.of(after).isReady()
                && before.controllerUid().equals(after.controllerUid())
                && before.labels().equals(after.labels());
    }

    private static void wakeBudgets(Resource pod, ClusterState after, Wakes wakes) {
        for (Resource budget : after.list(BUDGET, pod.key().namespace())) {
            if (BudgetReading.of(budget).selects(pod)) {
                wakes.now(budget.key());
            }
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource object = state.get(key);
        if (object == null) {
            return Decision.nothing(
                    Why.of(key.kind().equals(Kind.POD) ? "disruption.podIsGone" : "disruption.isGone", key.name()));
        }
        return key.kind().equals(Kind.POD)
                ? StaleDisruption.decide(object, nowMs)
                : new BudgetSync(object, state, nowMs).decide();
    }
}
