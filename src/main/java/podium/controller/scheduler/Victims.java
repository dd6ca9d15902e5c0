package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.controller.Effect;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.Snapshot;
import podium.resource.DisruptionTarget;
import podium.resource.Resource;

/** What is done to pods that have to make room for a more important one. */
final class Victims {

    static final String REASON = "PreemptionByScheduler";

    private Victims() {}

    /** Takes the pods off the candidate's node, and less important ones that hoped for it off its list. */
    static List<Effect> evict(Candidate candidate, Resource preemptor, Snapshot snapshot, long nowMs) {
        List<Effect> effects = new ArrayList<>();
        long priority = snapshot.podInfo(preemptor).priority();
        for (Resource hopeful : snapshot.pending().nominatedOn(candidate.node())) {
            if (snapshot.podInfo(hopeful).priority() < priority) {
                effects.add(new Effect.UpdateStatus(
                        hopeful.key(), current(hopeful, snapshot).without(PendingPods.NOMINATED_NODE)));
            }
        }
        for (Resource victim : candidate.victims()) {
            if (!victim.isDeleting()) {
                evict(victim, candidate.node(), preemptor, nowMs, effects);
            }
        }
        return effects;
    }

    private static JsonObject current(Resource pod, Snapshot snapshot) {
        Resource newest = snapshot.state().get(pod.key());
        return newest == null ? pod.status() : newest.status();
    }

    private static void evict(Resource victim, String node, Resource preemptor, long nowMs, List<Effect> effects) {
        String why = Profile.SCHEDULER_NAME + ": preempting to accommodate a higher priority pod";
        effects.add(new Effect.UpdateStatus(victim.key(), DisruptionTarget.in(victim, REASON, why, nowMs)));
        effects.add(new Effect.Delete(victim.key(), DeleteOptions.DEFAULT.ifUid(victim.uid()), null));
        String message = "Preempted by pod " + preemptor.uid() + " on node " + node;
        effects.add(Effect.Report.of(Profile.SCHEDULER_NAME, victim.key(), "Normal", "Preempted", message));
    }
}
