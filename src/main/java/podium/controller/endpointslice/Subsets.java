package podium.controller.endpointslice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/**
 * The subsets of an Endpoints object (as Kubernetes 1.36: {@code RepackSubsets}): ports that the very same addresses have,
 * in the same state, stand together.
 */
final class Subsets {

    /** Stands for the ports of a service that has none. */
    private static final JsonObject NO_PORT = JsonObject.EMPTY;

    private static final Comparator<JsonObject> BY_ADDRESS = Comparator.<JsonObject, String>comparing(
                    address -> address.string("ip", ""))
            .thenComparing(address -> address.object("targetRef").string("uid", ""));

    private final Map<JsonObject, TreeMap<JsonObject, Boolean>> readyByPort = new LinkedHashMap<>();

    private Subsets() {}

    static JsonArray of(Resource service, List<Resource> pods) {
        ServiceReading reading = ServiceReading.of(service);
        Subsets subsets = new Subsets();
        for (Resource pod : pods) {
            boolean isIn = reading.publishesNotReady() || !pod.isDeleting();
            if (isIn) {
                subsets.add(pod, service, reading);
            }
        }
        return subsets.packed();
    }

    /** The same with each port and each address in one place; an address that is both ready and not is not. */
    static JsonArray repacked(JsonArray written) {
        Subsets subsets = new Subsets();
        for (Json item : written) {
            JsonObject subset = item.asObject();
            subset.array("addresses").forEach(address -> subsets.add(subset, address.asObject(), true));
            subset.array("notReadyAddresses").forEach(address -> subsets.add(subset, address.asObject(), false));
        }
        return subsets.packed();
    }

    private void add(JsonObject subset, JsonObject address, boolean isReady) {
        JsonArray ports = subset.array("ports");
        if (ports.isEmpty()) {
            addTo(NO_PORT, address, isReady);
        }
        ports.forEach(port -> addTo(port.asObject(), address, isReady));
    }

    private void add(Resource pod, Resource service, ServiceReading reading) {
        JsonObject address = address(pod, service);
        boolean isReady = reading.publishesNotReady() || PodReading.of(pod).isReady();
        if (reading.ports().isEmpty() && reading.isHeadless()) {
            addTo(NO_PORT, address, isReady);
        }
        for (Json item : reading.ports()) {
            OptionalLong number = TargetPort.find(pod, item.asObject());
            if (number.isPresent()) {
                addTo(port(item.asObject(), number.getAsLong()), address, isReady);
            }
        }
    }

    private void addTo(JsonObject port, JsonObject address, boolean isReady) {
        readyByPort
                .computeIfAbsent(port, any -> new TreeMap<>(BY_ADDRESS))
                .merge(address, isReady, Boolean::logicalAnd);
    }

    private static JsonObject address(Resource pod, Resource service) {
        JsonObject.Builder address =
                JsonObject.builder().put("ip", ServicePods.addresses(pod).get(0));
        String hostname = PodEndpoint.hostname(pod, service);
        if (!hostname.isEmpty()) {
            address.put("hostname", hostname);
        }
        return address.putIfPresent("nodeName", pod.spec().get("nodeName"))
                .put("targetRef", PodEndpoint.target(pod))
                .build();
    }

    private static JsonObject port(JsonObject servicePort, long number) {
        JsonObject.Builder port = JsonObject.builder();
        if (!servicePort.string("name", "").isEmpty()) {
            port.put("name", servicePort.string("name", ""));
        }
        return port.put("port", number)
                .put("protocol", servicePort.string("protocol", "TCP"))
                .putIfPresent("appProtocol", servicePort.get("appProtocol"))
                .build();
    }

    private JsonArray packed() {
        Map<TreeMap<JsonObject, Boolean>, List<JsonObject>> portsByAddresses = new LinkedHashMap<>();
        readyByPort.forEach((port, addresses) -> {
            List<JsonObject> ports = portsByAddresses.computeIfAbsent(addresses, any -> new ArrayList<>());
            if (port != NO_PORT) {
                ports.add(port);
            }
        });
        List<JsonObject> subsets = new ArrayList<>();
        portsByAddresses.forEach((addresses, ports) -> subsets.add(subset(addresses, ports)));
        return JsonArray.of(subsets);
    }

    private static JsonObject subset(Map<JsonObject, Boolean> addresses, List<JsonObject> ports) {
        List<Json> ready = new ArrayList<>();
        List<Json> notReady = new ArrayList<>();
        addresses.forEach((address, isReady) -> (isReady ? ready : notReady).add(address));
        if (ports.size() > 1) {
            ports.sort(Comparator.comparing(Subsets::hash));
        }
        JsonObject.Builder subset = JsonObject.builder();
        putUnlessEmpty(subset, "addresses", ready);
        putUnlessEmpty(subset, "notReadyAddresses", notReady);
        putUnlessEmpty(subset, "ports", ports);
        return subset.build();
    }

    private static void putUnlessEmpty(JsonObject.Builder subset, String name, List<? extends Json> items) {
        if (!items.isEmpty()) {
            subset.put(name, JsonArray.of(items));
        }
    }

    /** By which the real controller sorts ports: MD5 of a printout of its own structure. */
    private static String hash(JsonObject port) {
        String printout = "(v1.EndpointPort){Name:(string)" + port.string("name", "") + " Port:(int32)"
                + port.number("port", 0) + " Protocol:(v1.Protocol)" + port.string("protocol", "")
                + " AppProtocol:(*string)" + port.string("appProtocol", "<nil>") + "}";
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(printout.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has MD5", impossible);
        }
    }
}
