package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Timestamps;

/** What a job's status may say, and how it may go on ({@code pkg/apis/batch/validation} of 1.36). */
public final class JobStatusChecks {

    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath CONDITIONS = STATUS.child("conditions");
    private static final FieldPath COMPLETION = STATUS.child("completionTime");

    /**
     * Two conditions that cannot hold together, or one that needs another.
     *
     * @param holds a condition that holds
     * @param other the condition that is looked for
     * @param isWanted whether the other one must hold, too
     */
    private record Pair(String holds, String other, boolean isWanted, String detail) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("Complete", "Failed", false, "cannot set Complete=True and Failed=true conditions"),
            new Pair("Complete", "FailureTarget", false, "cannot set Complete=True and FailureTarget=true conditions"),
            new Pair(
                    "Failed",
                    "FailureTarget",
                    true,
                    "cannot set Failed=True condition without the FailureTarget=true condition"),
            new Pair(
                    "Complete",
                    "SuccessCriteriaMet",
                    true,
                    "cannot set Complete=True condition without the SuccessCriteriaMet=true condition"),
            new Pair(
                    "SuccessCriteriaMet",
                    "Failed",
                    false,
                    "cannot set SuccessCriteriaMet=True and Failed=true conditions"),
            new Pair(
                    "SuccessCriteriaMet",
                    "FailureTarget",
                    false,
                    "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions"));

    private JobStatusChecks() {}

    public static void check(JsonObject before, JsonObject after, Causes causes) {
        JsonObject status = after.object("status");
        Check.notNegative(status, STATUS, causes, "active", "succeeded", "failed", "ready", "terminating");
        for (Pair pair : PAIRS) {
            if (holds(status, pair.holds()) && holds(status, pair.other()) != pair.isWanted()) {
                causes.invalid(CONDITIONS, pair.detail());
            }
        }
        completion(status, causes);
        if (holds(status, "Complete") || holds(status, "Failed")) {
            finished(status, causes);
        }
        if (status.number("ready", 0) > status.number("active", 0)) {
            causes.invalid(STATUS.child("ready"), status.number("ready", 0), "cannot set more ready pods than active");
        }
        indexes(after, causes);
        change(before.object("status"), status, after.object("spec").isTrue("suspend"), causes);
    }

    private static boolean holds(JsonObject status, String type) {
        for (Json item : status.array("conditions")) {
            JsonObject condition = item.asObject();
            if (condition.string("type", "").equals(type)
                    && condition.string("status", "").equals("True")) {
                return true;
            }
        }
        return false;
    }

    private static void completion(JsonObject status, Causes causes) {
        Json time = status.get("completionTime");
        boolean isComplete = holds(status, "Complete");
        if (time != null && !isComplete) {
            causes.invalid(COMPLETION, time, "cannot set completionTime when there is no Complete=True condition");
        } else if (time == null && isComplete) {
            causes.required(COMPLETION, "completionTime is required for Complete jobs");
        }
        Json start = status.get("startTime");
        if (time != null && start != null && Timestamps.parse(time) < Timestamps.parse(start)) {
            causes.invalid(COMPLETION, time, "completionTime cannot be set before startTime");
        }
    }

    private static void finished(JsonObject status, Causes causes) {
        if (status.number("active", 0) > 0) {
            causes.invalid(STATUS.child("active"), status.number("active", 0), "active>0 is invalid for finished job");
        }
        if (!status.has("startTime")) {
            causes.required(STATUS.child("startTime"), "startTime is required for finished job");
        }
        JsonObject uncounted = status.object("uncountedTerminatedPods");
        if (!uncounted.array("failed").isEmpty()
                || !uncounted.array("succeeded").isEmpty()) {
            causes.invalid(
                    STATUS.child("uncountedTerminatedPods"),
                    uncounted,
                    "uncountedTerminatedPods needs to be empty for finished job");
        }
        if (status.number("terminating", 0) > 0) {
            causes.invalid(
                    STATUS.child("terminating"),
                    status.number("terminating", 0),
                    "terminating>0 is invalid for finished job");
        }
    }

    private static void indexes(JsonObject job, Causes causes) {
        JsonObject spec = job.object("spec");
        JsonObject status = job.object("status");
        for (String field : new String[] {"completedIndexes", "failedIndexes"}) {
            String text = status.string(field, "");
            String fault = IndexRanges.parse(text, spec.number("completions", Integer.MAX_VALUE))
                    .fault();
            if (!fault.isEmpty()) {
                causes.invalid(STATUS.child(field), text, "error parsing " + field + ": " + fault);
            }
        }
        boolean isIndexed = spec.string("completionMode", "").equals("Indexed");
        String completed = status.string("completedIndexes", "");
        if (!completed.isEmpty() && !isIndexed) {
            causes.invalid(
                    STATUS.child("completedIndexes"),
                    completed,
                    "cannot set non-empty completedIndexes when non-indexed completion mode");
        }
        if (status.has("failedIndexes") && !spec.has("backoffLimitPerIndex")) {
            causes.invalid(
                    STATUS.child("failedIndexes"),
                    status.string("failedIndexes", ""),
                    "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
        }
    }

    private static void change(JsonObject was, JsonObject is, boolean isSuspended, Causes causes) {
        for (String type : new String[] {"Failed", "Complete", "FailureTarget"}) {
            if (holds(was, type) && !holds(is, type)) {
                causes.invalid(CONDITIONS, "cannot disable the terminal " + type + "=True condition");
            }
        }
        for (String field : new String[] {"failed", "succeeded"}) {
            if (is.number(field, 0) < was.number(field, 0)) {
                causes.invalid(STATUS.child(field), is.number(field, 0), "cannot decrease the " + field + " counter");
            }
        }
        Json ended = is.get("completionTime");
        if (ended != null && was.has("completionTime") && !ended.equals(was.get("completionTime"))) {
            causes.invalid(COMPLETION, ended, "completionTime cannot be mutated");
        }
        Json started = was.get("startTime");
        if (started != null && !started.equals(is.get("startTime")) && !isSuspended) {
            causes.required(STATUS.child("startTime"), "startTime cannot be removed for unsuspended job");
        }
        if (holds(was, "SuccessCriteriaMet") && !holds(is, "SuccessCriteriaMet")) {
            causes.invalid(CONDITIONS, "cannot disable the SuccessCriteriaMet=True condition");
        }
    }
}
