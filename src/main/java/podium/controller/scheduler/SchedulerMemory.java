package podium.controller.scheduler;

import java.util.List;
import podium.base.OrderedMap;
import podium.resource.Key;

/**
 * What the scheduler keeps from one pod to the next.
 *
 * @param nextStart where in the order of nodes the next search begins, so that all are looked at in turn
 * @param aside pods that could not be placed
 */
public record SchedulerMemory(int nextStart, OrderedMap<Key, Aside> aside) {

    public static final SchedulerMemory BLANK = new SchedulerMemory(0, OrderedMap.empty());

    /**
     * A pod that waits until something changes that may help it.
     *
     * @param uid of the pod, since another may come under its name
     * @param attempts to place it so far
     * @param refusedBy the plugins whose refusals would have to go; empty when there was no node to ask about
     */
    public record Aside(String uid, int attempts, List<String> refusedBy) {
        public Aside {
            refusedBy = List.copyOf(refusedBy);
        }
    }

    SchedulerMemory startingAt(int next) {
        return next == nextStart ? this : new SchedulerMemory(next, aside);
    }

    SchedulerMemory with(Key pod, Aside put) {
        return new SchedulerMemory(nextStart, aside.with(pod, put));
    }

    SchedulerMemory without(Key pod) {
        OrderedMap<Key, Aside> rest = aside.without(pod);
        return rest == aside ? this : new SchedulerMemory(nextStart, rest);
    }

    /** How often the pod has been tried. */
    int attempts(Key pod, String uid) {
        Aside known = aside.get(pod);
        return known == null || !known.uid.equals(uid) ? 0 : known.attempts;
    }
}
