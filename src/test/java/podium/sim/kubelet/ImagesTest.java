package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;

class ImagesTest {

    private static final String NOT_FOUND = "rpc error: code = NotFound desc = failed to pull and unpack image "
            + "\"docker.io/shop/web:missing\": failed to resolve image: docker.io/shop/web:missing: not found";

    private final Machines machines = new Machines();

    @Test
    void aMissingImageIsAnErrorAndThenABackOff() {
        machines.run("node-1", web("shop/web:missing"));

        machines.until(1);
        assertThat(waiting())
                .isEqualTo(JsonObject.of("reason", Json.of("ErrImagePull"), "message", Json.of(NOT_FOUND)));
        machines.until(2);

        assertThat(waiting())
                .isEqualTo(JsonObject.of(
                        "reason",
                        Json.of("ImagePullBackOff"),
                        "message",
                        Json.of("Back-off pulling image \"shop/web:missing\": ErrImagePull: " + NOT_FOUND)));
        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");
        assertThat(machines.events("web"))
                .containsExactly(
                        "Normal Pulling: Pulling image \"shop/web:missing\"",
                        "Warning Failed: Failed to pull image \"shop/web:missing\": " + NOT_FOUND,
                        "Warning Failed: Error: ErrImagePull",
                        "Normal BackOff: Back-off pulling image \"shop/web:missing\"",
                        "Warning Failed: Error: ImagePullBackOff");
    }

    @Test
    void aMissingImageIsTriedAgainAfterTwiceAsLongEachTime() {
        machines.run("node-1", web("shop/web:missing"));

        machines.until(1200);

        assertThat(machines.whys().stream().filter(step -> step.endsWith("Again")))
                .containsExactly(
                        "11: kubelet.pullingAgain",
                        "32: kubelet.pullingAgain",
                        "73: kubelet.pullingAgain",
                        "154: kubelet.pullingAgain",
                        "315: kubelet.pullingAgain",
                        "616: kubelet.pullingAgain",
                        "917: kubelet.pullingAgain");
    }

    @Test
    void waitingForAMissingImageIsSettled() {
        machines.run("node-1", web("shop/web:missing")).until(1);
        assertThat(machines.isSettled()).isFalse();

        machines.until(2);
        assertThat(machines.isSettled()).isTrue();
        machines.until(11.5);

        assertThat(machines.isSettled()).isTrue();
    }

    @Test
    void aMissingImageThatIsReplacedByARealOneStarts() {
        machines.run("node-1", web("shop/web:missing")).until(5);
        JsonObject changed = Machines.withContainer(machines.get("web").tree(), "image", Json.of("shop/web:1.5"));

        machines.write(Machines.pod("web"), draft -> draft.update(Machines.pod("web"), changed))
                .until(10);

        assertThat(machines.whys()).endsWith("5: kubelet.pulling", "6: kubelet.pulled", "6.5: kubelet.startedReady");
    }

    @Test
    void theAlwaysPolicyAsksTheRegistryForAnImageThatIsThere() {
        machines.run("node-1", Machines.web("first")).until(5);

        machines.run("node-1", Machines.withContainer(Machines.web("web"), "imagePullPolicy", Json.of("Always")))
                .until(10);

        assertThat(machines.whys()).endsWith("5: kubelet.pullingAlways, kubelet.pulled", "5.5: kubelet.startedReady");
        assertThat(machines.events("web"))
                .startsWith(
                        "Normal Pulling: Pulling image \"shop/web:1.5\"",
                        "Normal Pulled: Successfully pulled image \"shop/web:1.5\" in 0s (0s including waiting). Image size: "
                                + Image.of("shop/web:1.5").bytes() + " bytes.");
    }

    @Test
    void theNeverPolicyWantsTheImageToBeThere() {
        machines.run("node-1", Machines.withContainer(Machines.web("web"), "imagePullPolicy", Json.of("Never")))
                .until(5);

        assertThat(waiting().string("reason")).isEqualTo("ErrImageNeverPull");
        assertThat(waiting().string("message"))
                .isEqualTo("Container image \"shop/web:1.5\" is not present with pull policy of Never");
        assertThat(machines.events("web"))
                .containsExactly(
                        "Warning ErrImageNeverPull: Container image \"shop/web:1.5\" is not present with pull policy of Never",
                        "Warning Failed: Error: ErrImageNeverPull");
    }

    @Test
    void whatIsNoNameOfAnImageIsSaidToBeNone() {
        machines.run("node-1", web("shop/Web:1.5")).until(5);

        assertThat(waiting().string("reason")).isEqualTo("InvalidImageName");
        assertThat(machines.isSettled()).isTrue();
    }

    @Test
    void aSlowImageTakesItsTime() {
        machines.run("node-1", Machines.with(Machines.web("web"), "pull", "8s"));

        machines.until(10);

        assertThat(machines.whys())
                .containsExactly("0: kubelet.pulling", "8: kubelet.pulled", "8.5: kubelet.startedReady");
    }

    @Test
    void imagesAreNamedInFullAsARuntimeDoes() {
        assertThat(ImageName.of("nginx").reference()).isEqualTo("docker.io/library/nginx:latest");
        assertThat(ImageName.of("shop/web:1.5").reference()).isEqualTo("docker.io/shop/web:1.5");
        assertThat(ImageName.of("localhost:5000/web").reference()).isEqualTo("localhost:5000/web:latest");
        assertThat(ImageName.of("ghcr.io/a/b:c").reference()).isEqualTo("ghcr.io/a/b:c");
    }

    private JsonObject waiting() {
        return machines.container("web", "app").object("state").object("waiting");
    }

    private static JsonObject web(String image) {
        return Machines.withContainer(Machines.web("web"), "image", Json.of(image));
    }
}
