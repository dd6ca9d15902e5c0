package podium.controller.scheduler.plugin;

import java.util.List;

/**
 * Why a node is not for a pod.
 *
 * @param plugin that refuses
 * @param reasons one or more
 * @param isResolvable whether it could help to take pods off the node ({@code Unschedulable}, and not
 *     {@code UnschedulableAndUnresolvable})
 */
public record Refusal(String plugin, List<Reason> reasons, boolean isResolvable) {

    public Refusal {
        reasons = List.copyOf(reasons);
    }

    static Refusal of(String plugin, String words, String key, boolean isResolvable) {
        return new Refusal(plugin, List.of(new Reason(words, key, "")), isResolvable);
    }

    /**
     * @param words as the scheduler says it: {@code Insufficient cpu}
     * @param key of the message that says it to a learner
     * @param detail for that message: the resource, or empty
     */
    public record Reason(String words, String key, String detail) {}
}
