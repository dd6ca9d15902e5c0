package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.ClusterState;
import podium.graph.References;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;

/** Who names an object in what it wants: who reads a ConfigMap, mounts a claim, runs as a service account. */
final class UserFacts {

    private static final List<Kind> USERS = List.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, Kind.POD, Kind.SERVICE_ACCOUNT);
    private static final int LISTED_MAX = 20;

    private UserFacts() {}

    /** Only those that somebody made: what they make in turn names the same. */
    static void write(String labelKey, ClusterState state, Resource object, FactSheet sheet) {
        List<Piece> users = new ArrayList<>();
        for (Kind kind : USERS) {
            for (Resource candidate : state.list(kind, object.key().namespace())) {
                boolean isMade = !candidate.controllerUid().isEmpty();
                if (!isMade && References.named(candidate).contains(object.key()) && users.size() < LISTED_MAX) {
                    users.add(FactSheet.link(candidate));
                }
            }
        }
        sheet.row(
                labelKey,
                users.isEmpty()
                        ? new Piece[] {FactSheet.muted(sheet.say("inspector.readers.none"))}
                        : users.toArray(new Piece[0]));
    }
}
