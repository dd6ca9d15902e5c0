package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.Why;

/** The grammar of kube-controller-manager's flag {@code --controllers}. */
class ControllerSelectionTest {

    @Test
    void aStarMeansAll() {
        assertThat(names("*")).isEqualTo(names(ControllerSelection.ALL.toString()));
        assertThat(names("*")).contains("scheduler", "deployment-controller", "garbage-collector-controller");
    }

    @Test
    void namesAloneMeanOnlyThese() {
        assertThat(names("namespace-controller, serviceaccount-controller"))
                .containsExactly("namespace-controller", "serviceaccount-controller", "event-expiry");
    }

    @Test
    void aDashLeavesOneOut() {
        assertThat(names("*,-scheduler")).doesNotContain("scheduler").contains("replicaset-controller");
    }

    @Test
    void ofTwoWordsAboutOneTheFirstCounts() {
        assertThat(names("-scheduler,scheduler,*")).doesNotContain("scheduler");
        assertThat(names("scheduler,-scheduler")).contains("scheduler");
    }

    @Test
    void whatEventsLiveByIsNoController() {
        assertThat(names("-scheduler")).containsExactly("event-expiry");
    }

    @Test
    void everyActorOfTheControlPlaneHasAKnownName() {
        for (Actor<?> actor : ControlPlane.actors()) {
            boolean isController = !actor.name().equals("event-expiry");
            assertThat(ControllerSelection.parse(actor.name()).problem() == null)
                    .as(actor.name())
                    .isEqualTo(isController);
        }
    }

    @Test
    void unknownNamesAreAProblem() {
        var problem = ControllerSelection.parse("*,-no-such,cronjob-controller,Deployment")
                .problem();

        assertThat(Objects.requireNonNull(problem).args().get(0))
                .isEqualTo(new Why.Arg.Name("\"-no-such\", \"Deployment\""));
        assertThat(ControllerSelection.parse("*,-cronjob-controller").problem()).isNull();
        assertThat(ControllerSelection.parse("").problem()).isNotNull();
    }

    private static List<String> names(String selection) {
        return ControlPlane.actors(ControllerSelection.parse(selection)).stream()
                .<String>map(Actor::name)
                .toList();
    }
}
