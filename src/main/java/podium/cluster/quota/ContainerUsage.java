package podium.cluster.quota;

import podium.base.JsonObject;

/** What a single container says that it takes of what quotas limit. */
public final class ContainerUsage {

    private ContainerUsage() {}

    public static Amounts of(JsonObject container) {
        JsonObject resources = container.object("resources");
        return ObjectUsage.compute(Amounts.of(resources.object("requests")), Amounts.of(resources.object("limits")));
    }
}
