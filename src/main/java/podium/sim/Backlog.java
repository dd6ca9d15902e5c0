package podium.sim;

import podium.base.LookupMap;
import podium.base.OrderedMap;

/**
 * What is behind: refused work that is to be tried again, and writes that wait for their client's rate.
 *
 * @param failures how often in a row a worker's effects were refused
 * @param throttles by the actors' places; only under {@link Limits#SHIPPED}
 */
public record Backlog(LookupMap<Worker, Integer> failures, OrderedMap<Integer, Throttle> throttles) {

    static final Backlog NONE = new Backlog(LookupMap.empty(), OrderedMap.empty());

    int failures(Worker worker) {
        Integer count = failures.get(worker);
        return count == null ? 0 : count;
    }

    Backlog failed(Worker worker) {
        return new Backlog(failures.with(worker, failures(worker) + 1), throttles);
    }

    Backlog succeeded(Worker worker) {
        LookupMap<Worker, Integer> rest = failures.without(worker);
        return rest == failures ? this : new Backlog(rest, throttles);
    }

    Backlog with(int actor, Throttle throttle) {
        return new Backlog(failures, throttles.with(actor, throttle));
    }
}
