package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Conditions;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.Resource;
import podium.schema.KindEntry;

/** The subresource {@code eviction} of pods: a deletion that a disruption budget may refuse. */
record Eviction(Writing writing) {

    private static final Kind EVICTION = new Kind("policy", "v1", "Eviction", "evictions", true);
    private static final String OLD_VERSION = "policy/v1beta1";

    Draft.Result by(JsonObject body) throws Refusal {
        boolean isOld = body.string("apiVersion", "").equals(OLD_VERSION);
        JsonObject eviction = writing.decoded(
                new KindEntry(EVICTION, writing.catalogue().definition("api.policy.v1.Eviction"), true),
                isOld ? body.with("apiVersion", EVICTION.apiVersion()) : body);
        if (!writing.key().name().equals(eviction.object("metadata").string("name", ""))) {
            throw new Refusal(Problems.badRequest("name in URL does not match name in Eviction object"));
        }
        Resource pod = writing.existing();
        DeleteOptions options = options(eviction.object("deleteOptions"));
        if (isProtected(pod)) {
            count(pod);
        }
        return writing.draft().delete(pod.key(), options);
    }

    private static DeleteOptions options(JsonObject asked) {
        JsonObject wanted = asked.object("preconditions");
        return new DeleteOptions(
                asked.has("gracePeriodSeconds") ? (Long) asked.number("gracePeriodSeconds", 0) : null,
                null,
                wanted.string("uid"),
                wanted.string("resourceVersion"));
    }

    /** Pods that do not run yet or any more disturb nobody when they go. */
    private static boolean isProtected(Resource pod) {
        String phase = pod.status().string("phase", "");
        return !pod.isDeleting() && !List.of("Succeeded", "Failed", "Pending").contains(phase);
    }

    private void count(Resource pod) throws Refusal {
        List<Resource> budgets = budgets(pod);
        if (budgets.size() > 1) {
            throw new Refusal(
                    Problem.of(
                            500,
                            "",
                            "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."));
        }
        if (!budgets.isEmpty() && !isLost(pod, budgets.get(0))) {
            spend(pod, budgets.get(0));
        }
    }

    private List<Resource> budgets(Resource pod) {
        List<Resource> budgets = new ArrayList<>();
        String namespace = pod.key().namespace();
        for (Resource budget : writing.draft().state().list(FurtherKinds.POD_DISRUPTION_BUDGET, namespace)) {
            if (LabelSelector.of(budget.spec().object("selector")).matches(pod.labels())) {
                budgets.add(budget);
            }
        }
        return budgets;
    }

    /** A pod that is not ready may go where that takes nothing from the healthy ones. */
    private static boolean isLost(Resource pod, Resource budget) {
        if (Conditions.isTrue(pod.status().array("conditions"), "Ready")) {
            return false;
        }
        long healthy = budget.status().number("currentHealthy", 0);
        long desired = budget.status().number("desiredHealthy", 0);
        return budget.spec().string("unhealthyPodEvictionPolicy", "").equals("AlwaysAllow")
                || (desired > 0 && healthy >= desired);
    }

    private void spend(Resource pod, Resource budget) throws Refusal {
        JsonObject status = budget.status();
        String name = budget.key().name();
        if (status.number("observedGeneration", 0) < budget.generation()) {
            throw refused("The disruption budget " + name + " is still being processed by the server.");
        }
        long allowed = status.number("disruptionsAllowed", 0);
        if (allowed < 0) {
            throw new Refusal(Problems.forbidden(budget.key(), "pdb disruptions allowed is negative"));
        }
        if (allowed == 0) {
            throw refused("The disruption budget " + name + " needs " + status.number("desiredHealthy", 0)
                    + " healthy pods and has " + status.number("currentHealthy", 0) + " currently");
        }
        JsonObject disrupted = status.object("disruptedPods")
                .with(pod.key().name(), writing.draft().now());
        JsonObject spent =
                status.with("disruptionsAllowed", Json.of(allowed - 1)).with("disruptedPods", disrupted);
        writing.draft().updateStatus(budget.key(), spent);
    }

    private static Refusal refused(String why) {
        Problem.Cause cause = new Problem.Cause("DisruptionBudget", "", why);
        return new Refusal(new Problem(
                429,
                "TooManyRequests",
                "Cannot evict pod as it would violate the pod's disruption budget.",
                new Problem.About("", "", ""),
                List.of(cause)));
    }
}
