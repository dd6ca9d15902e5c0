package podium.cluster.api;

import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.validation.DaemonSetChecks;
import podium.cluster.validation.DisruptionBudgetChecks;
import podium.cluster.validation.KindWarnings;
import podium.cluster.validation.Names;
import podium.cluster.validation.PodWarnings;
import podium.cluster.validation.ReplicationControllerChecks;
import podium.cluster.validation.StatefulSetChecks;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/** Rules of the kinds that make pods or watch over them. */
final class WorkloadSheets {

    /** How often a DaemonSet's template has changed, as the first version of the API had it in the spec. */
    private static final String TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";

    private static final JsonObject NO_REPLICAS = JsonObject.of("replicas", Json.of(0));

    private WorkloadSheets() {}

    static void addTo(Map<Kind, KindRules> table) {
        KindSheet replicated = KindSheet.PLAIN.withStatus(JsonObject.EMPTY).warned(WorkloadSheets::ofTemplate);
        table.put(
                FurtherKinds.STATEFUL_SET,
                replicated
                        .named(Names::label)
                        .checkedAtCreation(StatefulSetChecks::onCreate)
                        .changeChecked(StatefulSetChecks::change)
                        .statusChecked(StatefulSetChecks::status)
                        .warned(WorkloadSheets::ofStatefulSet));
        table.put(
                FurtherKinds.DAEMON_SET,
                replicated
                        .created((object, nowMs) -> generation(object, Math.max(1, generationOf(object))))
                        .updated(WorkloadSheets::counted)
                        .checkedTwice(DaemonSetChecks::check)
                        .changeChecked(KindSheet.fixed("spec", "selector"))
                        .statusChecked(DaemonSetChecks::status));
        table.put(
                FurtherKinds.REPLICATION_CONTROLLER,
                replicated
                        .withStatus(NO_REPLICAS)
                        .checkedTwice(ReplicationControllerChecks::check)
                        .statusChecked(ReplicationControllerChecks::status)
                        .namingPods());
        table.put(
                FurtherKinds.POD_DISRUPTION_BUDGET,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .named(Names::pathSegment)
                        .metadataLast()
                        .needingVersion()
                        .checked(DisruptionBudgetChecks::check)
                        .statusChecked(DisruptionBudgetChecks::status));
        table.put(
                FurtherKinds.POD_TEMPLATE,
                KindSheet.PLAIN
                        .checkedTwice(ReplicationControllerChecks::podTemplate)
                        .warned((object, warnings) -> PodWarnings.ofTemplate(object, List.of("template"), warnings)));
        table.put(
                FurtherKinds.CONTROLLER_REVISION,
                KindSheet.PLAIN
                        .checked(ReplicationControllerChecks::revision)
                        .changeChecked(ReplicationControllerChecks::revisionChange)
                        .lookingTwice());
        JobRules.addTo(table);
    }

    private static void ofStatefulSet(JsonObject object, List<String> warnings) {
        ofTemplate(object, warnings);
        KindWarnings.statefulSet(object, warnings);
    }

    static void ofTemplate(JsonObject object, List<String> warnings) {
        PodWarnings.ofTemplate(object, List.of("spec", "template"), warnings);
    }

    private static long generationOf(JsonObject daemonSet) {
        String text = daemonSet.object("metadata").object("annotations").string(TEMPLATE_GENERATION, "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static JsonObject generation(JsonObject daemonSet, long generation) {
        return daemonSet.change(
                "metadata",
                metadata -> metadata.change(
                        "annotations",
                        annotations -> annotations.with(TEMPLATE_GENERATION, Long.toString(generation))));
    }

    private static JsonObject counted(JsonObject before, JsonObject after) {
        boolean isSame = after.object("spec")
                .object("template")
                .equals(before.object("spec").object("template"));
        return generation(after, generationOf(before) + (isSame ? 0 : 1));
    }
}
