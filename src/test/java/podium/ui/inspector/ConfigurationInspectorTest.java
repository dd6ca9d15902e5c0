package podium.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import podium.base.JsonObject;
import podium.cluster.Request;
import podium.fixture.PlayedCluster;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.Session;
import podium.sim.Command;
import podium.store.MessageFiles;
import podium.timeline.Frame;
import podium.ui.fx.Looks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ConfigurationInspectorTest {

    private static final String MANIFEST = """
            apiVersion: v1
            kind: Secret
            metadata: {name: login}
            stringData: {password: hunter2}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: runner}
            imagePullSecrets: [{name: login}]
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: once}
            spec: {parallelism: 2, template: {spec: {restartPolicy: Never, containers: [{name: x, image: y}]}}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {mode: fast}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: one, labels: {app: web}, annotations: {sim.podium/log: hello from one}}
            spec:
              volumes: [{name: keys, secret: {secretName: login}}, {name: gone, configMap: {name: nowhere}}]
              containers:
              - name: a
                image: b
                envFrom: [{configMapRef: {name: settings}, prefix: APP_}]
                env:
                - {name: SPEED, value: "$(APP_mode) and $$x"}
                - {name: WORD, valueFrom: {secretKeyRef: {name: login, key: password}}}
                - {name: WHO, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                - {name: NONE, valueFrom: {configMapKeyRef: {name: settings, key: none}}}
                - {name: PERHAPS, valueFrom: {configMapKeyRef: {name: settings, key: none, optional: true}}}
                volumeMounts: [{name: keys, mountPath: /keys}, {name: gone, mountPath: /gone}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: unlinked}
            spec:
              enableServiceLinks: false
              volumes: [{name: keys, secret: {secretName: login}}]
              containers:
              - name: a
                image: b
                env: [{name: WORD, valueFrom: {secretKeyRef: {name: login, key: password}}}]
                volumeMounts:
                - {name: keys, mountPath: /keys}
                - {name: keys, mountPath: /pinned, subPath: password}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: locked}
            spec:
              imagePullSecrets: [{name: nowhere}]
              containers: [{name: a, image: private.example.com/x:1}]
            """;

    private final Session session = PlayedCluster.session(MANIFEST, ClusterSettings.DEFAULT);
    private final PlayheadModel playhead = new PlayheadModel(session);
    private final SelectionModel selection = new SelectionModel();
    private final TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);

    @Start
    void start(Stage stage) {
        InspectorPane inspector = new InspectorPane(
                playhead, selection, new DensityModel(), texts, new IconSet(), (key, anchor, x, y) -> {}, () -> {});
        Scene scene = new Scene(inspector, 400, 760);
        new Looks(new AppearanceModel()).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aSecretsValueIsHiddenUntilSomebodyAsksAndAgainWhenAnotherObjectIsLookedAt(FxRobot robot) {
        select(robot, Key.of(Kind.SECRET, "default", "login"));
        assertThat(said(robot)).contains("password").doesNotContain("hunter2");

        robot.clickOn("Show");
        settle();
        assertThat(said(robot)).contains("hunter2");

        select(robot, Key.of(Kind.CONFIG_MAP, "default", "settings"));
        assertThat(said(robot)).contains("mode", "fast");
        select(robot, Key.of(Kind.SECRET, "default", "login"));
        assertThat(said(robot)).doesNotContain("hunter2");
    }

    @Test
    void theYamlOfASecretHidesItsValuesToo(FxRobot robot) {
        select(robot, Key.of(Kind.SECRET, "default", "login"));
        robot.clickOn("#inspector-yaml");
        settle();
        assertThat(yaml(robot)).contains("password:").doesNotContain("aHVudGVyMg==", "hunter2");

        robot.clickOn("#yaml-secrets");
        settle();

        assertThat(yaml(robot)).contains("password: aHVudGVyMg==");
    }

    @Test
    void aServiceSaysItsNameItsPortsAndWhomItSelects() {
        List<String> lines = lines(Key.of(Kind.SERVICE, "default", "web"));

        assertThat(lines)
                .contains(
                        "Type: ClusterIP",
                        "DNS name: web.default.svc.cluster.local",
                        "Selects: app=web",
                        "http: 80 ▸ 8080 TCP")
                .anyMatch(line -> line.matches("Cluster IP: 10\\.96\\.\\d+\\.\\d+"));
    }

    @Test
    void aConfigMapSaysWhoReadsIt() {
        assertThat(lines(Key.of(Kind.CONFIG_MAP, "default", "settings"))).contains("Read by: one", "mode: fast");
    }

    @Test
    void aSliceSaysWhoseItIsAndWhomItLeadsTo() {
        Key slice = session.newest().state().table(Kind.ENDPOINT_SLICE).keys().stream()
                .filter(key -> key.name().startsWith("web"))
                .findFirst()
                .orElseThrow();

        assertThat(lines(slice)).contains("Service: web", "Addresses: IPv4");
    }

    @Test
    void aServiceAccountSaysWhichSecretsItNamesAndWhoRunsAsIt() {
        assertThat(lines(Key.of(Kind.SERVICE_ACCOUNT, "default", "runner")))
                .contains("Names: login Secret", "Used by: nobody");
        assertThat(lines(Key.of(Kind.SERVICE_ACCOUNT, "default", "default"))).contains("Used by: locked one unlinked");
    }

    @Test
    void anyOtherKindSaysWhatItsSpecSaysInWords() {
        assertThat(lines(Key.of(kind("Job"), "default", "once"))).contains("parallelism: 2", "x: y");
    }

    private Kind kind(String name) {
        return session.newest().state().kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPodSaysWhatItsContainerIsGivenAndWhatIsMissing() {
        List<String> lines = lines(Key.of(Kind.POD, "default", "one"));

        assertThat(lines)
                .containsSubsequence(
                        ": APP_mode from ConfigMap settings (mode)",
                        ": fast",
                        ": SPEED",
                        ": fast and $x",
                        ": WORD from Secret login (password)",
                        ": hunter2",
                        ": WHO (metadata.name)",
                        ": one",
                        ": NONE",
                        ": ConfigMap settings has no key none",
                        ": /keys/password from Secret login",
                        ": hunter2",
                        ": /gone",
                        ": ConfigMap nowhere is not in namespace default")
                .noneMatch(line -> line.contains("PERHAPS"));
    }

    @Test
    void aContainerIsToldOfTheServicesThatWereThereWhenItStarted() {
        List<String> lines = lines(Key.of(Kind.POD, "default", "one"));

        assertThat(lines)
                .contains(
                        ": from Service web",
                        ": WEB_SERVICE_PORT=80",
                        ": WEB_SERVICE_PORT_HTTP=80",
                        ": WEB_PORT_80_TCP_PROTO=tcp",
                        ": from Service kubernetes",
                        ": KUBERNETES_SERVICE_PORT_HTTPS=443")
                .anyMatch(line -> line.matches(": WEB_PORT_80_TCP=tcp://10\\.96\\.\\d+\\.\\d+:80"))
                .anyMatch(line -> line.matches(": WEB_SERVICE_HOST=10\\.96\\.\\d+\\.\\d+"));
        assertThat(lines(Key.of(Kind.POD, "default", "unlinked")))
                .contains(": from Service kubernetes")
                .doesNotContain(": from Service web");
    }

    @Test
    void aSourceThatChangedIsMarkedInFilesAndInVariables() {
        session.submit(new Command.Ask(new Request.Patch(
                        Key.of(Kind.SECRET, "default", "login"),
                        "",
                        Request.PatchType.MERGE,
                        JsonObject.EMPTY.with("stringData", JsonObject.EMPTY.with("password", "other")))))
                .join();

        assertThat(lines(Key.of(Kind.POD, "default", "unlinked")))
                .containsSubsequence(
                        ": WORD from Secret login (password)",
                        ": hunter2",
                        ": Its source says otherwise by now: a process keeps what it was started with",
                        ": /keys/password from Secret login",
                        ": other")
                .anyMatch(line -> line.matches(": Changed 0.s ago, and shown at once here.*"))
                .containsSubsequence(
                        ": /pinned from Secret login",
                        ": hunter2",
                        ": Its source says otherwise by now: a file mounted by subPath stays as it was when its"
                                + " container started");
    }

    @Test
    void aPodWhosePullSecretIsMissingSaysSo() {
        assertThat(lines(Key.of(Kind.POD, "default", "locked")))
                .contains(
                        "Waits for: its image. The pull secret nowhere, whose login the registry may ask for, is not in"
                                + " namespace default");
    }

    @Test
    void aPodsLogIsWhatItPrinted(FxRobot robot) {
        select(robot, Key.of(Kind.POD, "default", "one"));
        robot.clickOn("#inspector-log");
        settle();

        assertThat(said(robot)).contains("Container a").doesNotContain("Nothing printed");
    }

    @Test
    void aSecretInAnEnvironmentIsHiddenToo(FxRobot robot) {
        select(robot, Key.of(Kind.POD, "default", "one"));

        assertThat(said(robot)).contains("WORD", "fast").doesNotContain("hunter2");
    }

    private List<String> lines(Key key) {
        Frame frame = session.newest();
        Inspected inspected = Inspected.of(session.timeline(), frame, frame.atMs(), key);
        return NowReading.of(inspected, texts).sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.label() + ": "
                        + String.join(
                                " ",
                                row.pieces().stream().map(Facts.Piece::text).toList()))
                .toList();
    }

    private void select(FxRobot robot, Key key) {
        robot.interact(() -> selection.select(key));
        settle();
    }

    private static String said(FxRobot robot) {
        return Stream.concat(
                        robot.lookup(".facts .label").queryAllAs(Labeled.class).stream()
                                .map(Labeled::getText),
                        robot.lookup(".facts .fact").queryAllAs(Text.class).stream()
                                .map(Text::getText))
                .toList()
                .toString();
    }

    private static String yaml(FxRobot robot) {
        return robot.lookup(".yaml").queryAllAs(CodeArea.class).stream()
                .map(CodeArea::getText)
                .toList()
                .toString();
    }

    /** Readings rest between two runs. */
    private static void settle() {
        WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
