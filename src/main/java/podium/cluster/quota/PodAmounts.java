package podium.cluster.quota;

import podium.base.Json;
import podium.base.JsonObject;

/** What a pod asks for, or may use, as a whole ({@code pkg/api/v1/resource} of 1.36). */
public final class PodAmounts {

    private PodAmounts() {}

    /** @param field {@code requests} or {@code limits} */
    public static Amounts of(JsonObject spec, String field) {
        return ofContainers(spec, field).over(ofPodItself(spec, field)).plus(Amounts.of(spec.object("overhead")));
    }

    /** What the containers take together, whatever the pod says of itself. */
    public static Amounts ofContainers(JsonObject spec, String field) {
        Amounts running = Amounts.NONE;
        for (Json item : spec.array("containers")) {
            running = running.plus(container(item, field));
        }
        Amounts sidecars = Amounts.NONE;
        Amounts starting = Amounts.NONE;
        for (Json item : spec.array("initContainers")) {
            Amounts own = container(item, field);
            if (item.asObject().string("restartPolicy", "").equals("Always")) {
                running = running.plus(own);
                sidecars = sidecars.plus(own);
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(own.plus(sidecars));
            }
        }
        return running.max(starting);
    }

    /** What a pod says of itself as a whole counts, whatever its containers say. */
    private static Amounts ofPodItself(JsonObject spec, String field) {
        return Amounts.of(spec.object("resources").object(field)).only(PodAmounts::canBeSaidOfPods);
    }

    private static boolean canBeSaidOfPods(String resource) {
        return resource.equals("cpu") || resource.equals("memory") || resource.startsWith("hugepages-");
    }

    /** Whether a pod says of itself as a whole what it takes. */
    public static boolean isSaidOfPod(JsonObject spec) {
        return !ofPodItself(spec, "requests").isEmpty()
                || !ofPodItself(spec, "limits").isEmpty();
    }

    private static Amounts container(Json container, String field) {
        return Amounts.of(container.asObject().object("resources").object(field));
    }
}
