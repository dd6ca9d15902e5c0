package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.JsonObject;

/**
 * Defaults of what runs to its end ({@code pkg/apis/batch/v1/defaults.go} of 1.36). Those of a job hang on the whole object,
 * so that the template of a CronJob has none of them.
 */
final class BatchDefaults {

    private static final int BACKOFF_LIMIT = 6;

    private static final JsonObject JOB = JsonObject.builder()
            .put("parallelism", 1)
            .put("completionMode", "NonIndexed")
            .put("suspend", false)
            .put("manualSelector", false)
            .build();

    private static final JsonObject CRON_JOB = JsonObject.builder()
            .put("concurrencyPolicy", "Allow")
            .put("suspend", false)
            .put("successfulJobsHistoryLimit", 3)
            .put("failedJobsHistoryLimit", 1)
            .build();

    private BatchDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.batch.v1.Job", BatchDefaults::job);
        table.put("api.batch.v1.CronJobSpec", Defaults.missing(CRON_JOB));
        table.put(
                "api.batch.v1.PodFailurePolicyOnPodConditionsPattern",
                pattern -> pattern.string("status", "").isEmpty() ? pattern.with("status", "True") : pattern);
    }

    private static JsonObject job(JsonObject job) {
        JsonObject result = job.change("spec", BatchDefaults::spec);
        return Defaults.labelled(
                result, job.object("spec").object("template").object("metadata").object("labels"));
    }

    private static JsonObject spec(JsonObject spec) {
        boolean isSingle = !spec.has("completions") && !spec.has("parallelism");
        JsonObject result = isSingle ? spec.with("completions", 1) : spec;
        if (!spec.has("backoffLimit")) {
            boolean isPerIndex = spec.has("backoffLimitPerIndex");
            result = result.with("backoffLimit", isPerIndex ? Integer.MAX_VALUE : BACKOFF_LIMIT);
        }
        if (!spec.has("podReplacementPolicy")) {
            String policy = spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed";
            result = result.with("podReplacementPolicy", policy);
        }
        return Defaults.missing(JOB).apply(result);
    }
}
