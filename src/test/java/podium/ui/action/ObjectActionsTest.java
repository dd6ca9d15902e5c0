package podium.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.kubelet.NamedBehaviour;
import podium.store.Examples;
import podium.ui.RolledCluster;
import podium.ui.action.ObjectAction.Act;
import podium.ui.action.ObjectAction.Choice;

class ObjectActionsTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");
    private static final List<NamedBehaviour> BEHAVIOURS = List.of();
    private static final ClusterState ROLLED = RolledCluster.of(Examples.FIRST, ObjectActionsTest::isRolledOut);

    @Test
    void aDeploymentIsScaledGivenAnImageAndRolled() {
        assertThat(texts(WEB, ROLLED))
                .containsExactly(
                        "action.scale",
                        "action.setImage",
                        "action.behaviour.rollout",
                        "action.restart",
                        "action.pause",
                        "action.rollBack",
                        "action.delete.how");
    }

    @Test
    void theRevisionsToGoBackToAreThoseBeforeThePresentOne() {
        Choice rollBack = (Choice) action("action.rollBack", WEB, ROLLED);

        assertThat(rollBack.ways()).hasSize(1);
        assertThat(rollBack.ways().get(0).facts()).containsExactly("web", 1L, "shop/web:1.4");
    }

    @Test
    void whoOwnsSomethingIsDeletedInOneOfThreeWays() {
        Choice delete = (Choice) action("action.delete.how", WEB, ROLLED);

        assertThat(delete.ways())
                .extracting(Act::text)
                .containsExactly("action.delete.background", "action.delete.foreground", "action.delete.orphan");
    }

    @Test
    void aReadyPodIsMadeUnreadyAndAnotherOneReady() {
        Resource pod = ROLLED.table(Kind.POD).values().get(0);

        assertThat(texts(pod.key(), ROLLED))
                .containsExactly(
                        "action.setImage", "action.behaviour", "action.crash", "action.makeUnready", "action.delete");
    }

    @Test
    void thePodsOfADeploymentsReplicaSetBehaveAsTheDeploymentSays() {
        Key replicaSet = ROLLED.table(Kind.REPLICA_SET).values().get(0).key();
        List<NamedBehaviour> named = List.of(NamedBehaviour.of("slow", JsonObject.of("pull", Json.of("20s"))));
        Choice behaviour = new BehaviourChoices(ROLLED, named).ofTemplate(ROLLED.get(replicaSet));

        assertThat(texts(replicaSet, ROLLED)).startsWith("action.scale", "action.behaviour.rollout");
        assertThat(behaviour.ways().get(1).command()).extracting("request.key").isEqualTo(WEB);
    }

    @Test
    void aNodeIsStoppedAndCordoned() {
        assertThat(texts(Key.of(Kind.NODE, "node-1"), ROLLED)).startsWith("action.stopNode", "action.cordon");
    }

    @Test
    void nothingCanBeDoneToWhatIsGone() {
        assertThat(ObjectActions.of(Key.of(Kind.POD, "default", "gone"), ROLLED, 0, BEHAVIOURS))
                .isEmpty();
    }

    private static boolean isRolledOut(ClusterState state) {
        List<Resource> pods = state.table(Kind.POD).values();
        return state.table(Kind.REPLICA_SET).size() == 2
                && pods.size() == 4
                && pods.stream().allMatch(pod -> PodReading.of(pod).isReady());
    }

    private static List<String> texts(Key key, ClusterState state) {
        return ObjectActions.of(key, state, 0, BEHAVIOURS).stream()
                .flatMap(List::stream)
                .map(ObjectAction::text)
                .toList();
    }

    private static ObjectAction action(String text, Key key, ClusterState state) {
        return ObjectActions.of(key, state, 0, BEHAVIOURS).stream()
                .flatMap(List::stream)
                .filter(action -> action.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
