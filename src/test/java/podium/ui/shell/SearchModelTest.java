package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.Examples;
import podium.ui.RolledCluster;
import podium.ui.shell.SearchHit.Doable;
import podium.ui.shell.SearchHit.Found;

class SearchModelTest {

    private static final ClusterState STATE =
            RolledCluster.of(Examples.FIRST, state -> state.table(Kind.POD).size() == 4);
    private static final Doable SAVE = new Doable("Save", "File", "Ctrl+S", () -> {});
    private static final Doable WEBSITE = new Doable("Open the website", "Help", "", () -> {});

    @Test
    void withoutAWordTheActionsAreShown() {
        assertThat(find("")).containsExactly(SAVE, WEBSITE);
    }

    @Test
    void aDeploymentStandsBeforeItsPodsAndBeforeWhatOnlyMentionsTheWord() {
        List<SearchHit> hits = find("web");

        assertThat(hits.get(0)).isEqualTo(new Found(Key.of(Kind.DEPLOYMENT, "default", "web")));
        assertThat(hits).hasSize(1 + 1 + 4 + 1);
        assertThat(hits.get(hits.size() - 1)).isEqualTo(WEBSITE);
    }

    @Test
    void severalPartsMustAllBeThere() {
        assertThat(find("node 2")).containsExactly(new Found(Key.of(Kind.NODE, "node-2")));
        assertThat(find("file save")).containsExactly(SAVE);
        assertThat(find("no such thing")).isEmpty();
    }

    private static List<SearchHit> find(String word) {
        return SearchModel.find(word, STATE, List.of(SAVE, WEBSITE));
    }
}
