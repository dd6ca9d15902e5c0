package podium.invariants;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Command.Fault;

/** What happens to pods. */
final class PodMoves {

    private static final String ASIDE = "aside-";

    private PodMoves() {}

    static @Nullable Boolean delete(Picks picks) {
        return delete(picks, DeleteOptions.DEFAULT);
    }

    static @Nullable Boolean deleteByForce(Picks picks) {
        return delete(picks, DeleteOptions.NOW);
    }

    private static @Nullable Boolean delete(Picks picks, DeleteOptions options) {
        Resource pod = picks.pod(found -> true);
        return pod == null ? null : picks.stage().ask(new Request.Delete(pod.key(), options));
    }

    /** Takes a pod out of its ReplicaSet's sight. */
    static @Nullable Boolean relabel(Picks picks) {
        Resource pod = picks.pod(PodReading::isActive);
        return pod == null ? null : label(picks, pod, ASIDE + pod.labels().string("app", ""));
    }

    /** Puts one back in sight. */
    static @Nullable Boolean labelBack(Picks picks) {
        Resource pod =
                picks.any(Kind.POD, found -> found.labels().string("app", "").startsWith(ASIDE));
        return pod == null
                ? null
                : label(picks, pod, pod.labels().string("app", "").substring(ASIDE.length()));
    }

    private static boolean label(Picks picks, Resource pod, String app) {
        return picks.edit(
                pod, tree -> tree.change("metadata", metadata -> metadata.with("labels", labels(metadata, app))));
    }

    private static JsonObject labels(JsonObject metadata, String app) {
        return metadata.object("labels").with("app", app);
    }

    static @Nullable Boolean crash(Picks picks) {
        Resource pod = picks.pod(found -> found.phase().equals("Running"));
        return pod == null
                ? null
                : picks.stage()
                        .strike(new Fault.CrashContainer(
                                pod.key(), "", picks.dice().among(1, 137)));
    }

    static @Nullable Boolean makeUnready(Picks picks) {
        Resource pod = picks.pod(PodReading::isReady);
        return pod == null ? null : picks.stage().strike(new Fault.MakeUnready(pod.key()));
    }

    static @Nullable Boolean makeReady(Picks picks) {
        Resource pod = picks.pod(found -> found.phase().equals("Running") && !found.isReady());
        return pod == null ? null : picks.stage().strike(new Fault.MakeReady(pod.key()));
    }
}
