package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Command.Fault;
import podium.store.MessageFiles;

class OutsideTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "shop", "web");

    private final Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);

    OutsideTest() {
        draft.create(Key.of(Kind.NAMESPACE, "shop"), JsonObject.EMPTY);
        draft.create(WEB, deployment());
    }

    @Test
    void saysHowManyPodsAreWantedOfWhatImage() {
        assertThat(said(new Request.Create(Key.of(Kind.DEPLOYMENT, "shop", "api"), deployment())))
                .isEqualTo("You created Deployment api: 3 pods of web:1.4 wanted");
    }

    @Test
    void tellsAChangeByWhatItIs() {
        assertThat(said(spec(spec -> spec.with("replicas", 5))))
                .isEqualTo("You scaled Deployment web from 3 to 5 pods");
        assertThat(said(image("web:1.5"))).isEqualTo("You set the image of Deployment web from web:1.4 to web:1.5");
        assertThat(said(spec(spec -> spec.with("paused", true))))
                .startsWith("You paused the rollout of Deployment web");
        assertThat(said(template(template -> template.change(
                        "metadata",
                        meta -> meta.change(
                                "annotations",
                                notes -> notes.with("kubectl.kubernetes.io/restartedAt", "2026-01-01T00:00:00Z"))))))
                .startsWith("You restarted Deployment web");
    }

    @Test
    void namesTheFieldsOfOtherChanges() {
        assertThat(said(template(template -> template.change("spec", spec -> spec.with("hostNetwork", true)))))
                .isEqualTo("You changed the pod template of Deployment web: spec.template.spec.hostNetwork");
        assertThat(said(spec(spec ->
                        spec.with("a", 1).with("b", 2).with("c", 3).with("d", 4).with("e", 5))))
                .isEqualTo("You changed Deployment web: spec.a; spec.b; spec.c; 2 more fields");
    }

    @Test
    void knowsATemplateThatWasThereBefore() {
        String uid = draft.state().get(WEB).uid();
        JsonObject owner = JsonObject.of("uid", Json.of(uid), "controller", Json.of(true));
        JsonObject metadata = JsonObject.of("ownerReferences", JsonArray.of(owner))
                .with("annotations", JsonObject.of("deployment.kubernetes.io/revision", Json.of("2")));
        JsonObject template = template("web:1.3")
                .with("metadata", JsonObject.of("labels", JsonObject.of("pod-template-hash", Json.of("abc"))));
        draft.create(
                Key.of(Kind.REPLICA_SET, "shop", "web-abc"),
                JsonObject.of("metadata", metadata, "spec", JsonObject.of("template", template)));

        Request back =
                template(before -> template("web:1.3").with("metadata", JsonObject.of("labels", JsonObject.EMPTY)));

        assertThat(said(back)).isEqualTo("You put back the template of Deployment web to that of revision 2: web:1.3");
    }

    @Test
    void saysWhenNothingDiffers() {
        assertThat(said(spec(spec -> spec))).contains("nothing changes");
    }

    @Test
    void saysHowSomethingIsDeletedAndWhatFollows() {
        assertThat(said(new Request.Delete(WEB, DeleteOptions.of(Propagation.Foreground))))
                .isEqualTo("You deleted Deployment web in the foreground: what it owns goes first");
        assertThat(said(new Request.Delete(WEB, DeleteOptions.of(Propagation.Foreground))))
                .contains("already");
        assertThat(said(new Request.Delete(Key.of(Kind.DEPLOYMENT, "shop", "none"), DeleteOptions.DEFAULT)))
                .isEqualTo("You wanted to delete Deployment none. Refused: deployments.apps \"none\" not found");
    }

    @Test
    void everyFaultHasItsOwnWords() {
        Key node = Key.of(Kind.NODE, "node-1");
        Key pod = Key.of(Kind.POD, "shop", "a");
        for (Fault fault : List.of(
                new Fault.StopNode(node),
                new Fault.StartNode(node),
                new Fault.CrashContainer(pod, "", 1),
                new Fault.CrashContainer(pod, "app", 1),
                new Fault.MakeReady(pod),
                new Fault.MakeUnready(pod))) {
            for (Locale language : MessageFiles.LANGUAGES) {
                assertThat(MessageFiles.read(language).say(Outside.why(fault, null)))
                        .contains(fault.key().name())
                        .doesNotContain("⟨", "{");
            }
        }
    }

    @Test
    void tellsARefusedFaultInTheReadersLanguage() {
        Why why = Outside.why(new Fault.StopNode(Key.of(Kind.NODE, "node-1")), Why.of("refusal.stopped", "node-1"));

        assertThat(MessageFiles.read(Locale.ENGLISH).say(why))
                .isEqualTo("You wanted to disturb node-1. Refused: the kubelet of node node-1 is stopped already");
        assertThat(MessageFiles.read(Locale.JAPANESE).say(why)).contains("ノードnode-1のkubeletはすでに停止しています");
    }

    private String said(Request request) {
        Draft attempt = new Draft(draft.state(), 0);
        Draft.Result result = new TrustingApi().carryOut(request, attempt);
        if (result.isAccepted()) {
            new TrustingApi().carryOut(request, draft);
        }
        return MessageFiles.read(Locale.ENGLISH).say(Outside.why(request, result, attempt));
    }

    private Request image(String image) {
        return template(template -> template(image));
    }

    private Request template(UnaryOperator<JsonObject> change) {
        return spec(spec -> spec.change("template", change));
    }

    private Request spec(UnaryOperator<JsonObject> change) {
        return new Request.Update(WEB, "", draft.state().get(WEB).tree().change("spec", change));
    }

    private static JsonObject deployment() {
        return JsonObject.of("spec", JsonObject.of("replicas", Json.of(3), "template", template("web:1.4")));
    }

    private static JsonObject template(String image) {
        JsonObject container = JsonObject.of("name", Json.of("app"), "image", Json.of(image));
        return JsonObject.of("spec", JsonObject.of("containers", JsonArray.of(container)));
    }
}
