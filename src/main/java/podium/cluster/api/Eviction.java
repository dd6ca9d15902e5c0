package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DisruptionAllowed;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.BudgetReading;
import podium.resource.Conditions;
import podium.resource.DisruptionTarget;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.schema.KindEntry;

/** The subresource {@code eviction} of pods: a deletion that a disruption budget may refuse. */
record Eviction(Writing writing) {

    private static final Kind EVICTION = new Kind("policy", "v1", "Eviction", "evictions", true);
    private static final String OLD_VERSION = "policy/v1beta1";

    /** Evictions that the controller of budgets has not confirmed yet; more would make the budget too large an object. */
    private static final int DISRUPTED_MAX = 2000;

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
        return writing.draft().delete(pod.key(), announced(pod, options));
    }

    /** Says in the pod why it goes; the version that the client knew is another then, as it must be. */
    private DeleteOptions announced(Resource pod, DeleteOptions options) {
        String version = options.resourceVersion();
        if (version != null && !version.equals(pod.metadata().string("resourceVersion"))) {
            return options;
        }
        long nowMs = Timestamps.parse(writing.draft().now());
        JsonObject status = DisruptionTarget.in(pod, "EvictionByEvictionAPI", "Eviction API: evicting", nowMs);
        writing.draft().updateStatus(pod.key(), status);
        return new DeleteOptions(options.gracePeriodSeconds(), options.propagation(), options.uid(), null);
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
            if (BudgetReading.of(budget).selects(pod)) {
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
        if (status.object("disruptedPods").size() > DISRUPTED_MAX) {
            throw new Refusal(Problems.forbidden(
                    budget.key(), "DisruptedPods map too big - too many evictions not confirmed by PDB controller"));
        }
        if (allowed == 0) {
            throw refused("The disruption budget " + name + reasonOf(status));
        }
        JsonObject disrupted = status.object("disruptedPods")
                .with(pod.key().name(), writing.draft().now());
        JsonObject spent =
                status.with("disruptionsAllowed", Json.of(allowed - 1)).with("disruptedPods", disrupted);
        writing.draft()
                .updateStatus(
                        budget.key(),
                        allowed == 1
                                ? DisruptionAllowed.noted(spent, writing.draft().now())
                                : spent);
    }

    private static String reasonOf(JsonObject status) {
        JsonObject condition = DisruptionAllowed.find(status);
        return condition != null && DisruptionAllowed.SYNC_FAILED.equals(condition.string("reason"))
                ? " does not allow evicting pods currently because it failed sync: " + condition.string("message", "")
                : " needs " + status.number("desiredHealthy", 0) + " healthy pods and has "
                        + status.number("currentHealthy", 0) + " currently";
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
