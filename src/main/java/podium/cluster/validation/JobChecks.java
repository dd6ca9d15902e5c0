package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/** Jobs ({@code pkg/apis/batch/validation} of 1.36). */
public final class JobChecks {

    public static final String UID_LABEL = "batch.kubernetes.io/controller-uid";
    public static final String NAME_LABEL = "batch.kubernetes.io/job-name";
    public static final String LEGACY_UID_LABEL = "controller-uid";
    public static final String LEGACY_NAME_LABEL = "job-name";

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final List<String> MODES = List.of("NonIndexed", "Indexed");
    private static final List<String> REPLACEMENTS = List.of("Failed", "TerminatingOrFailed");

    private static final int PARALLELISM_MAX = 100_000;
    private static final int FAILED_INDEXES_MAX = 100_000;
    private static final int MANAGED_BY_MAX = 63;

    /** Above so many completions, less of the rest is allowed. */
    private static final int COMPLETIONS_SOFT_MAX = 100_000;

    private static final int PARALLELISM_OF_MANY = 10_000;
    private static final int FAILED_INDEXES_OF_MANY = 10_000;

    /** Fields that never change. */
    private static final List<String> IMMUTABLE =
            List.of("completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy");

    private JobChecks() {}

    public static void check(JsonObject job, Causes causes) {
        generatedSelector(job, causes);
        checkSpec(job, causes);
        hostname(job, job.object("spec"), causes);
    }

    /** What the server looks at once more in an update. */
    public static void checkSpec(JsonObject job, Causes causes) {
        spec(job.object("spec"), SPEC, causes);
        selector(job.object("spec"), causes);
    }

    /** The labels by which a job knows its pods are the server's, unless the job says that it brings its own. */
    private static void generatedSelector(JsonObject job, Causes causes) {
        JsonObject spec = job.object("spec");
        if (spec.isTrue("manualSelector") || !(spec.get("selector") instanceof JsonObject selector)) {
            return;
        }
        Map<String, Json> expected = new LinkedHashMap<>();
        Json uid = Json.of(job.object("metadata").string("uid", ""));
        Json name = Json.of(job.object("metadata").string("name", ""));
        expected.put(LEGACY_UID_LABEL, uid);
        expected.put(LEGACY_NAME_LABEL, name);
        expected.put(UID_LABEL, uid);
        expected.put(NAME_LABEL, name);
        JsonObject labels = WorkloadChecks.labels(spec.object("template"));
        FieldPath path = SPEC.child("template").child("metadata").child("labels");
        expected.forEach((label, value) -> hasLabel(labels, label, value, path.key(label), causes));
        boolean matches = LabelSelector.of(selector).matches(JsonObject.of(expected));
        if (!matches && SelectorChecks.isUsable(selector)) {
            causes.invalid(SPEC.child("selector"), selector, "`selector` not auto-generated");
        }
    }

    private static void hasLabel(JsonObject labels, String label, Json value, FieldPath path, Causes causes) {
        String detail = "must be '" + Check.text(value) + "'";
        if (!labels.has(label)) {
            causes.required(path, detail);
        }
        if (!value.equals(labels.get(label))) {
            causes.invalid(path, labels, detail);
        }
    }

