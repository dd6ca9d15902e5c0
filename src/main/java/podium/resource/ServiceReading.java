package podium.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * What is asked of a Service.
 *
 * @param spec its spec, with defaults
 * @param addresses its cluster addresses; none while it has none or is headless
 * @param nodePorts the node ports that it holds, that for health checks included
 */
public record ServiceReading(JsonObject spec, List<IpAddress> addresses, List<Integer> nodePorts) {

    /** Stands where an address would, for a service that is to have none. */
    public static final String NO_ADDRESS = "None";

    public static final String CLUSTER_IP = "ClusterIP";
    public static final String NODE_PORT = "NodePort";
    public static final String LOAD_BALANCER = "LoadBalancer";
    public static final String EXTERNAL_NAME = "ExternalName";

    public ServiceReading {
        addresses = List.copyOf(addresses);
        nodePorts = List.copyOf(nodePorts);
    }

    public static ServiceReading of(Resource service) {
        return service.reading(resource -> of(resource.spec()));
    }

    public static ServiceReading of(JsonObject spec) {
        List<IpAddress> addresses = texts(spec.array("clusterIPs")).stream()
                .map(IpAddress::parse)
                .filter(Objects::nonNull)
                .toList();
        List<Integer> ports = portsOfNodes(spec.array("ports"));
        int healthCheck = (int) spec.number("healthCheckNodePort", 0);
        if (healthCheck != 0) {
            ports.add(healthCheck);
        }
        return new ServiceReading(spec, addresses, ports);
    }

    private static List<Integer> portsOfNodes(JsonArray ports) {
        List<Integer> numbers = new ArrayList<>();
        for (Json port : ports) {
            if (port.asObject().get("nodePort") instanceof JsonNumber number && number.longValue() != 0) {
                numbers.add((int) number.longValue());
            }
        }
        return numbers;
    }

    private static List<String> texts(JsonArray list) {
        List<String> texts = new ArrayList<>();
        for (Json item : list) {
            texts.add(item instanceof JsonString text ? text.value() : "");
        }
        return texts;
    }

    public String type() {
        return spec.string("type", "");
    }

    public boolean is(String type) {
        return type().equals(type);
    }

    public String clusterIp() {
        return spec.string("clusterIP", "");
    }

    public List<String> clusterIps() {
        return texts(spec.array("clusterIPs"));
    }

    public List<String> families() {
        return texts(spec.array("ipFamilies"));
    }

    public @Nullable String familyPolicy() {
        return spec.string("ipFamilyPolicy");
    }

    /** Whether it is to have no address: its name then stands for the pods' own. */
    public boolean isHeadless() {
        return clusterIps().equals(List.of(NO_ADDRESS));
    }

    /** Whether its type comes with an address, be it none on purpose. */
    public boolean needsAddress() {
        return is(CLUSTER_IP) || is(NODE_PORT) || is(LOAD_BALANCER);
    }

    /** Whether each of its ports gets one on the nodes. */
    public boolean needsNodePorts() {
        boolean isWanted = spec.get("allocateLoadBalancerNodePorts") != JsonBoolean.FALSE;
        return is(NODE_PORT) || (is(LOAD_BALANCER) && isWanted);
    }

    /** Whether load balancers ask each node if it has a pod of the service. */
    public boolean needsHealthCheckPort() {
        return is(LOAD_BALANCER) && spec.string("externalTrafficPolicy", "").equals("Local");
    }

    public boolean isExternallyAccessible() {
        boolean hasExternal = !spec.array("externalIPs").isEmpty();
        return is(NODE_PORT) || is(LOAD_BALANCER) || (is(CLUSTER_IP) && hasExternal);
    }

    /** The node ports of its ports, without that for health checks. */
    public List<Integer> portsOfNodes() {
        return portsOfNodes(spec.array("ports"));
    }

    public JsonArray ports() {
        return spec.array("ports");
    }

    /** Whether there is one address for all of its pods. */
    public boolean hasClusterIp() {
        return !clusterIp().isEmpty() && !clusterIp().equals(NO_ADDRESS);
    }

    /** Whether pods count as ready that are not. */
    public boolean publishesNotReady() {
        return spec.isTrue("publishNotReadyAddresses");
    }

    /** Labels that its pods have; empty when its endpoints are kept by hand. */
    public JsonObject selector() {
        return spec.object("selector");
    }

    /** Whether pods are found for it by their labels. */
    public boolean selectsPods() {
        return !selector().isEmpty() && !is(EXTERNAL_NAME);
    }

    public boolean selects(JsonObject labels) {
        JsonObject selector = selector();
        for (int i = 0; i < selector.size(); i++) {
            if (!selector.valueAt(i).equals(labels.get(selector.nameAt(i)))) {
                return false;
            }
        }
        return selectsPods();
    }
}
