package podium.session.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Api;
import podium.cluster.Problem;

/** Carries out the plan of one scenario and gives its recording. */
public final class Replay {

    /** Of {@code settle} without a number: more than any plan needs, so that a plan that never settles ends. */
    private static final long ACTIONS_MAX = 400;

    private static final double SECOND_MS = 1000;

    private final JsonObject scenario;
    private final RehearsalCluster cluster;
    private final StandIn kubelets;
    private final Observer observer = new Observer();
    private final List<Json> states = new ArrayList<>();

    private Replay(JsonObject scenario, Api api) {
        this.scenario = scenario;
        this.cluster = new RehearsalCluster(api);
        this.kubelets = new StandIn(cluster, "gone-first".equals(scenario.string("order")));
    }

    /**
     * What became of a scenario.
     *
     * @param recording the scenario with {@code states}, {@code eventsComplete} and {@code events}
     * @param failure why it could not be carried out to its end, or null
     */
    public record Result(JsonObject recording, @Nullable String failure) {

        public int states() {
            return recording.array("states").size();
        }
    }

    /**
     * @param scenario with {@code id}, {@code plan} and perhaps {@code order}
     * @param api the server that answers in the cluster
     */
    public static Result of(JsonObject scenario, Api api) {
        return new Replay(scenario, api).carryOut();
    }

    private Result carryOut() {
        observe("start");
        for (Json item : scenario.array("plan")) {
            JsonObject step = item.asObject();
            String failure = carryOut(step);
            if (failure != null) {
                return new Result(recording(), failure);
            }
        }
        return new Result(recording(), null);
    }

    private JsonObject recording() {
        return scenario.with("states", JsonArray.of(states))
                .with("eventsComplete", true)
                .with("events", observer.events(cluster));
    }

    /** Carries out one operation and notes what is to be seen after it; the failure, or null. */
    private @Nullable String carryOut(JsonObject step) {
        String operation = step.string("op", "");
        if (operation.equals("settle")) {
            settle(step.number("max", ACTIONS_MAX));
            return null;
        }
        if (operation.equals("wait")) {
            Json seconds = step.get("seconds");
            cluster.advance(Math.round(Double.parseDouble(String.valueOf(seconds)) * SECOND_MS));
            observe("wait " + seconds + "s");
            return null;
        }
        PlanOperation known = PlanOperation.named(operation);
        if (known == null) {
            return "unknown operation: " + operation;
        }
        Problem problem = known.carryOut(cluster, step);
        if (problem != null) {
            return operation + ": " + problem.message();
        }
        observe(step.string("say", operation));
        return null;
    }

    private void settle(long actionsMax) {
        for (long i = 0; i < actionsMax && kubelets.isBusy(); i++) {
            observe(kubelets.act());
        }
    }

    private void observe(String after) {
        cluster.comeToRest();
        kubelets.note();
        states.add(observer.state(cluster, after));
    }
}
