package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.ClusterState;
import podium.controller.scheduler.plugin.Tenant;
import podium.resource.BudgetReading;
import podium.resource.FurtherKinds;
import podium.resource.Resource;

/**
 * Pods that may have to go, told apart by whether a disruption budget would be broken (as Kubernetes 1.36: {@code
 * filterPodsWithPDBViolation}).
 *
 * @param kept those for which no disruption is left, the most important first: they are put back before the others
 * @param free the others, the most important first
 */
record Guarded(List<Tenant> kept, List<Tenant> free) {

    /** @param pods the most important first: for these budgets are spent first */
    static Guarded of(List<Tenant> pods, ClusterState state) {
        List<Resource> budgets = state.table(FurtherKinds.POD_DISRUPTION_BUDGET).values();
        long[] left = budgets.stream()
                .mapToLong(budget -> BudgetReading.of(budget).disruptionsAllowed())
                .toArray();
        Guarded guarded = new Guarded(new ArrayList<>(), new ArrayList<>());
        for (Tenant pod : pods) {
            (spend(pod.pod(), budgets, left) ? guarded.kept : guarded.free).add(pod);
        }
        return guarded;
    }

    /** Whether some budget of the pod has nothing left. */
    private static boolean spend(Resource pod, List<Resource> budgets, long[] left) {
        boolean isBroken = false;
        for (int i = 0; i < left.length; i++) {
            if (protects(budgets.get(i), pod)) {
                left[i]--;
                isBroken |= left[i] < 0;
            }
        }
        return isBroken;
    }

    /** Here an empty selector selects nothing; a pod that is said to go already has been paid for. */
    private static boolean protects(Resource budget, Resource pod) {
        BudgetReading reading = BudgetReading.of(budget);
        return budget.key().namespace().equals(pod.key().namespace())
                && !pod.labels().isEmpty()
                && reading.selector() != null
                && !reading.selector().isEmpty()
                && reading.selects(pod)
                && !reading.disruptedPods().has(pod.key().name());
    }

    /** In the order in which they are put back. */
    List<Tenant> inOrder() {
        List<Tenant> inOrder = new ArrayList<>(kept);
        inOrder.addAll(free);
        return inOrder;
    }
}
