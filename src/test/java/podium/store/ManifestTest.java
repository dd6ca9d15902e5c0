package podium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.resource.Key;
import podium.resource.Kind;
import podium.schema.Catalogue;
import podium.session.Moment;
import podium.yaml.Span;

class ManifestTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n";

    @Test
    void eachDocumentIsARequestOrAProblem() {
        String text = POD
                + "---\nkind: Pod\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n";

        List<Manifest.Entry> entries = Manifest.parse(text, CATALOGUE);

        assertThat(entries.get(0).request().orElseThrow().key()).isEqualTo(Key.of(Kind.POD, "default", "p"));
        assertThat(entries.get(1).request()).isEmpty();
        assertThat(entries.get(2).request().orElseThrow().key()).isEqualTo(Key.of(Kind.DEPLOYMENT, "shop", "web"));
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        ManifestProblem problem = onlyProblem(POD + "---\n\nkind: Pod\n");

        assertThat(problem.message().key()).isEqualTo("manifest.required");
        assertThat(problem.field()).isEqualTo("apiVersion");
        assertThat(problem.where()).extracting(Span::line, Span::column).containsExactly(6, 1);
    }

    @Test
    void aKindOfKubernetesThatIsNotHereYetIsSaidToBe() {
        assertThat(onlyProblem("apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nmetadata: {name: s}\n")
                        .message()
                        .key())
                .isEqualTo("manifest.notHereYet");
    }

    @Test
    void aKindThatNoControllerActsOnIsAppliedAndSaidToBeKeptOnly() {
        Manifest.Entry entry = Manifest.parse("apiVersion: batch/v1\nkind: Job\nmetadata: {name: s}\n", CATALOGUE)
                .get(0);

        assertThat(entry.request()).isPresent();
        assertThat(entry.problems()).isEmpty();
        assertThat(entry.notes())
                .extracting(note -> note.message().key(), note -> note.where().line())
                .containsExactly(tuple("manifest.noController", 2));
    }

    @Test
    void nothingIsNotedOfWhatIsActedOn() {
        assertThat(Manifest.parse(POD, CATALOGUE).get(0).notes()).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsSaidToBe() {
        ManifestProblem problem = onlyProblem("apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: s}\n");

        assertThat(problem.message().key()).isEqualTo("manifest.unknownKind");
        assertThat(problem.where()).isEqualTo(new Span(2, 7, 2, 17));
    }

    @Test
    void aBehaviourThatDoesNotExistIsNamedWithItsPlace() {
        ManifestProblem problem = onlyProblem("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                + "spec:\n  template:\n    metadata:\n      annotations:\n        sim.podium/pul: 8s\n");

        assertThat(problem.message().key()).isEqualTo("behaviour.unknown");
        assertThat(problem.where()).extracting(Span::line, Span::column).containsExactly(8, 25);
    }

    @Test
    void aBehaviourOfWhatIsNoPodIsMisplaced() {
        ManifestProblem problem = onlyProblem("apiVersion: apps/v1\nkind: Deployment\n"
                + "metadata:\n  name: web\n  annotations:\n    sim.podium/pull: 8s\n");

        assertThat(problem.message().key()).isEqualTo("behaviour.misplaced");
    }

    @Test
    void aListIsTakenApart() {
        String text =
                "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- {kind: Pod}\n";

        List<Manifest.Entry> entries = Manifest.parse(text, CATALOGUE);

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).whereIs("metadata.name").line()).isEqualTo(4);
        assertThat(entries.get(1).problems().get(0).field()).isEqualTo("items[1].apiVersion");
    }

    @Test
    void theMomentOfADocumentIsTakenOff() {
        String text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {sim.podium/apply-at: 12s}}\n";

        Manifest.Entry entry = Manifest.parse(text, CATALOGUE).get(0);

        assertThat(entry.moment()).isEqualTo(new Moment(12_000));
        assertThat(entry.request().orElseThrow().body().object("metadata")).hasToString("{\"name\":\"p\"}");
        assertThat(onlyProblem(text.replace("12s", "soon")).message().key()).isEqualTo("manifest.applyAt");
    }

    @Test
    void whatIsNoManifestIsSaidToBe(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC0, 0, (byte) 0xFF});
        Path huge = folder.resolve("huge.yaml");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }

        assertThat(problemKey(folder.resolve("none.yaml"))).isEqualTo("file.missing");
        assertThat(problemKey(folder)).isEqualTo("file.directory");
        assertThat(problemKey(binary)).isEqualTo("file.binary");
        assertThat(problemKey(huge)).isEqualTo("file.tooLarge");
    }

    @Test
    void aFolderMeansItsManifestsByName(@TempDir Path folder) throws IOException {
        for (String name : List.of("b.yaml", "a.yml", "c.json", "readme.md")) {
            Files.writeString(folder.resolve(name), POD);
        }

        assertThat(ManifestText.files(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.yml", "b.yaml", "c.json");
    }

    private static String problemKey(Path file) {
        var problem = ManifestText.read(file).problem();
        return problem == null ? "" : problem.key();
    }

    private static ManifestProblem onlyProblem(String text) {
        List<ManifestProblem> problems = Manifest.parse(text, CATALOGUE).stream()
                .flatMap(entry -> entry.problems().stream())
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
