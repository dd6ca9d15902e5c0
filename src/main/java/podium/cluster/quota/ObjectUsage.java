package podium.cluster.quota;

import podium.base.Json;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/** How much an object takes of what quotas limit ({@code pkg/quota/v1/evaluator} of 1.36). */
public final class ObjectUsage {

    private static final String CLASS_SUFFIX = ".storageclass.storage.k8s.io/";

    private ObjectUsage() {}

    public static Amounts of(Kind kind, JsonObject tree) {
        Amounts counted = Amounts.NONE.with("count/" + kind.qualifiedPlural(), 1);
        if (kind.equals(Kind.POD)) {
            return isOver(tree) ? counted : counted.plus(pod(tree.object("spec")));
        }
        if (kind.equals(Kind.SERVICE)) {
            return counted.plus(service(tree.object("spec")));
        }
        if (kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM)) {
            return counted.plus(claim(tree.object("spec")));
        }
        boolean hasOldName = kind.equals(Kind.CONFIG_MAP)
                || kind.equals(Kind.SECRET)
                || kind.equals(FurtherKinds.REPLICATION_CONTROLLER)
                || kind.equals(FurtherKinds.RESOURCE_QUOTA);
        return hasOldName ? counted.with(kind.plural(), 1) : counted;
    }

    private static boolean isOver(JsonObject pod) {
        String phase = pod.object("status").string("phase", "");
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    private static Amounts pod(JsonObject spec) {
        return compute(PodAmounts.of(spec, "requests"), PodAmounts.of(spec, "limits"))
                .with("pods", 1);
    }

    /** Requests and limits under the names that quotas have for them. */
    static Amounts compute(Amounts requests, Amounts limits) {
        Amounts usage = Amounts.NONE;
        JsonObject asked = requests.tree();
        for (int i = 0; i < asked.size(); i++) {
            String name = asked.nameAt(i);
            usage = usage.with("requests." + name, asked.valueAt(i));
            if (isPlain(name)) {
                usage = usage.with(name, asked.valueAt(i));
            }
        }
        for (String name : new String[] {"cpu", "memory", "ephemeral-storage"}) {
            Json most = limits.tree().get(name);
            usage = most == null ? usage : usage.with("limits." + name, most);
        }
        return usage;
    }

    /** What a quota may name without saying that requests are meant. */
    private static boolean isPlain(String name) {
        return name.equals("cpu")
                || name.equals("memory")
                || name.equals("ephemeral-storage")
                || name.startsWith("hugepages-");
    }

    private static Amounts service(JsonObject spec) {
        Amounts usage = Amounts.NONE.with("services", 1);
        boolean isBalanced = spec.string("type", "").equals("LoadBalancer");
        return usage.with("services.nodeports", nodePorts(spec)).with("services.loadbalancers", isBalanced ? 1 : 0);
    }

    /** Where no ports of nodes are given out, those count that the service asks for. */
    private static long nodePorts(JsonObject spec) {
        String type = spec.string("type", "");
        if (!type.equals("NodePort") && !type.equals("LoadBalancer")) {
            return 0;
        }
        boolean asksOnly =
                type.equals("LoadBalancer") && JsonBoolean.FALSE.equals(spec.get("allocateLoadBalancerNodePorts"));
        return spec.array("ports").toList().stream()
                .filter(port -> !asksOnly || port.asObject().number("nodePort", 0) != 0)
                .count();
    }

    private static Amounts claim(JsonObject spec) {
        Amounts usage = Amounts.NONE.with("persistentvolumeclaims", 1);
        String storageClass = spec.string("storageClassName", "");
        boolean isClassed = !storageClass.isEmpty();
        usage = isClassed ? usage.with(storageClass + CLASS_SUFFIX + "persistentvolumeclaims", 1) : usage;
        Json size = spec.object("resources").object("requests").get("storage");
        if (size == null) {
            return usage;
        }
        usage = usage.with("requests.storage", size);
        return isClassed ? usage.with(storageClass + CLASS_SUFFIX + "requests.storage", size) : usage;
    }
}
