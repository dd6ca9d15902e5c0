package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;

class MissingConfigurationTest {

    private static final String FROM_KEY =
            "[{'name':'LEVEL','valueFrom':{'configMapKeyRef':{'name':'settings','key':'level'}}}]";

    private final Machines machines = new Machines();

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }

    private static JsonObject pod(String field, String value) {
        return Machines.withContainer(Machines.web("web"), field, json(value));
    }

    private static JsonObject podWith(String field, String value) {
        return Machines.web("web").change("spec", spec -> spec.with(field, json(value)));
    }

    private void data(Kind kind, String name, String data) {
        Key key = Key.of(kind, "default", name);
        JsonObject tree = Trees.of(kind).with("data", json(data));
        machines.write(key, draft -> {
            if (draft.state().has(key)) {
                draft.update(key, draft.state().get(key).tree().with("data", json(data)));
            } else {
                draft.create(key, tree);
            }
        });
    }

    private String waiting() {
        JsonObject waiting = machines.container("web", "app").object("state").object("waiting");
        return waiting.string("reason") + ": " + waiting.string("message", "");
    }

    private boolean isRunning() {
        return machines.container("web", "app").object("state").has("running");
    }

    @Test
    void aContainerWaitsForTheConfigMapOfItsEnvironment() {
        machines.run("node-1", pod("env", FROM_KEY)).until(5);

        assertThat(waiting()).isEqualTo("CreateContainerConfigError: configmap \"settings\" not found");
        assertThat(machines.status("web").string("podIP")).isNotEmpty();
        assertThat(machines.isSettled()).isTrue();
        assertThat(machines.events("web")).contains("Warning Failed: Error: configmap \"settings\" not found");
    }

    @Test
    void itStartsWhenTheKeyIsThere() {
        data(Kind.CONFIG_MAP, "settings", "{'other':'1'}");
        machines.run("node-1", pod("env", FROM_KEY)).until(5);
        String before = waiting();

        data(Kind.CONFIG_MAP, "settings", "{'level':'debug'}");
        machines.until(7);

        assertThat(before)
                .isEqualTo("CreateContainerConfigError: couldn't find key level in ConfigMap default/settings");
        assertThat(isRunning()).isTrue();
    }

    @Test
    void itIsTriedAgainEveryTenSeconds() {
        machines.run("node-1", pod("envFrom", "[{'secretRef':{'name':'login'}}]"))
                .until(25);

        assertThat(machines.events("web").stream().filter(event -> event.contains("Error: secret \"login\" not found")))
                .hasSize(3);
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        machines.run(
                        "node-1",
                        pod(
                                "env",
                                "[{'name':'A','valueFrom':{'secretKeyRef':{'name':'no','key':'k','optional':true}}}]"))
                .until(5);

        assertThat(isRunning()).isTrue();
    }

    @Test
    void aPodWaitsForItsVolumes() {
        machines.run("node-1", podWith("volumes", "[{'name':'v','configMap':{'name':'files'}}]"))
                .until(5);

        assertThat(waiting()).isEqualTo("ContainerCreating: ");
        assertThat(machines.status("web").has("podIP")).isFalse();
        assertThat(machines.events("web"))
                .contains("Warning FailedMount: MountVolume.SetUp failed for volume \"v\" : configmap \"files\" not"
                        + " found")
                .hasSize(4); // after 0, 0.5, 1.5 and 3.5 s

        data(Kind.CONFIG_MAP, "files", "{}");
        machines.until(8);

        assertThat(isRunning()).isTrue();
    }

    @Test
    void allThatAProjectedVolumeMissesIsTold() {
        machines.run(
                        "node-1",
                        podWith(
                                "volumes",
                                "[{'name':'v','projected':{'sources':[{'configMap':{'name':'a'}},"
                                        + "{'secret':{'name':'b'}}]}}]"))
                .until(0.1);

        assertThat(machines.events("web"))
                .containsExactly("Warning FailedMount: MountVolume.SetUp failed for volume \"v\" : [configmap \"a\" not"
                        + " found, secret \"b\" not found]");
    }

    @Test
    void aPrivateImageNeedsALoginForItsRegistry() {
        String image = "'private.example.com/shop/web:1'";
        JsonObject pod =
                pod("image", image).change("spec", spec -> spec.with("imagePullSecrets", json("[{'name':'pull'}]")));
        machines.run("node-1", pod).until(1.5);

        assertThat(waiting())
                .startsWith("ErrImagePull: failed to pull and unpack image \"private.example.com/shop/web:1\"")
                .endsWith("insufficient_scope: authorization failed");
        assertThat(machines.events("web")).anyMatch(event -> event.contains("FailedToRetrieveImagePullSecret"));

        secret("private.example.com");
        machines.until(20);

        assertThat(isRunning()).isTrue();
    }

    @Test
    void aLoginForAnotherRegistryIsNone() {
        secret("other.example.com");
        JsonObject pod = Machines.with(Machines.web("web"), "private", "true")
                .change("spec", spec -> spec.with("imagePullSecrets", json("[{'name':'pull'}]")));
        machines.run("node-1", pod).until(2.5);

        assertThat(waiting()).startsWith("ImagePullBackOff: Back-off pulling image");
    }

    private void secret(String registry) {
        Key key = Key.of(Kind.SECRET, "default", "pull");
        String logins = "{\"auths\":{\"" + registry + "\":{\"auth\":\"bWU6cHc=\"}}}";
        String encoded = Base64.getEncoder().encodeToString(logins.getBytes(StandardCharsets.UTF_8));
        JsonObject tree = Trees.of(Kind.SECRET)
                .with("type", "kubernetes.io/dockerconfigjson")
                .with("data", JsonObject.of(".dockerconfigjson", Json.of(encoded)));
        machines.write(key, draft -> draft.create(key, tree));
    }
}
