package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** A port of the node that a container takes. */
public record HostPort(String ip, String protocol, int port) {

    private static final String ANY_IP = "0.0.0.0";

    /** The host ports of all containers and sidecars. */
    static List<HostPort> listOf(JsonObject spec) {
        List<HostPort> ports = new ArrayList<>();
        for (Json item : spec.array("initContainers")) {
            if ("Always".equals(item.asObject().string("restartPolicy"))) {
                add(item.asObject().array("ports"), ports);
            }
        }
        for (Json item : spec.array("containers")) {
            add(item.asObject().array("ports"), ports);
        }
        return List.copyOf(ports);
    }

    private static void add(JsonArray containerPorts, List<HostPort> ports) {
        for (Json item : containerPorts) {
            JsonObject tree = item.asObject();
            int port = (int) tree.number("hostPort", 0);
            if (port > 0) {
                String ip = tree.string("hostIP", "");
                ports.add(new HostPort(ip.isEmpty() ? ANY_IP : ip, tree.string("protocol", "TCP"), port));
            }
        }
    }

    public boolean conflictsWith(HostPort other) {
        return port == other.port
                && protocol.equals(other.protocol)
                && (ip.equals(other.ip) || ip.equals(ANY_IP) || other.ip.equals(ANY_IP));
    }
}
