package podium.controller.disruption;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DisruptionAllowed;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.BudgetReading;
import podium.resource.IntOrPercent;
import podium.resource.IntOrPercent.Rounding;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** One look at one disruption budget (as Kubernetes 1.36: {@code trySync}). */
final class BudgetSync {

    /** So long after its eviction a pod that is still there counts as not evicted. */
    private static final long DELETION_TIMEOUT_MS = 120_000;

    private final Resource budget;
    private final BudgetReading reading;
    private final ClusterState state;
    private final long nowMs;
    private final List<Resource> pods = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private long recheckMs = Long.MAX_VALUE;

    BudgetSync(Resource budget, ClusterState state, long nowMs) {
        this.budget = budget;
        this.reading = BudgetReading.of(budget);
        this.state = state;
        this.nowMs = nowMs;
        for (Resource pod : state.list(Kind.POD, budget.key().namespace())) {
            if (reading.selects(pod)) {
                pods.add(pod);
            }
        }
    }

    /**
     * What a budget asks for.
     *
     * @param expected pods of which it speaks
     * @param desired of these that must be healthy
     * @param limit as it is written
     */
    private record Wanted(long expected, long desired, String limit, String whyKey) {}

    Decision decide() {
        if (pods.isEmpty()) {
            effects.add(Effect.Report.of(
                    DisruptionController.NAME, budget.key(), "Normal", "NoPods", "No matching pods found"));
        }
        ExpectedScale scale = isOfScale() ? ExpectedScale.of(pods, state) : new ExpectedScale(pods.size(), "");
        return scale.problem().isEmpty() ? counted(wanted(scale.count())) : failed(scale.problem());
    }

    /** A plain number of pods that must stay speaks of the pods there are; all else of those that are wanted. */
    private boolean isOfScale() {
        return reading.maxUnavailable() != null || reading.minAvailable() instanceof JsonString;
    }

    private Wanted wanted(long expected) {
        Json max = reading.maxUnavailable();
        if (max != null) {
            long missing = IntOrPercent.of(max, expected, Rounding.UP);
            return new Wanted(expected, Math.max(0, expected - missing), plain(max), "disruption.maxUnavailable");
        }
        Json min = reading.minAvailable();
        return min == null
                ? new Wanted(0, 0, "", "disruption.noLimit")
                : new Wanted(
                        expected, IntOrPercent.of(min, expected, Rounding.UP), plain(min), "disruption.minAvailable");
    }

    private static String plain(Json limit) {
        return limit instanceof JsonNumber number ? Long.toString(number.longValue()) : ((JsonString) limit).value();
    }

    private Decision counted(Wanted wanted) {
        JsonObject disrupted = disrupted();
        long healthy = pods.stream().filter(pod -> isHealthy(pod, disrupted)).count();
        long allowed = wanted.expected() <= 0 ? 0 : Math.max(0, healthy - wanted.desired());
        JsonObject status = status(wanted, healthy, allowed, disrupted);
        boolean isNew = !status.equals(budget.status());
        if (isNew) {
            effects.add(new Effect.UpdateStatus(budget.key(), status));
        }
        String key = pods.isEmpty() ? "disruption.noPods" : isNew ? wanted.whyKey() : "disruption.isRight";
        Why why = Why.of(
                key,
                budget.key().name(),
                wanted.limit(),
                wanted.expected(),
                wanted.desired(),
                healthy,
                allowed,
                disrupted.size());
        Decision decision = Decision.of(why, effects);
        return recheckMs == Long.MAX_VALUE ? decision : decision.againAfter(Math.max(1, recheckMs - nowMs));
    }

    /** Evicted pods that are still to go; those for which that has lasted too long are told so. */
    private JsonObject disrupted() {
        JsonObject disrupted = JsonObject.EMPTY;
        for (Resource pod : pods) {
            String name = pod.key().name();
            Json since = reading.disruptedPods().get(name);
            if (since == null || pod.isDeleting()) {
                continue;
            }
            long expectedMs = Timestamps.parse(since) + DELETION_TIMEOUT_MS;
            if (expectedMs < nowMs) {
                effects.add(notDeleted(pod));
            } else {
                recheckMs = Math.min(recheckMs, expectedMs + 1);
                disrupted = disrupted.with(name, since);
            }
        }
        return disrupted;
    }

    /** The real controller names the namespace twice, too. */
    private Effect notDeleted(Resource pod) {
        String namespace = budget.key().namespace();
        return Effect.Report.of(
                DisruptionController.NAME,
                pod.key(),
                "Warning",
                "NotDeleted",
                "Pod was expected by PDB " + namespace + "/" + namespace + " to be deleted but it wasn't");
    }

    private static boolean isHealthy(Resource pod, JsonObject disrupted) {
        return !pod.isDeleting()
                && !disrupted.has(pod.key().name())
                && PodReading.of(pod).isReady();
    }

    private JsonObject status(Wanted wanted, long healthy, long allowed, JsonObject disrupted) {
        JsonObject.Builder status = JsonObject.builder();
        if (budget.generation() != 0) {
            status.put("observedGeneration", budget.generation());
        }
        if (!disrupted.isEmpty()) {
            status.put("disruptedPods", disrupted);
        }
        status.put("disruptionsAllowed", allowed)
                .put("currentHealthy", healthy)
                .put("desiredHealthy", wanted.desired())
                .put("expectedPods", wanted.expected());
        @Nullable Json conditions = budget.status().get("conditions");
        return DisruptionAllowed.noted(
                status.putIfPresent("conditions", conditions).build(), Timestamps.of(nowMs));
    }

    /** What cannot be counted may not be disrupted. */
    private Decision failed(String problem) {
        effects.add(Effect.Report.of(
                DisruptionController.NAME,
                budget.key(),
                "Warning",
                "CalculateExpectedPodCountFailed",
                "Failed to calculate the number of expected pods: " + problem));
        JsonObject status = DisruptionAllowed.failed(budget.status(), problem, Timestamps.of(nowMs));
        if (!status.equals(budget.status())) {
            effects.add(new Effect.UpdateStatus(budget.key(), status));
        }
        return Decision.of(Why.of("disruption.failed", budget.key().name(), problem), effects);
    }
}
