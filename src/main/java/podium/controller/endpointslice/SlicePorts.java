package podium.controller.endpointslice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/**
 * The ports of a slice: all of its endpoints have the same. They stand in the order of their hashes, as the real controller
 * sorts them: 128 bits of FNV-1a over a printout of its own structure.
 */
final class SlicePorts {

    private static final BigInteger OFFSET = new BigInteger("6c62272e07bb014262b821756295c58d", 16);
    private static final BigInteger PRIME = new BigInteger("0000000001000000000000000000013b", 16);
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private SlicePorts() {}

    /** The ports that a pod has for a service. */
    static JsonArray of(Resource pod, ServiceReading service) {
        List<JsonObject> ports = new ArrayList<>(service.ports().size());
        for (Json item : service.ports()) {
            OptionalLong number = TargetPort.find(pod, item.asObject());
            if (number.isPresent()) {
                ports.add(port(item.asObject(), number.getAsLong()));
            }
        }
        return inOrder(ports);
    }

    /** The ports of a subset of an Endpoints object. */
    static JsonArray of(JsonArray subsetPorts) {
        List<JsonObject> ports = new ArrayList<>(subsetPorts.size());
        for (Json item : subsetPorts) {
            ports.add(port(item.asObject(), item.asObject().number("port", 0)));
        }
        return inOrder(ports);
    }

    private static JsonArray inOrder(List<JsonObject> ports) {
        if (ports.size() > 1) {
            ports.sort(Comparator.comparing(SlicePorts::hash));
        }
        return JsonArray.of(ports);
    }

    private static JsonObject port(JsonObject port, long number) {
        return JsonObject.builder()
                .put("name", port.string("name", ""))
                .put("protocol", port.string("protocol", "TCP"))
                .put("port", number)
                .putIfPresent("appProtocol", port.get("appProtocol"))
                .build();
    }

    private static BigInteger hash(JsonObject port) {
        String printout = "(v1.EndpointPort){Name:(*string)" + port.string("name", "") + " Protocol:(*v1.Protocol)"
                + port.string("protocol", "") + " Port:(*int32)" + port.number("port", 0) + " AppProtocol:(*string)"
                + port.string("appProtocol", "<nil>") + "}";
        BigInteger hash = OFFSET;
        for (byte b : printout.getBytes(StandardCharsets.UTF_8)) {
            hash = hash.xor(BigInteger.valueOf(b & 0xFF)).multiply(PRIME).and(MASK);
        }
        return hash;
    }
}
