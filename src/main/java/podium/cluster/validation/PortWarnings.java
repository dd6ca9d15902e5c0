package podium.cluster.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.GoText;

/** Ports of a pod's containers that get in each other's way. */
record PortWarnings(JsonObject spec, FieldPath path, List<String> warnings) {

    /** A port and where it is said. */
    private record Place(JsonObject port, FieldPath at) {

        long host() {
            return port.number("hostPort", 0);
        }

        String hostIp() {
            return port.string("hostIP", "");
        }
    }

    void add() {
        Map<String, List<Place>> seen = new LinkedHashMap<>();
        each((port, at) -> {
            Place place = new Place(port, at);
            if (!place.hostIp().isEmpty() && place.host() == 0) {
                warnings.add(at + ": hostIP set without hostPort: " + said(port));
            }
            String number = port.number("containerPort", 0) + "/" + port.string("protocol", "");
            List<Place> others = seen.computeIfAbsent(number, key -> new ArrayList<>());
            others.forEach(other -> compare(place, other));
            others.add(place);
        });
        names();
    }

    private void each(BiConsumer<JsonObject, FieldPath> visitor) {
        PodContainers.each(spec, path, (container, at) -> {
            JsonArray ports = container.array("ports");
            for (int i = 0; i < ports.size(); i++) {
                visitor.accept(ports.object(i), at.child("ports").index(i));
            }
        });
    }

    /** As Go prints the struct. */
    private static String said(JsonObject port) {
        return "{Name:" + port.string("name", "") + " HostPort:0 ContainerPort:" + port.number("containerPort", 0)
                + " Protocol:" + port.string("protocol", "") + " HostIP:" + port.string("hostIP", "") + "}";
    }

    private void compare(Place place, Place other) {
        boolean isOneHost = place.hostIp().equals(other.hostIp());
        if (isOneHost && place.host() == other.host()) {
            warnings.add(place.at() + ": duplicate port definition with " + other.at());
        } else if (place.host() == 0 || other.host() == 0) {
            warnings.add(place.at() + ": overlapping port definition with " + other.at());
        } else if (place.host() == other.host()
                && place.hostIp().isEmpty() != other.hostIp().isEmpty()) {
            warnings.add(place.at() + ": dangerously ambiguous port definition with " + other.at());
        }
    }

    private void names() {
        Map<String, FieldPath> seen = new LinkedHashMap<>();
        each((port, at) -> {
            String name = port.string("name", "");
            FieldPath first = name.isEmpty() ? null : seen.putIfAbsent(name, at);
            if (first != null) {
                warnings.add(at + ": duplicate port name " + GoText.quote(name) + " with " + first
                        + ", services and probes that select ports by name will use " + first);
            }
        });
    }
}
