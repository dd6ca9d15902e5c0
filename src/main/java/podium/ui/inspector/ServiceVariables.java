package podium.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/**
 * The variables by which a container finds the Services that were there when it started (as Kubernetes 1.36: the kubelet's
 * {@code envvars.FromServices}): host and ports of each, and the same once more as Docker's links named them.
 */
final class ServiceVariables {

    /** The API itself, which every container is told of, whatever its pod says about links. */
    private static final Key API = Key.of(Kind.SERVICE, "default", "kubernetes");

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final String prefix;
    private final String address;

    private ServiceVariables(String prefix, String address) {
        this.prefix = prefix;
        this.address = address;
    }

    /** The variables of each Service that a pod's containers are told of; of one that has no address there are none. */
    static Map<Key, Map<String, String>> of(Resource pod, ClusterState state) {
        List<Resource> services = new ArrayList<>();
        JsonObject spec = pod.spec();
        if (!spec.has("enableServiceLinks") || spec.isTrue("enableServiceLinks")) {
            services.addAll(state.list(Kind.SERVICE, pod.key().namespace()));
        }
        Resource api = state.get(API);
        if (api != null && !services.contains(api)) {
            services.add(api);
        }
        Map<Key, Map<String, String>> all = new LinkedHashMap<>();
        for (Resource service : services) {
            ServiceReading reading = ServiceReading.of(service);
            if (reading.hasClusterIp() && !reading.is(ServiceReading.EXTERNAL_NAME)) {
                all.put(service.key(), of(service.key().name(), reading));
            }
        }
        return all;
    }

    private static Map<String, String> of(String name, ServiceReading service) {
        ServiceVariables made = new ServiceVariables(word(name), service.clusterIp());
        made.put("_SERVICE_HOST", made.address);
        JsonArray ports = service.ports();
        if (!ports.isEmpty()) {
            made.put("_SERVICE_PORT", number(ports.object(0)));
        }
        for (Json port : ports) {
            String portName = port.asObject().string("name", "");
            if (!portName.isEmpty()) {
                made.put("_SERVICE_PORT_" + word(portName), number(port.asObject()));
            }
        }
        for (int i = 0; i < ports.size(); i++) {
            made.link(ports.object(i), i == 0);
        }
        return made.variables;
    }

    private void link(JsonObject port, boolean isFirst) {
        String protocol = port.string("protocol", "TCP");
        String number = number(port);
        String host = address.contains(":") ? "[" + address + "]" : address;
        String url = protocol.toLowerCase(Locale.ROOT) + "://" + host + ":" + number;
        if (isFirst) {
            put("_PORT", url);
        }
        String name = "_PORT_" + number + "_" + protocol.toUpperCase(Locale.ROOT);
        put(name, url);
        put(name + "_PROTO", protocol.toLowerCase(Locale.ROOT));
        put(name + "_PORT", number);
        put(name + "_ADDR", address);
    }

    private void put(String ending, String value) {
        variables.put(prefix + ending, value);
    }

    private static String number(JsonObject port) {
        return String.valueOf(port.number("port", 0));
    }

    private static String word(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
