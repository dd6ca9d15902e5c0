package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** What is odd about a pod though it is allowed ({@code pkg/api/pod/warnings.go} of 1.36). */
public final class PodWarnings {

    private PodWarnings() {}

    /**
     * Of a new object whose name other names are made of.
     *
     * @param use what its name becomes a part of
     */
    public static void addName(JsonObject object, String use, List<String> warnings) {
        String name = object.object("metadata").string("name", "");
        List<String> faults = name.isEmpty() ? List.of() : Names.label(name);
        if (!faults.isEmpty()) {
            warnings.add("metadata.name: this is used in " + use + ", which can result in surprising behavior;"
                    + " a DNS label is recommended: [" + String.join(" ", faults) + "]");
        }
    }

    /** @param path of the spec */
    public static void add(JsonObject spec, String path, List<String> warnings) {
        JsonArray secrets = spec.array("imagePullSecrets");
        for (int i = 0; i < secrets.size(); i++) {
            if (secrets.object(i).string("name", "").isEmpty()) {
                warnings.add(path + ".imagePullSecrets[" + i + "].name: invalid empty name \"\"");
            }
        }
        for (String list : new String[] {"initContainers", "containers"}) {
            JsonArray containers = spec.array(list);
            for (int i = 0; i < containers.size(); i++) {
                container(containers.object(i), path + "." + list + "[" + i + "]", warnings);
            }
        }
    }

    private static void container(JsonObject container, String path, List<String> warnings) {
        variables(container.array("env"), path, warnings);
        ports(container.array("ports"), path, warnings);
        for (String list : new String[] {"limits", "requests"}) {
            Json memory = container.object("resources").object(list).get("memory");
            if (Check.amount(memory).stripTrailingZeros().scale() > 0) {
                warnings.add(path + ".resources." + list + "[memory]: fractional byte value " + memory
                        + " is invalid, must be an integer");
            }
        }
    }

    private static void variables(JsonArray variables, String path, List<String> warnings) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.object(i).string("name", "");
            if (seen.put(name, i) != null) {
                warnings.add(path + ".env[" + i + "]: hides previous definition of \"" + name
                        + "\", which may be dropped when using apply");
            }
        }
    }

    private static void ports(JsonArray ports, String path, List<String> warnings) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            String place = port.number("containerPort", 0) + "/" + port.string("protocol", "") + "/"
                    + port.number("hostPort", 0) + "/" + port.string("hostIP", "");
            Integer first = seen.putIfAbsent(place, i);
            if (first != null) {
                warnings.add(
                        path + ".ports[" + i + "]: duplicate port definition with " + path + ".ports[" + first + "]");
            }
        }
    }
}
