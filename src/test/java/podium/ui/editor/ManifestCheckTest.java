package podium.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.cluster.api.ApiServer;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.store.CatalogueFiles;
import podium.store.ManifestProblem;
import podium.store.MessageFiles;
import podium.ui.editor.CheckedDocument.Outcome;

class ManifestCheckTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Messages MESSAGES = MessageFiles.read(Locale.ENGLISH);

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: first
            spec:
              containers:
              - name: app
                image: shop/web:1.4
            """;

    private final ManifestCheck check = new ManifestCheck(() -> CATALOGUE);
    private final ClusterState state = NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CATALOGUE))
            .timeline()
            .newest()
            .state();

    @Test
    void aGoodManifestIsNewAndChangesNothingYet() {
        CheckedText checked = check(POD);

        assertThat(checked.outcome()).isEqualTo(Outcome.NEW);
        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void anUnknownFieldIsFoundWhereItStands() {
        CheckedText checked = check(POD.replace("image: shop", "imagge: shop"));

        assertThat(checked.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(places(checked)).containsExactly("8:5");
        assertThat(said(checked))
                .anySatisfy(words -> assertThat(words).contains("unknown field").contains("imagge"));
    }

    @Test
    void aWrongTypeIsFoundWhereItStands() {
        CheckedText checked = check(POD + "  hostNetwork: maybe\n");

        assertThat(checked.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(checked.problems()).hasSize(1);
    }

    @Test
    void aMissingSelectorIsTheServersOwnProblem() {
        CheckedText checked = check("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                      - name: web
                        image: shop/web:1.4
                """);

        assertThat(said(checked))
                .anySatisfy(words -> assertThat(words).contains("spec.selector").contains("Required value"));
    }

    @Test
    void oneBadDocumentLeavesTheOthersGood() {
        CheckedText checked = check(POD + "---\nkind: [\n---\n" + POD.replace("first", "second"));

        assertThat(checked.documents())
                .extracting(CheckedDocument::outcome)
                .containsExactly(Outcome.NEW, Outcome.PROBLEM, Outcome.NEW);
        assertThat(checked.good()).hasSize(2);
    }

    @Test
    void aDocumentSeesWhatTheOnesBeforeItMake() {
        String inShop = POD.replace("name: first", "name: first\n  namespace: shop");
        String shop = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\n";

        assertThat(check(inShop).outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(check(shop + inShop).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void theSameDocumentTwiceChangesNothingTheSecondTime() {
        CheckedText checked = check(POD + "---\n" + POD);

        assertThat(checked.documents()).extracting(CheckedDocument::outcome).containsExactly(Outcome.NEW, Outcome.SAME);
    }

    @Test
    void aKindThatIsNotHereYetIsSaidPlainly() {
        CheckedText checked =
                check("apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nmetadata:\n  name: web\n");

        assertThat(checked.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(said(checked)).containsExactly("the kind TokenReview is not here yet: this document is left out");
        assertThat(places(checked)).containsExactly("2:7");
    }

    @Test
    void tabsDuplicateKeysAndBombsAreProblemsWithAPlace() {
        assertThat(check("kind:\tPod\n\tname: x\n").problems()).isNotEmpty();
        assertThat(places(check(POD + "spec: {}\n"))).containsExactly("9:1");
        assertThat(check(bomb()).problems()).isNotEmpty();
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, alias)) + "]\n");
        }
        return text.toString();
    }

    private CheckedText check(String text) {
        return check.check(text, state, ClusterSettings.DEFAULT.startMs());
    }

    private static List<String> places(CheckedText checked) {
        return checked.problems().stream()
                .map(ManifestProblem::where)
                .map(where -> where.line() + ":" + where.column())
                .toList();
    }

    private static List<String> said(CheckedText checked) {
        return checked.problems().stream()
                .map(problem -> MESSAGES.say(problem.message()))
                .toList();
    }
}
