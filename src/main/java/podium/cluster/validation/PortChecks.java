package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import podium.base.JsonObject;

/** The ports of containers. */
final class PortChecks {

    private PortChecks() {}

    static void check(JsonObject container, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Check.each(container, "ports", path, causes, (port, at, found) -> {
            name(port.string("name", ""), names, at.child("name"), found);
            long number = port.number("containerPort", 0);
            if (number == 0) {
                found.required(at.child("containerPort"));
            } else {
                Check.port(number, at.child("containerPort"), found);
            }
            if (port.number("hostPort", 0) != 0) {
                Check.port(port.number("hostPort", 0), at.child("hostPort"), found);
            }
            EndpointChecks.protocol(port, at, found);
        });
    }

    private static void name(String name, Set<String> names, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            return;
        }
        if (!Names.portName(name).isEmpty()) {
            Check.name(name, path, causes, Names::portName);
        } else if (!names.add(name)) {
            causes.duplicate(path, name);
        }
    }

    /** @param taken the host's ports that containers before have */
    static void onHost(JsonObject container, Set<String> taken, FieldPath path, Causes causes) {
        Check.each(container, "ports", path, causes, (port, at, found) -> {
            long number = port.number("hostPort", 0);
            String place = port.string("protocol", "") + "/" + port.string("hostIP", "") + "/" + number;
            if (number != 0 && !taken.add(place)) {
                found.duplicate(at.child("hostPort"), place);
            }
        });
    }

    /** On the host's network a port is the host's own; a template may leave it unsaid. */
    static void onHostNetwork(JsonObject spec, boolean isPod, FieldPath path, Causes causes) {
        if (!spec.isTrue("hostNetwork")) {
            return;
        }
        Check.Part part = (port, at, causesOfPort) -> {
            long host = port.number("hostPort", 0);
            if ((isPod || host != 0) && host != port.number("containerPort", 0)) {
                causesOfPort.invalid(
                        at.child("hostPort"), host, "must match `containerPort` when `hostNetwork` is true");
            }
        };
        Check.each(
                spec,
                "containers",
                path,
                causes,
                (container, at, found) -> Check.each(container, "ports", at, found, part));
    }
}
