package podium.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.graph.PodState;
import podium.graph.Stages;
import podium.resource.Kind;
import podium.store.Examples;
import podium.store.MessageFiles;
import podium.ui.RolledCluster;
import podium.ui.explorer.ExplorerRow.Fold;

class ExplorerTreeTest {

    private static final Messages MESSAGES = MessageFiles.read(Locale.ENGLISH);
    private static final ClusterState ROLLING = RolledCluster.of(Examples.FIRST, ExplorerTreeTest::isRolling);

    @Test
    void bothRevisionsStandUnderTheirDeploymentTheNewerFirst() {
        assertThat(named(rows(row -> true, "")))
                .containsSubsequence("default", "web", "web · r2", "web · r1", "kube-node-lease", "Nodes", "node-1");
    }

    @Test
    void aRowSaysWhereItsReplicaSetWalksTo() {
        List<ExplorerRow> rows = rows(row -> true, "");

        assertThat(row(rows, "web · r1").tally()).matches("[1-4] ▸ 0");
        assertThat(row(rows, "web").state()).isEqualTo(PodState.STARTING);
        assertThat(row(rows, "web").tally()).matches("[0-4] / 4");
    }

    @Test
    void childrenOfWhatIsFoldedAreNotMade() {
        List<ExplorerRow> rows = rows(row -> row.depth() == 0, "");

        assertThat(named(rows)).contains("web").doesNotContain("web · r1");
        assertThat(row(rows, "web").fold()).isEqualTo(Fold.CLOSED);
    }

    @Test
    void aFilterShowsWhatMatchesAndTheWayToIt() {
        assertThat(named(rows(row -> false, "NODE-2"))).containsExactly("Nodes", "node-2");
        assertThat(rows(row -> true, "nothing has this name")).isEmpty();
    }

    @Test
    void aNamespaceThatIsNotChosenIsLeftOut() {
        List<ExplorerRow> rows = new ExplorerTree(ROLLING, MESSAGES, row -> false, "kube-system"::equals, "").rows();

        assertThat(named(rows)).startsWith("kube-system", "Nodes").doesNotContain("default");
    }

    @Test
    void namespacesWithNothingInThemStandLastAndFaint() {
        List<ExplorerRow> rows = rows(row -> false, "");

        assertThat(named(rows)).startsWith("default", "kube-node-lease", "kube-public", "kube-system", "Nodes");
        assertThat(rows).extracting(ExplorerRow::isFaint).startsWith(false, true, true, true, false);
    }

    @Test
    void whatIsNoWorkloadStandsInGroupsAndTheClustersOwnIsFaint() {
        ClusterState state = Stages.empty()
                .object(Kind.CONFIG_MAP, "settings", JsonObject.of("data", JsonObject.of("mode", Json.of("fast"))))
                .object(Kind.CONFIG_MAP, "kube-root-ca.crt", JsonObject.EMPTY)
                .object(Kind.SERVICE_ACCOUNT, "default", JsonObject.EMPTY)
                .object(new Kind("batch", "v1", "Job", "jobs", true), "once", JsonObject.EMPTY)
                .state();

        List<ExplorerRow> rows = new ExplorerTree(state, MESSAGES, row -> true, namespace -> true, "").rows();

        assertThat(named(rows))
                .containsExactly(
                        "shop",
                        "once",
                        "Configuration",
                        "settings",
                        "one made by the cluster",
                        "kube-root-ca.crt",
                        "Access",
                        "default",
                        "Nodes");
        assertThat(row(rows, "settings").tally()).isEqualTo("1 key");
        assertThat(row(rows, "once").note()).startsWith("No controller for this here yet");
        assertThat(rows.stream().filter(ExplorerRow::isFaint).map(ExplorerRow::name))
                .containsExactly("one made by the cluster", "kube-root-ca.crt", "Access", "default");
    }

    private static boolean isRolling(ClusterState state) {
        return state.table(Kind.REPLICA_SET).size() == 2
                && state.list(Kind.REPLICA_SET, "default").stream()
                        .allMatch(replicaSet -> replicaSet.status().number("replicas", 0) > 0);
    }

    private static List<ExplorerRow> rows(Predicate<ExplorerRow> isOpen, String filter) {
        return new ExplorerTree(ROLLING, MESSAGES, isOpen, namespace -> true, filter).rows();
    }

    private static List<String> named(List<ExplorerRow> rows) {
        return rows.stream().map(ExplorerRow::name).toList();
    }

    private static ExplorerRow row(List<ExplorerRow> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
