package podium.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.DeploymentReading;
import podium.resource.Kind;
import podium.resource.ReplicaCounts;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.Ancestry;

/** What there is to say of Deployments and ReplicaSets: what is wanted, what is, and between which bounds it moves. */
final class WorkloadFacts {

    private static final int REVISIONS_MAX = 12;

    private WorkloadFacts() {}

    static void writeDeployment(Inspected inspected, Resource deployment, FactSheet sheet) {
        DeploymentReading reading = DeploymentReading.of(deployment);
        ReplicaCounts counts = reading.counts();
        sheet.row("inspector.wanted", strong(reading.replicas()));
        sheet.row(
                "inspector.there",
                FactSheet.plain(sheet.say(
                        "inspector.deployment.counts",
                        counts.replicas(),
                        reading.updatedReplicas(),
                        counts.ready(),
                        counts.available())));
        terminating(counts, sheet);
        if (deployment.generation() > reading.observedGeneration()) {
            sheet.row("inspector.seen", FactSheet.muted(sheet.say("inspector.seen.not")));
        }
        bounds(reading, sheet);
        revisions(inspected, deployment, sheet);
        sheet.section("inspector.template")
                .images(deployment.spec().object("template").object("spec"));
        sheet.conditions(deployment).about(deployment);
    }

    private static Piece strong(long count) {
        return FactSheet.styled(Style.STRONG, String.valueOf(count));
    }

    private static void terminating(ReplicaCounts counts, FactSheet sheet) {
        if (counts.terminating() > 0) {
            sheet.row("inspector.terminating", FactSheet.plain(String.valueOf(counts.terminating())));
        }
    }

    private static void bounds(DeploymentReading reading, FactSheet sheet) {
        sheet.section("inspector.strategy");
        if (reading.isRecreate()) {
            sheet.row("inspector.type", FactSheet.plain("Recreate"));
        } else {
            sheet.row("inspector.type", FactSheet.plain("RollingUpdate"));
            sheet.row(
                    "inspector.atMost",
                    FactSheet.plain(sheet.say("inspector.atMost.pods", reading.maxReplicas())),
                    FactSheet.muted(sheet.say("inspector.atMost.sum", reading.replicas(), reading.maxSurge())));
            sheet.row(
                    "inspector.atLeast",
                    FactSheet.plain(sheet.say("inspector.atLeast.available", reading.minAvailable())),
                    FactSheet.muted(sheet.say("inspector.atLeast.sum", reading.replicas(), reading.maxUnavailable())));
        }
        if (reading.minReadySeconds() > 0) {
            sheet.row("inspector.minReady", FactSheet.plain(sheet.say("inspector.seconds", reading.minReadySeconds())));
        }
        if (reading.hasProgressDeadline()) {
            sheet.row(
                    "inspector.deadline",
                    FactSheet.plain(sheet.say("inspector.seconds", reading.progressDeadlineSeconds())));
        }
        if (reading.isPaused()) {
            sheet.row("inspector.paused", FactSheet.styled(Style.BAD, sheet.say("inspector.paused.yes")));
        }
    }

    private static void revisions(Inspected inspected, Resource deployment, FactSheet sheet) {
        List<Resource> owned = new ArrayList<>();
        for (Resource dependent : inspected.state().dependents(deployment.uid()).values()) {
            if (dependent.key().kind().equals(Kind.REPLICA_SET)) {
                owned.add(dependent);
            }
        }
        owned.sort(Comparator.comparingLong(Names::revision).reversed());
        if (!owned.isEmpty()) {
            sheet.section("inspector.revisions");
        }
        for (Resource replicaSet : owned.subList(0, Math.min(REVISIONS_MAX, owned.size()))) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            sheet.labelled(
                    "r" + reading.revision(),
                    List.of(
                            FactSheet.styled(Style.HUE, String.valueOf(reading.revision())),
                            FactSheet.link(replicaSet.key(), replicaSet.key().name()),
                            FactSheet.plain(walk(reading)),
                            FactSheet.code(firstImage(replicaSet))));
        }
    }

    /** Where a ReplicaSet walks to: {@code 2 ▸ 4}, or just how many it has. */
    private static String walk(ReplicaSetReading reading) {
        long there = reading.counts().replicas();
        return there == reading.replicas() ? String.valueOf(there) : there + " ▸ " + reading.replicas();
    }

    private static String firstImage(Resource replicaSet) {
        JsonArray containers =
                replicaSet.spec().object("template").object("spec").array("containers");
        for (Json item : containers) {
            return item.asObject().string("image", "");
        }
        return "";
    }

    static void writeReplicaSet(Inspected inspected, Resource replicaSet, FactSheet sheet) {
        ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
        ReplicaCounts counts = reading.counts();
        sheet.row("inspector.wanted", strong(reading.replicas()));
        sheet.row(
                "inspector.there",
                FactSheet.plain(sheet.say(
                        "inspector.replicaset.counts", counts.replicas(), counts.ready(), counts.available())));
        terminating(counts, sheet);
        Resource owner = Ancestry.owner(inspected.state(), replicaSet);
        sheet.row(
                "inspector.owner",
                owner == null ? FactSheet.muted(sheet.say("inspector.owner.none")) : FactSheet.link(owner));
        if (reading.revision() > 0) {
            sheet.row(
                    "inspector.revision",
                    FactSheet.styled(Style.HUE, String.valueOf(reading.revision())),
                    FactSheet.plain(String.valueOf(reading.revision())));
        }
        JsonObject template = replicaSet.spec().object("template").object("spec");
        sheet.section("inspector.template").images(template);
        List<Resource> pods = inspected.state().dependents(replicaSet.uid()).values();
        sheet.pods(pods, pods.size());
        sheet.conditions(replicaSet).about(replicaSet);
    }
}
