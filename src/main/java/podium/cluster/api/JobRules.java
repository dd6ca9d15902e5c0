package podium.cluster.api;

import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.validation.Causes;
import podium.cluster.validation.CronJobChecks;
import podium.cluster.validation.JobChecks;
import podium.cluster.validation.JobStatusChecks;
import podium.cluster.validation.KindWarnings;
import podium.cluster.validation.PodWarnings;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

/** Jobs: the server itself says by which labels a job knows its pods, unless the job does. */
final class JobRules implements KindRules {

    static void addTo(Map<Kind, KindRules> table) {
        table.put(FurtherKinds.JOB, new JobRules());
        table.put(
                FurtherKinds.CRON_JOB,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .checkedAtCreation(CronJobChecks::onCreate)
                        .changeChecked(CronJobChecks::change)
                        .warned(JobRules::ofCronJob)
                        .namingPods());
    }

    private static void ofCronJob(JsonObject cronJob, List<String> warnings) {
        PodWarnings.ofTemplate(cronJob, List.of("spec", "jobTemplate", "spec", "template"), warnings);
    }

    /** The labels hold the name and the uid, which are drawn only when the job is stored. */
    @Override
    public Admitted allocated(JsonObject object, Draft draft) {
        JsonObject metadata = object.object("metadata");
        Key wanted = Key.of(FurtherKinds.JOB, metadata.string("namespace", ""), metadata.string("name", ""));
        Draft.Identity identity = draft.foreseen(wanted, metadata);
        JsonObject identified =
                object.with("metadata", metadata.with("name", identity.name()).with("uid", identity.uid()));
        boolean bringsSelector = object.object("spec").isTrue("manualSelector");
        return Admitted.as(bringsSelector ? identified : selected(identified, identity));
    }

    private static JsonObject selected(JsonObject object, Draft.Identity identity) {
        JsonObject job = object.change(
                "spec",
                spec -> spec.change("template", template -> labelled(template, identity))
                        .change(
                                "selector",
                                selector -> selector.change(
                                        "matchLabels",
                                        labels -> missing(labels, JobChecks.UID_LABEL, identity.uid()))));
        JsonObject own = object.object("metadata").object("labels");
        boolean hasTemplates = own.isEmpty() || own.equals(labels(object));
        return hasTemplates ? job.change("metadata", metadata -> metadata.with("labels", labels(job))) : job;
    }

    private static JsonObject labels(JsonObject job) {
        return job.object("spec").object("template").object("metadata").object("labels");
    }

    private static JsonObject labelled(JsonObject template, Draft.Identity identity) {
        return template.change(
                "metadata",
                metadata -> metadata.change("labels", labels -> withMissing(labels, identity.name(), identity.uid())));
    }

    private static JsonObject withMissing(JsonObject labels, String name, String uid) {
        JsonObject result = missing(labels, JobChecks.LEGACY_NAME_LABEL, name);
        result = missing(result, JobChecks.NAME_LABEL, name);
        result = missing(result, JobChecks.UID_LABEL, uid);
        return missing(result, JobChecks.LEGACY_UID_LABEL, uid);
    }

    private static JsonObject missing(JsonObject labels, String label, String value) {
        return labels.has(label) ? labels : labels.with(label, value);
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object.with("status", JsonObject.EMPTY);
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        JobChecks.check(object, causes);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        JobChecks.check(after, causes);
        JobChecks.checkSpec(after, causes);
        JobChecks.change(before, after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        JobStatusChecks.check(before, after, causes);
    }

    @Override
    public String nameUse() {
        return POD_NAMES;
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        KindWarnings.job(object, warnings);
        WorkloadSheets.ofTemplate(object, warnings);
    }
}
