package podium.cluster.table;

import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Jobs and what makes them by the clock. */
final class JobCells {

    /** Conditions that say how a job stands: those that end it, then, unless it is being deleted, those on the way. */
    private static final List<String> FINAL = List.of("Complete", "Failed");

    private static final List<String> UNDERWAY = List.of("Suspended", "FailureTarget", "SuccessCriteriaMet");

    private JobCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "jobs.batch",
                Printer.of(
                        JobCells::job,
                        Column.NAME,
                        Column.text("Status", "Status of the job."),
                        Column.text("Completions", "How many pods have succeeded, of how many that must.")
                                .from("api.batch.v1.JobStatus", "succeeded"),
                        Column.text("Duration", "Time required to complete the job."),
                        Column.AGE,
                        Column.CONTAINERS,
                        Column.IMAGES,
                        Column.SELECTOR));
        printers.put(
                "cronjobs.batch",
                Printer.of(
                        JobCells::cronJob,
                        Column.NAME,
                        Column.text("Schedule", "When jobs are made, as cron writes it.")
                                .from("api.batch.v1.CronJobSpec", "schedule"),
                        Column.text("Timezone", "Time zone of the schedule.")
                                .from("api.batch.v1.CronJobSpec", "timeZone"),
                        Column.bool("Suspend", "Whether no jobs are made for now.")
                                .from("api.batch.v1.CronJobSpec", "suspend"),
                        Column.integer("Active", "How many of its jobs are running.")
                                .from("api.batch.v1.CronJobStatus", "active"),
                        Column.text("Last Schedule", "When a job was last made.")
                                .from("api.batch.v1.CronJobStatus", "lastScheduleTime"),
                        Column.AGE,
                        Column.CONTAINERS,
                        Column.IMAGES,
                        Column.SELECTOR));
    }

    private static JsonArray job(Resource job, Ages ages) {
        JsonObject template = job.spec().object("template");
        return Printer.row(
                Texts.name(job),
                Json.of(status(job)),
                Json.of(completions(job)),
                Json.of(duration(job.status(), ages)),
                ages.of(job),
                Texts.containers(template),
                Texts.images(template),
                Texts.selector(job.spec().object("selector")));
    }

    private static String status(Resource job) {
        JsonArray conditions = job.status().array("conditions");
        String ended = firstTrue(FINAL, conditions, "");
        if (!ended.isEmpty()) {
            return ended;
        }
        return job.metadata().has("deletionTimestamp") ? "Terminating" : firstTrue(UNDERWAY, conditions, "Running");
    }

    private static String firstTrue(List<String> types, JsonArray conditions, String otherwise) {
        for (String type : types) {
            if (Conditions.isTrue(conditions, type)) {
                return type;
            }
        }
        return otherwise;
    }

    private static String completions(Resource job) {
        long succeeded = job.status().number("succeeded", 0);
        if (job.spec().has("completions")) {
            return succeeded + "/" + job.spec().number("completions", 0);
        }
        long parallelism = job.spec().number("parallelism", 0);
        return succeeded + "/1" + (parallelism > 1 ? " of " + parallelism : "");
    }

    private static String duration(JsonObject status, Ages ages) {
        long started = Timestamps.parse(status.get("startTime"));
        if (started < 0) {
            return "";
        }
        long completed = Timestamps.parse(status.get("completionTime"));
        return completed < 0 ? ages.since(started) : Ages.lasting(completed - started);
    }

    private static JsonArray cronJob(Resource cronJob, Ages ages) {
        JsonObject spec = cronJob.spec();
        JsonObject job = spec.object("jobTemplate").object("spec");
        return Printer.row(
                Texts.name(cronJob),
                Json.of(spec.string("schedule", "")),
                Json.of(spec.string("timeZone", Texts.NONE)),
                Json.of(suspend(spec)),
                Json.of(cronJob.status().array("active").size()),
                Json.of(lastSchedule(cronJob.status(), ages)),
                ages.of(cronJob),
                Texts.containers(job.object("template")),
                Texts.images(job.object("template")),
                Texts.selector(job.object("selector")));
    }

    private static String suspend(JsonObject spec) {
        if (!spec.has("suspend")) {
            return Texts.UNSET;
        }
        return spec.get("suspend") == JsonBoolean.TRUE ? "True" : "False";
    }

    private static String lastSchedule(JsonObject status, Ages ages) {
        return status.has("lastScheduleTime") ? ages.since(status.get("lastScheduleTime")) : Texts.NONE;
    }
}
