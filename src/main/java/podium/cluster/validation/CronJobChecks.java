package podium.cluster.validation;

import java.time.zone.ZoneRulesProvider;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;

/** CronJobs ({@code pkg/apis/batch/validation} of 1.36). */
public final class CronJobChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TIME_ZONE = SPEC.child("timeZone");
    private static final FieldPath JOB = SPEC.child("jobTemplate").child("spec");

    private static final List<String> POLICIES = List.of("Allow", "Forbid", "Replace");

    /** A job's name is its CronJob's and eleven letters more. */
    private static final int NAME_MAX = 52;

    /** Zones that Go knows and Java has under their offsets alone. */
    private static final List<String> FIXED_ZONES = List.of("EST", "MST", "HST");

    private CronJobChecks() {}

    public static void onCreate(JsonObject cronJob, Causes causes) {
        JsonObject spec = cronJob.object("spec");
        String name = cronJob.object("metadata").string("name", "");
        any(spec, false, true, causes);
        if (name.length() > NAME_MAX) {
            causes.invalid(
                    FieldPath.of("metadata").child("name"), name, "must be no more than " + NAME_MAX + " characters");
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        boolean isNewZone = !is.string("timeZone", "").equals(was.string("timeZone", ""));
        any(is, was.string("schedule", "").contains("TZ"), isNewZone, causes);
    }

    private static void any(JsonObject spec, boolean mayHoldZone, boolean isNewZone, Causes causes) {
        if (Check.required(spec, "schedule", SPEC, causes)) {
            schedule(spec, mayHoldZone, causes);
        }
        Check.notNegative(spec, "startingDeadlineSeconds", SPEC, causes);
        if (isNewZone && spec.has("timeZone")) {
            timeZone(spec.string("timeZone", ""), causes);
        }
        if (Check.required(spec, "concurrencyPolicy", SPEC, causes)) {
            Check.oneOf(spec, "concurrencyPolicy", SPEC, causes, POLICIES);
        }
        JsonObject job = spec.object("jobTemplate").object("spec");
        JobChecks.spec(job, JOB, causes);
        if (job.get("selector") instanceof JsonObject selector) {
            causes.invalid(JOB.child("selector"), selector, "`selector` will be auto-generated");
        }
        if (job.isTrue("manualSelector")) {
            causes.notSupported(JOB.child("manualSelector"), Json.of(true), List.of("nil", "false"));
        }
        Check.notNegative(spec, SPEC, causes, "successfulJobsHistoryLimit", "failedJobsHistoryLimit");
    }

    private static void schedule(JsonObject spec, boolean mayHoldZone, Causes causes) {
        String schedule = spec.string("schedule", "");
        FieldPath path = SPEC.child("schedule");
        String fault = CronSchedule.fault(schedule);
        if (!fault.isEmpty()) {
            causes.invalid(path, schedule, fault);
        }
        if (!schedule.contains("TZ")) {
            return;
        }
        if (!mayHoldZone) {
            causes.invalid(path, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        } else if (spec.has("timeZone")) {
            causes.invalid(path, schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
        }
    }

    private static void timeZone(String zone, Causes causes) {
        if (zone.isEmpty()) {
            causes.invalid(TIME_ZONE, zone, "timeZone must be nil or non-empty string");
            return;
        }
        for (String part : zone.split("/", -1)) {
            boolean isPart = part.matches("[A-Za-z.\\-_0-9+]{1,14}") && !part.startsWith("-");
            if (!isPart || part.equals(".") || part.equals("..")) {
                causes.invalid(TIME_ZONE, zone, "unknown time zone " + zone);
                return;
            }
        }
        if (zone.equalsIgnoreCase("Local")) {
            causes.invalid(
                    TIME_ZONE,
                    zone,
                    "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        }
        if (!zone.equals("Local") && !isZone(zone)) {
            causes.invalid(TIME_ZONE, zone, "unknown time zone " + zone);
        }
    }

    static boolean isZone(String zone) {
        return FIXED_ZONES.contains(zone)
                || ZoneRulesProvider.getAvailableZoneIds().contains(zone);
    }
}
