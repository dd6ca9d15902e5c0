package podium.sim.kubelet;

import podium.base.Json;
import podium.base.JsonObject;

/** A pod's quality of service ({@code v1.PodQOSClass}), for pods whose status does not say it yet. */
final class QosClass {

    private static final String[] COUNTED = {"cpu", "memory"};

    private QosClass() {}

    static String of(JsonObject spec) {
        boolean asksNothing = true;
        boolean isGuaranteed = true;
        for (String list : new String[] {"initContainers", "containers"}) {
            for (Json container : spec.array(list)) {
                JsonObject resources = container.asObject().object("resources");
                JsonObject requests = resources.object("requests");
                JsonObject limits = resources.object("limits");
                for (String name : COUNTED) {
                    asksNothing &= !requests.has(name) && !limits.has(name);
                    Json limit = limits.get(name);
                    isGuaranteed &= limit != null && (!requests.has(name) || limit.equals(requests.get(name)));
                }
            }
        }
        return asksNothing ? "BestEffort" : isGuaranteed ? "Guaranteed" : "Burstable";
    }
}
