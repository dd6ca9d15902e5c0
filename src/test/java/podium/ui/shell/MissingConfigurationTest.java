package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.ui.shell.WindowFixture.onUi;
import static podium.ui.shell.WindowFixture.until;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import podium.cluster.ClusterState;
import podium.graph.PodLook;
import podium.graph.PodState;
import podium.graph.Spoken;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.store.MessageFiles;

class MissingConfigurationTest extends WindowTest {

    private static final Key POD = Key.of(Kind.POD, "default", "reader");

    private static final String READER = """
            apiVersion: v1
            kind: Pod
            metadata: {name: reader}
            spec:
              containers:
              - name: a
                image: b
                envFrom: [{configMapRef: {name: settings}}]
            """;

    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {mode: fast}
            """;

    @Test
    void aPodWaitsForItsConfigMapSaysSoAndRunsOnceThatIsApplied(FxRobot robot) {
        apply(robot, READER);
        fixture.stepUntil(state -> look(state) == PodState.BLOCKED);
        ClusterState blocked = fixture.models.playhead().session().newest().state();
        assertThat(new Spoken(blocked, MessageFiles.read(Locale.ENGLISH), 0).lines(POD))
                .contains("Blocked (CreateContainerConfigError)")
                .contains("reader waits: configmap \"settings\" not found");

        onUi(() -> fixture.models.selection().select(POD));
        until(() -> said(robot).contains("ConfigMap settings is not in namespace default"));
        assertThat(said(robot)).contains("Create it, or mark the reference as optional");

        apply(robot, SETTINGS);
        fixture.stepUntil(state -> look(state) == PodState.READY);

        until(() -> said(robot).contains("from ConfigMap"));
        assertThat(said(robot)).doesNotContain("is not in namespace");
    }

    private void apply(FxRobot robot, String text) {
        onUi(() -> fixture.window.editorModel().create());
        onUi(() -> robot.lookup(".yaml").queryAllAs(CodeArea.class).stream()
                .filter(area -> area.isEditable() && area.isVisible())
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceText(text));
        onUi(fixture.window.editor()::apply);
        String name = text.contains("ConfigMap") ? "settings" : "reader";
        Kind kind = text.contains("ConfigMap") ? Kind.CONFIG_MAP : Kind.POD;
        until(() -> fixture.models.playhead().session().newest().state().has(Key.of(kind, "default", name)));
    }

    private static PodState look(ClusterState state) {
        Resource pod = state.get(POD);
        return pod == null ? PodState.PENDING : PodLook.of(pod, state).state();
    }

    private static String said(FxRobot robot) {
        List<String> words = robot.lookup(".facts .fact").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
        List<String> labels = robot.lookup(".facts .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
        return words + " " + labels;
    }
}