    /** A spec that makes pods, be it of a job or of those that a CronJob makes. */
    static void spec(JsonObject spec, FieldPath path, Causes causes) {
        Check.notNegative(
                spec,
                path,
                causes,
                "parallelism",
                "completions",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex",
                "maxFailedIndexes");
        if (spec.has("maxFailedIndexes") && !spec.has("backoffLimitPerIndex")) {
            causes.required(path.child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
        }
        managedBy(spec, path.child("managedBy"), causes);
        String mode = spec.string("completionMode", "NonIndexed");
        Check.oneOf(spec, "completionMode", path, causes, MODES);
        if (mode.equals("Indexed")) {
            indexed(spec, path, causes);
        } else if (mode.equals("NonIndexed")) {
            notIndexed(spec, path, causes);
        }
        JobPolicyChecks.check(spec, path, causes);
        replacement(spec, path, causes);
        PodChecks.template(spec.object("template"), path.child("template"), causes);
        restartPolicy(spec, path.child("template").child("spec").child("restartPolicy"), causes);
    }

    private static void managedBy(JsonObject spec, FieldPath path, Causes causes) {
        String manager = spec.string("managedBy");
        if (manager == null) {
            return;
        }
        Check.domainPath(manager, path, causes);
        if (manager.length() > MANAGED_BY_MAX) {
            causes.tooLong(path, "may not be more than " + MANAGED_BY_MAX + " bytes");
        }
    }

    private static void indexed(JsonObject spec, FieldPath path, Causes causes) {
        if (!spec.has("completions")) {
            causes.required(path.child("completions"), "when completion mode is Indexed");
        }
        atMost(spec, "parallelism", PARALLELISM_MAX, path, " when completion mode is Indexed", causes);
        long completions = spec.number("completions", Integer.MAX_VALUE);
        if (spec.number("maxFailedIndexes", 0) > completions) {
            causes.invalid(
                    path.child("maxFailedIndexes"),
                    spec.number("maxFailedIndexes", 0),
                    "must be less than or equal to completions");
        }
        atMost(spec, "maxFailedIndexes", FAILED_INDEXES_MAX, path, "", causes);
        if (spec.number("completions", 0) > COMPLETIONS_SOFT_MAX && spec.has("backoffLimitPerIndex")) {
            manyIndexes(spec, path, causes);
        }
    }

    private static void manyIndexes(JsonObject spec, FieldPath path, Causes causes) {
        String when = " when completions are above " + COMPLETIONS_SOFT_MAX + " and used with backoff limit per index";
        if (!spec.has("maxFailedIndexes")) {
            causes.required(
                    path.child("maxFailedIndexes"),
                    "must be specified when completions is above " + COMPLETIONS_SOFT_MAX);
        }
        atMost(spec, "parallelism", PARALLELISM_OF_MANY, path, when, causes);
        atMost(spec, "maxFailedIndexes", FAILED_INDEXES_OF_MANY, path, when, causes);
    }

    private static void atMost(JsonObject spec, String field, int max, FieldPath path, String when, Causes causes) {
        if (spec.number(field, 0) > max) {
            causes.invalid(path.child(field), spec.number(field, 0), "must be less than or equal to " + max + when);
        }
    }

    private static void notIndexed(JsonObject spec, FieldPath path, Causes causes) {
        for (String field : new String[] {"backoffLimitPerIndex", "maxFailedIndexes"}) {
            if (spec.get(field) instanceof JsonNumber number) {
                causes.invalid(path.child(field), number, "requires indexed completion mode");
            }
        }
    }

    private static void replacement(JsonObject spec, FieldPath path, Causes causes) {
        List<String> words = spec.has("podFailurePolicy") ? List.of("Failed") : REPLACEMENTS;
        Check.oneOf(spec, "podReplacementPolicy", path, causes, words);
    }

    private static void restartPolicy(JsonObject spec, FieldPath path, Causes causes) {
        String policy = spec.object("template").object("spec").string("restartPolicy", "");
        switch (policy) {
            case "", "Always" -> causes.required(path, "valid values: \"OnFailure\", \"Never\"");
            case "Never" -> {}
            case "OnFailure" -> {
                if (spec.has("podFailurePolicy")) {
                    causes.invalid(path, policy, "only \"Never\" is supported when podFailurePolicy is specified");
                }
            }
            default -> causes.notSupported(path, policy, List.of("OnFailure", "Never"));
        }
    }

    private static void selector(JsonObject spec, Causes causes) {
        FieldPath path = SPEC.child("selector");
        JsonObject template = spec.object("template");
        if (!(spec.get("selector") instanceof JsonObject selector)) {
            causes.required(path);
            WorkloadChecks.unmatched(template, causes);
            return;
        }
        SelectorChecks.check(selector, path, causes);
        boolean matches = LabelSelector.of(selector).matches(WorkloadChecks.labels(template));
        if (!matches && SelectorChecks.isUsable(selector)) {
            WorkloadChecks.unmatched(template, causes);
        }
    }

    /** The pods of an indexed job have their job's name and their index as a host name. */
    private static void hostname(JsonObject job, JsonObject spec, Causes causes) {
        long completions = spec.number("completions", 0);
        if (!spec.string("completionMode", "").equals("Indexed") || completions <= 0) {
            return;
        }
        String name = job.object("metadata").string("name", "");
        String longest = name + "-" + (completions - 1);
        if (!Names.label(longest).isEmpty()) {
            causes.invalid(
                    FieldPath.of("metadata").child("name"),
                    name,
                    "will not able to create pod with invalid DNS label: " + longest);
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        completions(was, is, causes);
        Check.immutable(was, is, "selector", SPEC, causes);
        boolean mayBePlaced = was.isTrue("suspend") && !before.object("status").has("startTime");
        Check.immutable(mayBePlaced ? placedAs(is, was) : was, is, "template", SPEC, causes);
        IMMUTABLE.forEach(field -> Check.immutable(was, is, field, SPEC, causes));
    }

    private static void completions(JsonObject was, JsonObject is, Causes causes) {
        if (!is.string("completionMode", "").equals("Indexed")) {
            Check.immutable(was, is, "completions", SPEC, causes);
            return;
        }
        Json wanted = is.get("completions");
        if (wanted != null && !wanted.equals(was.get("completions")) && !wanted.equals(is.get("parallelism"))) {
            causes.invalid(SPEC.child("completions"), wanted, "can only be modified in tandem with spec.parallelism");
        }
    }

    /** While a job waits for its first start, whoever queues it may say where its pods go. */
    private static JsonObject placedAs(JsonObject is, JsonObject was) {
        JsonObject wanted = is.object("template");
        return was.change("template", template -> {
            JsonObject placed = template;
            JsonObject metadata = template.object("metadata");
            for (String field : new String[] {"labels", "annotations"}) {
                metadata = withFieldOf(wanted.object("metadata"), metadata, field);
            }
            JsonObject spec = template.object("spec");
            for (String field : new String[] {"nodeSelector", "tolerations", "schedulingGates"}) {
                spec = withFieldOf(wanted.object("spec"), spec, field);
            }
            JsonObject affinity =
                    withFieldOf(wanted.object("spec").object("affinity"), spec.object("affinity"), "nodeAffinity");
            boolean hasAffinity = !affinity.isEmpty() || wanted.object("spec").has("affinity");
            spec = hasAffinity ? spec.with("affinity", affinity) : spec.without("affinity");
            placed = placed.with("metadata", metadata);
            return placed.with("spec", spec);
        });
    }

    private static JsonObject withFieldOf(JsonObject from, JsonObject to, String field) {
        Json value = from.get(field);
        return value == null || value == JsonNull.NULL ? to.without(field) : to.with(field, value);
    }
}
