package podium.controller.endpointslice;

import java.util.OptionalLong;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.Resource;

/** Where in a pod a service's port leads: a number, or the name of a port of one of its containers. */
final class TargetPort {

    private static final String TCP = "TCP";

    private TargetPort() {}

    /** @return nothing when no container has a port of that name and protocol */
    static OptionalLong find(Resource pod, JsonObject servicePort) {
        Json target = servicePort.get("targetPort");
        if (target == null) {
            return OptionalLong.of(servicePort.number("port", 0));
        }
        if (target instanceof JsonNumber number) {
            return OptionalLong.of(number.longValue());
        }
        String protocol = servicePort.string("protocol", TCP);
        OptionalLong found = named(pod.spec().array("containers"), target, protocol);
        return found.isPresent() ? found : named(sidecars(pod), target, protocol);
    }

    private static JsonArray sidecars(Resource pod) {
        return pod.spec()
                .array("initContainers")
                .filter(container -> "Always".equals(container.asObject().string("restartPolicy")));
    }

    private static OptionalLong named(JsonArray containers, Json name, String protocol) {
        for (Json container : containers) {
            for (Json item : container.asObject().array("ports")) {
                JsonObject port = item.asObject();
                if (name.equals(port.get("name")) && protocol.equals(port.string("protocol", TCP))) {
                    return OptionalLong.of(port.number("containerPort", 0));
                }
            }
        }
        return OptionalLong.empty();
    }
}
