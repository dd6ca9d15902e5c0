package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.cluster.api.Managers.json;

import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.cluster.Answer;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.resource.Conditions;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

class SubresourceTest {

    private static final Key POD = Key.of(Kind.POD, "default", "p");
    private static final Key BUDGET = Key.of(FurtherKinds.POD_DISRUPTION_BUDGET, "default", "b");

    private final Managers managers = new Managers();

    @Test
    void anEphemeralContainerJoinsAndStays() {
        pod();
        join("dbg", "tool:1");

        Problem changed = join("dbg", "tool:2");

        assertThat(managers.get(POD)
                        .spec()
                        .array("ephemeralContainers")
                        .object(0)
                        .string("image"))
                .isEqualTo("tool:1");
        assertThat(managers.get(POD).generation()).isEqualTo(2);
        assertThat(changed.message())
                .startsWith("Pod \"p\" is invalid: spec.ephemeralContainers: Forbidden: existing ephemeral containers"
                        + " \"dbg\" may not be changed\n");
    }

    @Test
    void aResizeMayNotChangeThePodsClass() {
        pod();

        Problem problem = managers.merge(
                        "",
                        POD,
                        "resize",
                        "{'spec':{'containers':[{'name':'app','resources':{'requests':{'cpu':'1'}}}]}}")
                .problem();

        assertThat(problem.message())
                .isEqualTo(
                        "Pod \"p\" is invalid: spec: Invalid value: \"BestEffort\": Pod QOS Class may not change as a"
                                + " result of resizing");
    }

    @Test
    void aBudgetThatAllowsNoDisruptionRefusesAnEviction() {
        pod();
        managers.merge(
                "", POD, "status", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}");
        budget();

        Answer unknown = evict();
        managers.merge(
                "",
                BUDGET,
                "status",
                "{'status':{'observedGeneration':1,'desiredHealthy':1,'currentHealthy':1,'disruptionsAllowed':0}}");
        Answer refused = evict();

        assertThat(unknown.problem().causes().get(0).message())
                .isEqualTo("The disruption budget b is still being processed by the server.");
        assertThat(refused.problem().code()).isEqualTo(429);
        assertThat(refused.problem().message())
                .isEqualTo("Cannot evict pod as it would violate the pod's disruption budget.");
        assertThat(refused.problem().causes().get(0).message())
                .isEqualTo("The disruption budget b needs 1 healthy pods and has 1 currently");
        assertThat(managers.get(POD)).isNotNull();
    }

    @Test
    void anEvictionSpendsWhatTheBudgetAllows() {
        pod();
        managers.merge(
                "", POD, "status", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}");
        budget();
        managers.merge(
                "",
                BUDGET,
                "status",
                "{'status':{'observedGeneration':1,'desiredHealthy':1,'currentHealthy':2,'disruptionsAllowed':1}}");

        Answer evicted = evict();

        JsonObject status = managers.get(BUDGET).status();
        assertThat(evicted.problem()).isNull();
        assertThat(managers.get(POD)).isNull();
        assertThat(status.number("disruptionsAllowed", -1)).isZero();
        assertThat(status.object("disruptedPods").has("p")).isTrue();
        assertThat(Conditions.find(status.array("conditions"), "DisruptionAllowed")
                        .string("reason"))
                .isEqualTo("InsufficientPods");
    }

    @Test
    void aBudgetThatCouldNotBeCountedSaysWhyItRefuses() {
        pod();
        managers.merge(
                "", POD, "status", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}");
        budget();
        managers.merge(
                "",
                BUDGET,
                "status",
                "{'status':{'observedGeneration':1,'disruptionsAllowed':0,'conditions':[{'type':'DisruptionAllowed',"
                        + "'status':'False','reason':'SyncFailed','message':'why',"
                        + "'lastTransitionTime':'2026-01-01T00:00:00Z'}]}}");

        assertThat(evict().problem().causes().get(0).message())
                .isEqualTo("The disruption budget b does not allow evicting pods currently because it failed sync:"
                        + " why");
    }

    @Test
    void anEvictedPodSaysWhyItGoes() {
        pod();
        JsonObject held = json("{'metadata':{'finalizers':['x/y']}}").asObject();
        managers.merge("", POD, "", held.toString());

        evict();

        JsonObject condition = Conditions.find(managers.get(POD).status().array("conditions"), "DisruptionTarget");
        assertThat(condition.string("reason")).isEqualTo("EvictionByEvictionAPI");
        assertThat(managers.get(POD).isDeleting()).isTrue();
    }

    private void pod() {
        String pod =
                "{'metadata':{'name':'p','labels':{'app':'x'}},'spec':{'containers':[{'name':'app','image':'a:1'}]}}";
        managers.ask(
                new Request.Create(
                        Key.of(Kind.SERVICE_ACCOUNT, "default", "default"),
                        json("{}").asObject()),
                Managers.options(""));
        assertThat(managers.create("", POD, pod).problem()).isNull();
    }

    private Problem join(String name, String image) {
        String patch = "{'spec':{'ephemeralContainers':[{'name':'" + name + "','image':'" + image + "'}]}}";
        return managers.merge("", POD, "ephemeralcontainers", patch).problem();
    }

    private void budget() {
        String budget = "{'metadata':{'name':'b'},'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'x'}}}}";
        assertThat(managers.create("", BUDGET, budget).problem()).isNull();
    }

    private Answer evict() {
        JsonObject eviction = json("{'metadata':{'name':'p'}}").asObject();
        return managers.ask(new Request.Create(POD, "eviction", eviction), Managers.options(""));
    }
}
