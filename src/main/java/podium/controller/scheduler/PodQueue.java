package podium.controller.scheduler;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.controller.scheduler.cache.PendingPods;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Which pods wait for the scheduler, and who goes first. */
final class PodQueue {

    private PodQueue() {}

    /** Whether the scheduler is to find a node for the pod. */
    static boolean isWaiting(Resource pod) {
        PodReading reading = PodReading.of(pod);
        return !reading.isBound() && reading.isActive() && isOurs(pod) && !isGated(pod);
    }

    /** Whether the pod asks for this scheduler and no other. */
    static boolean isOurs(Resource pod) {
        return Profile.SCHEDULER_NAME.equals(pod.spec().string("schedulerName", Profile.SCHEDULER_NAME));
    }

    /** Whether somebody still holds the pod back. */
    static boolean isGated(Resource pod) {
        return !pod.spec().array("schedulingGates").isEmpty();
    }

    /** Whether a change brings a pod into the queue: it is new, or says something else than when it was last tried. */
    static boolean isCalledFor(Change.Written change) {
        Resource before = change.before();
        Resource after = change.after();
        return after != null
                && after.key().kind().equals(Kind.POD)
                && isWaiting(after)
                && (before == null
                        || !before.spec().equals(after.spec())
                        || !before.labels().equals(after.labels()));
    }

    /** A pod of a higher priority that has not been put aside, or null: it goes first. */
    static @Nullable Resource ahead(long priority, PendingPods pending, SchedulerMemory memory) {
        for (Map<Key, Resource> pods : pending.above(priority)) {
            for (Resource pod : pods.values()) {
                if (isWaiting(pod) && memory.attempts(pod.key(), pod.uid()) == 0) {
                    return pod;
                }
            }
        }
        return null;
    }
}
