package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.DeleteOptions;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.sim.Actor;
import podium.sim.ControllerActor;

/** A service {@code web} in the namespace {@code default}, and pods behind it that somebody else runs. */
final class ShopCluster {

    static final Key WEB = Key.of(Kind.SERVICE, "default", "web");

    private final TestCluster cluster;

    ShopCluster() {
        cluster = TestCluster.withNodes(
                3,
                List.<Actor<?>>of(
                        new ControllerActor(new EndpointSliceController()),
                        new ControllerActor(new EndpointsController())));
    }

    TestCluster cluster() {
        return cluster;
    }

    static JsonObject json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"')))
                .json()
                .asObject();
    }

    ShopCluster service(String spec) {
        return service("{}", spec);
    }

    ShopCluster service(String labels, String spec) {
        JsonObject tree = Trees.of(Kind.SERVICE)
                .with("metadata", JsonObject.of("labels", json(labels)))
                .with("spec", json(spec));
        if (cluster.has(WEB)) {
            cluster.write(draft -> draft.update(
                    WEB, tree.with("metadata", cluster.get(WEB).metadata().with("labels", json(labels)))));
        } else {
            cluster.create(WEB, tree);
        }
        cluster.settle();
        return this;
    }

    static Key pod(String name) {
        return Key.of(Kind.POD, "default", name);
    }

    /** A pod {@code app=web} with an address made of its number. */
    ShopCluster start(int number, boolean isReady, String moreSpec) {
        Key key = pod("web-%03d".formatted(number));
        JsonObject spec = json(moreSpec).with("nodeName", "node-" + (number % 3 + 1));
        JsonObject tree = Trees.of(Kind.POD)
                .with("metadata", JsonObject.of("labels", json("{'app':'web'}")))
                .with("spec", spec)
                .with("status", status(number, isReady));
        cluster.create(key, tree);
        return this;
    }

    ShopCluster start(int number, boolean isReady) {
        return start(number, isReady, "{}");
    }

    private JsonObject status(int number, boolean isReady) {
        JsonObject ready = JsonObject.of("type", Json.of("Ready"), "status", Json.of(isReady ? "True" : "False"))
                .with("lastTransitionTime", Timestamps.of(cluster.nowMs()));
        JsonObject ip = JsonObject.of("ip", Json.of("10.0." + number / 200 + "." + (number % 200 + 1)));
        return JsonObject.builder()
                .put("phase", "Running")
                .put("conditions", JsonArray.of(ready))
                .put("podIPs", JsonArray.of(ip))
                .build();
    }

    ShopCluster turn(int number, boolean isReady) {
        cluster.write(draft -> draft.updateStatus(pod("web-%03d".formatted(number)), status(number, isReady)));
        return this;
    }

    ShopCluster end(int number) {
        cluster.delete(pod("web-%03d".formatted(number)), new DeleteOptions(30L, null, null));
        return this;
    }

    ShopCluster settle() {
        cluster.settle();
        return this;
    }

    ShopCluster run(long ms) {
        cluster.run(ms);
        return this;
    }

    /** Why a controller did what it did about the service, in order. */
    List<String> whys(String actor) {
        return cluster.steps().stream()
                .filter(step -> step.actor().equals(actor) && step.subject().equals(WEB))
                .map(step -> step.why().key())
                .toList();
    }

    List<Resource> slices() {
        return cluster.state().list(Kind.ENDPOINT_SLICE, "default").stream()
                .filter(slice -> "web".equals(slice.labels().string("kubernetes.io/service-name")))
                .toList();
    }

    JsonObject slice() {
        return slices().get(0).tree();
    }

    /** Each endpoint as its pod's name and its three conditions. */
    List<String> endpoints() {
        List<String> lines = new ArrayList<>();
        for (Resource slice : slices()) {
            for (Json item : slice.tree().array("endpoints")) {
                JsonObject endpoint = item.asObject();
                JsonObject conditions = endpoint.object("conditions");
                lines.add(endpoint.object("targetRef").string("name")
                        + (conditions.isTrue("ready") ? " ready" : "")
                        + (conditions.isTrue("serving") ? " serving" : "")
                        + (conditions.isTrue("terminating") ? " terminating" : ""));
            }
        }
        return lines;
    }
}
