package podium.cluster.service;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.ServiceReading;

/**
 * Takes off what a service no longer needs once its type has changed, if nobody asked for another value of it
 * ({@code dropTypeDependentFields} of 1.36).
 */
public final class TypeChange {

    private static final List<Rule> RULES = List.of(
            new Rule(ServiceReading::needsAddress, "clusterIPs", "clusterIP", "clusterIPs"),
            new Rule(ServiceReading::needsAddress, "ipFamilies", "ipFamilies"),
            new Rule(ServiceReading::needsAddress, "ipFamilyPolicy", "ipFamilyPolicy"),
            new Rule(ServiceReading::needsHealthCheckPort, "healthCheckNodePort", "healthCheckNodePort"),
            new Rule(TypeChange::isBalanced, "allocateLoadBalancerNodePorts", "allocateLoadBalancerNodePorts"),
            new Rule(TypeChange::isBalanced, "loadBalancerClass", "loadBalancerClass"),
            new Rule(TypeChange::isOnNodes, "externalTrafficPolicy", "externalTrafficPolicy"));

    private TypeChange() {}

    /**
     * @param isNeeded when the fields mean something
     * @param same the field that must be as before
     * @param dropped the fields that go then
     */
    private record Rule(Predicate<ServiceReading> isNeeded, String same, String... dropped) {

        JsonObject applied(JsonObject before, JsonObject after) {
            boolean isOver = isNeeded.test(ServiceReading.of(before)) && !isNeeded.test(ServiceReading.of(after));
            JsonObject result = after;
            if (isOver && Objects.equals(before.get(same), after.get(same))) {
                for (String field : dropped) {
                    result = result.without(field);
                }
            }
            return result;
        }
    }

    private static boolean isBalanced(ServiceReading service) {
        return service.is(ServiceReading.LOAD_BALANCER);
    }

    private static boolean isOnNodes(ServiceReading service) {
        return service.is(ServiceReading.NODE_PORT) || service.is(ServiceReading.LOAD_BALANCER);
    }

    /** The spec as it is to become. */
    public static JsonObject applied(JsonObject before, JsonObject after) {
        JsonObject result = withoutNodePorts(before, after);
        for (Rule rule : RULES) {
            result = rule.applied(before, result);
        }
        return result;
    }

    /** Ports may come and go with the change, as long as no new node port is asked for. */
    private static JsonObject withoutNodePorts(JsonObject before, JsonObject after) {
        ServiceReading was = ServiceReading.of(before);
        ServiceReading is = ServiceReading.of(after);
        boolean isOver = was.needsNodePorts() && !is.needsNodePorts();
        if (!isOver || !was.portsOfNodes().containsAll(is.portsOfNodes())) {
            return after;
        }
        JsonArray ports =
                after.array("ports").map((Json port) -> port.asObject().without("nodePort"));
        return after.has("ports") ? after.with("ports", ports) : after;
    }
}
