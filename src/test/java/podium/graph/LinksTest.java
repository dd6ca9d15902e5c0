package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.graph.Links.Link;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.MessageFiles;
import podium.yaml.YamlText;

class LinksTest {

    private static final Kind INGRESS = new Kind("networking.k8s.io", "v1", "Ingress", "ingresses", true);
    private static final Key WEB = Stages.key(Kind.DEPLOYMENT, "web");
    private static final Key SERVICE = Stages.key(Kind.SERVICE, "front");
    private static final Key SETTINGS = Stages.key(Kind.CONFIG_MAP, "settings");
    private static final Key DOOR = Stages.key(INGRESS, "door");

    private final ClusterState state = Stages.empty()
            .object(Kind.DEPLOYMENT, "web", yaml("""
                    spec:
                      replicas: 1
                      template:
                        metadata: {labels: {app: web}}
                        spec:
                          containers: [{name: a, envFrom: [{configMapRef: {name: settings}}]}]
                    """))
            .deployment("other", 1)
            .object(Kind.SERVICE, "front", yaml("spec: {selector: {app: web}}"))
            .object(Kind.SERVICE, "elsewhere", yaml("spec: {selector: {app: api}}"))
            .object(Kind.CONFIG_MAP, "settings", JsonObject.EMPTY)
            .object(Kind.CONFIG_MAP, "kube-root-ca.crt", JsonObject.EMPTY)
            .object(INGRESS, "door", yaml("spec: {defaultBackend: {service: {name: front}}}"))
            .state();
    private final NamespaceBox shop = Layout.of(state).namespaces().get(0);

    @Test
    void aDeploymentIsTiedToWhatItsPodsReadAndToWhatSelectsThem() {
        assertThat(Links.of(shop, WEB)).containsExactly(new Link(SERVICE, WEB), new Link(WEB, SETTINGS));
    }

    @Test
    void aServiceIsTiedToItsPodsAndToTheIngressBeforeIt() {
        assertThat(Links.of(shop, SERVICE)).containsExactly(new Link(SERVICE, WEB), new Link(DOOR, SERVICE));
    }

    @Test
    void whatNobodyUsesHasNoLines() {
        assertThat(Links.of(shop, Stages.key(Kind.SERVICE, "elsewhere"))).isEmpty();
        assertThat(Links.of(shop, Stages.key(Kind.DEPLOYMENT, "other"))).isEmpty();
    }

    @Test
    void whatTheClusterMadeIsCountedAndHasNoTile() {
        assertThat(shop.folded()).isEqualTo(1);
        assertThat(shop.shelf().tiles())
                .extracting(tile -> tile.key().name())
                .containsExactly("front", "elsewhere", "door", "settings");
    }

    @Test
    void linesAreDrawnForOneObjectAndStayWithinItsNamespace() {
        Layout layout = Layout.of(state);
        View view = View.fitting(layout.bounds(), 900, 700, 0, 1);
        StagePicture picture = new StagePicture(FontTables.bundled(), MessageFiles.read(Locale.ENGLISH));

        DisplayList plain = picture.draw(layout, view, 0, Motion.NONE, Emphasis.NONE);
        DisplayList focused = picture.draw(layout, view, 0, Motion.NONE, new Emphasis(List.of(), SERVICE, List.of()));

        Rect namespace = Objects.requireNonNull(plain.boundsOf(shop.key()));
        assertThat(lines(plain)).isEmpty();
        assertThat(lines(focused)).isNotEmpty().allSatisfy(line -> {
            assertThat(namespace.contains(line.x1(), line.y1())).isTrue();
            assertThat(namespace.contains(line.x2(), line.y2())).isTrue();
        });
    }

    @Test
    void tilesOfAnotherStateAreTakenOverWhenNothingOfThemChanged() {
        Layout before = Layout.of(state);
        Layout after = before.next(state, namespace -> true);

        assertThat(after.tile(SERVICE)).isEqualTo(before.tile(SERVICE));
        assertThat(after.boundsOf(SETTINGS)).isEqualTo(before.boundsOf(SETTINGS));
    }

    private static List<Shape.Line> lines(DisplayList list) {
        return list.shapes().stream()
                .filter(Shape.Line.class::isInstance)
                .map(Shape.Line.class::cast)
                .filter(line -> line.ink() == Ink.ACCENT)
                .toList();
    }

    private static JsonObject yaml(String text) {
        return YamlText.parse(text).get(0).tree().asObject();
    }
}
