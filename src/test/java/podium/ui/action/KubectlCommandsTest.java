package podium.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.cluster.Request;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Command;

class KubectlCommandsTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "shop", "web");

    @Test
    void scalingPatchesTheReplicas() {
        assertThat(body(KubectlCommands.scale(WEB, 5))).isEqualTo("{\"spec\":{\"replicas\":5}}");
    }

    @Test
    void anImageIsSetInTheTemplateOfADeploymentAndInAPodItself() {
        assertThat(body(KubectlCommands.setImage(WEB, "app", "shop/web:2")))
                .isEqualTo(
                        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"app\",\"image\":\"shop/web:2\"}]}}}}");
        assertThat(body(KubectlCommands.setImage(Key.of(Kind.POD, "shop", "p"), "app", "shop/web:2")))
                .isEqualTo("{\"spec\":{\"containers\":[{\"name\":\"app\",\"image\":\"shop/web:2\"}]}}");
    }

    @Test
    void restartingAnnotatesTheTemplateWithTheInstant() {
        assertThat(body(KubectlCommands.restart(WEB, 1_767_225_600_000L)))
                .isEqualTo("{\"spec\":{\"template\":{\"metadata\":{\"annotations\":"
                        + "{\"kubectl.kubernetes.io/restartedAt\":\"2026-01-01T00:00:00Z\"}}}}}");
    }

    @Test
    void pausingAndCordoningAreOneFieldEach() {
        assertThat(body(KubectlCommands.pause(WEB, true))).isEqualTo("{\"spec\":{\"paused\":true}}");
        assertThat(body(KubectlCommands.cordon(Key.of(Kind.NODE, "node-1"), false)))
                .isEqualTo("{\"spec\":{\"unschedulable\":false}}");
    }

    private static String body(Command command) {
        Request.Patch patch = (Request.Patch) ((Command.Ask) command).request();
        return patch.body().toString();
    }
}
