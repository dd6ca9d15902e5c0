package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.ClusterState;
import podium.resource.Conditions;
import podium.resource.DeploymentReading;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.TextsModel;

/** The cluster at a glance, for when nothing is selected. */
final class ClusterFacts {

    private static final int LISTED_MAX = 30;

    private ClusterFacts() {}

    static Facts of(ClusterState state, long nowMs, TextsModel texts) {
        FactSheet sheet = new FactSheet(texts, nowMs);
        List<Resource> nodes = state.table(Kind.NODE).values();
        long ready = nodes.stream()
                .filter(node -> Conditions.isTrue(node.status().array("conditions"), "Ready"))
                .count();
        sheet.row(
                "inspector.cluster.nodes",
                FactSheet.styled(
                        ready == nodes.size() ? Style.GOOD : Style.BAD,
                        sheet.say("inspector.cluster.nodesReady", ready, nodes.size())));
        sheet.row(
                "inspector.cluster.pods",
                FactSheet.plain(texts.messages().count(state.table(Kind.POD).size())));
        sheet.row(
                "inspector.cluster.namespaces",
                FactSheet.plain(
                        texts.messages().count(state.table(Kind.NAMESPACE).size())));
        deployments(state.table(Kind.DEPLOYMENT).values(), sheet);
        return sheet.facts();
    }

    private static void deployments(List<Resource> deployments, FactSheet sheet) {
        sheet.section("inspector.cluster.deployments", deployments.size());
        int listed = 0;
        for (Resource deployment : deployments) {
            if (listed++ == LISTED_MAX) {
                sheet.labelled(
                        "", List.of(FactSheet.muted(sheet.say("inspector.more", deployments.size() - LISTED_MAX))));
                return;
            }
            DeploymentReading reading = DeploymentReading.of(deployment);
            long available = reading.counts().available();
            List<Piece> pieces = new ArrayList<>();
            pieces.add(FactSheet.link(deployment.key(), deployment.key().name()));
            pieces.add(FactSheet.muted(deployment.key().namespace()));
            pieces.add(FactSheet.styled(
                    style(available, reading),
                    sheet.say("inspector.cluster.available", available, reading.replicas())));
            sheet.labelled("", pieces);
        }
    }

    /** Fewer than wanted are no harm while a rollout may miss so many. */
    private static Style style(long available, DeploymentReading reading) {
        if (available >= reading.replicas()) {
            return Style.GOOD;
        }
        return available >= reading.minAvailable() ? Style.PLAIN : Style.BAD;
    }
}
