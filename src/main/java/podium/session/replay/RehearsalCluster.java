package podium.session.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Api;
import podium.cluster.Change;
import podium.cluster.DeleteOptions;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.session.ClusterSettings;
import podium.session.Kubelets;
import podium.session.NewCluster;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;

/** A cluster with the whole control plane and no kubelets, in whose one namespace a plan is carried out. */
final class RehearsalCluster {

    private static final String NAMESPACE = "rollouts";

    /** Between what was due and the look at what came of it. */
    private static final long REST_MS = 500;

    /** No plan comes near it: a cluster that makes so many steps without a pause never comes to rest. */
    private static final int STEPS_MAX = 10_000_000;

    private final Simulation simulation;
    private SimState state;
    private long nowMs;

    RehearsalCluster(Api api) {
        NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT.withKubelets(Kubelets.NONE), api);
        simulation = cluster.simulation();
        state = cluster.timeline().newestState();
        nowMs = state.nowMs();
        comeToRest();
        JsonObject namespace = JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "Namespace")
                .put("metadata", JsonObject.of("name", Json.of(NAMESPACE)))
                .build();
        ask(new Request.Create(Key.of(Kind.NAMESPACE, NAMESPACE), namespace));
        comeToRest();
    }

    long nowMs() {
        return nowMs;
    }

    Key key(Kind kind, String name) {
        return Key.of(kind, NAMESPACE, name);
    }

    /** The objects of a kind, by name. */
    List<Resource> list(Kind kind) {
        return state.cluster().list(kind, NAMESPACE);
    }

    /** Pods that are ready and not on their way out, by creation (whole seconds) and name. */
    List<Resource> readyPods() {
        List<Resource> ready = new ArrayList<>(list(Kind.POD));
        ready.removeIf(pod -> pod.isDeleting() || !PodReading.of(pod).isReady());
        ready.sort(Comparator.comparingLong(Resource::createdMs));
        return ready;
    }

    /** Carries out all that is due, waits half a second and carries out what became due. */
    void comeToRest() {
        runDue();
        advance(REST_MS);
    }

    /** Lets virtual time pass, with all that falls due in it. */
    void advance(long ms) {
        nowMs += ms;
        runDue();
    }

    private void runDue() {
        for (int i = 0; i < STEPS_MAX; i++) {
            Moved moved = simulation.next(state, nowMs);
            if (moved == null) {
                return;
            }
            state = moved.state();
        }
        throw new AssertionError("never at rest: " + state.queue().first());
    }

    @Nullable
    Problem create(JsonObject object) {
        Kind kind = state.cluster().kind(object.string("apiVersion", ""), object.string("kind", ""));
        if (kind == null) {
            return Problem.of(404, "NotFound", "the server could not find the requested resource");
        }
        return ask(new Request.Create(key(kind, object.object("metadata").string("name", "")), object));
    }

    @Nullable
    Problem patch(Key key, String subresource, PatchType type, Json patch) {
        return ask(new Request.Patch(key, subresource, type, patch));
    }

    @Nullable
    Problem delete(Key key, DeleteOptions options) {
        return ask(new Request.Delete(key, options));
    }

    /** The refusal, or null when it was carried out. */
    private @Nullable Problem ask(Request request) {
        Moved moved = simulation.carryOut(state, new Command.Ask(request), nowMs);
        state = moved.state();
        for (Change change : moved.step().changes()) {
            if (change instanceof Change.Refused refused) {
                return refused.problem();
            }
        }
        return null;
    }
}
