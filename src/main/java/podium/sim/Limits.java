package podium.sim;

import java.util.List;

/** Whether controllers may write as fast as they like, or as fast as Kubernetes ships. */
public enum Limits {

    /** A reconcile takes no virtual time. */
    IDEAL,

    /**
     * Each client of the API may write 20 times a second after a burst of 30 (kube-controller-manager), or 50 times after
     * 100 (kube-scheduler); a controller works on 5 keys at once, the scheduler on 1.
     */
    SHIPPED;

    private static final Rate CONTROLLER = new Rate(20, 30, 5);
    private static final Rate SCHEDULER = new Rate(50, 100, 1);
    private static final List<String> UNLIMITED = List.of("kubelet", "event-expiry");

    /**
     * @param writesASecond that a client may make
     * @param burst writes that it may make at once after a rest
     * @param workers keys that are worked on at once
     */
    record Rate(int writesASecond, int burst, int workers) {

        long writeMs() {
            return 1000L / writesASecond;
        }
    }

    boolean applyTo(String actor) {
        return this == SHIPPED && !UNLIMITED.contains(actor);
    }

    static Rate rate(String actor) {
        return actor.equals("scheduler") ? SCHEDULER : CONTROLLER;
    }
}
