package podium.controller.scheduler.reading;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * What a pod asks for in all, as Kubernetes' {@code resource.PodRequests}: its containers and sidecars together, or its
 * most demanding init container where that needs more; then what the pod asks for as a whole; then its overhead.
 */
final class PodRequests {

    /** What a container without a request counts for in scores: a tenth of a CPU and 200 MiB. */
    private static final Json DEFAULT_CPU = Json.of("100m");

    private static final Json DEFAULT_MEMORY = Json.of("200Mi");

    private final JsonObject spec;
    private final @Nullable Json cpu;
    private final @Nullable Json memory;

    private PodRequests(JsonObject spec, @Nullable Json cpu, @Nullable Json memory) {
        this.spec = spec;
        this.cpu = cpu;
        this.memory = memory;
    }

    /** What has to fit. */
    static Resources of(JsonObject spec) {
        return new PodRequests(spec, null, null).sum();
    }

    /** The same with defaults where nothing is asked for: pods without requests are to be spread too. */
    static Resources nonZero(JsonObject spec) {
        JsonObject whole = podLevel(spec);
        return new PodRequests(
                        spec,
                        whole.has(Resources.CPU) ? null : DEFAULT_CPU,
                        whole.has(Resources.MEMORY) ? null : DEFAULT_MEMORY)
                .sum();
    }

    private static JsonObject podLevel(JsonObject spec) {
        return spec.object("resources").object("requests");
    }

    private Resources sum() {
        Resources running = Resources.NONE;
        for (Json container : spec.array("containers")) {
            running = running.plus(requests(container.asObject()));
        }
        JsonArray initContainers = spec.array("initContainers");
        if (!initContainers.isEmpty()) {
            running = withInitContainers(running, initContainers);
        }
        return running.overriddenBy(podLevel(spec)).plus(Resources.of(spec.object("overhead")));
    }

    private Resources withInitContainers(Resources containers, JsonArray initContainers) {
        Resources running = containers;
        Resources sidecars = Resources.NONE;
        Resources starting = Resources.NONE;
        for (Json item : initContainers) {
            Resources own = requests(item.asObject());
            if ("Always".equals(item.asObject().string("restartPolicy"))) {
                running = running.plus(own);
                sidecars = sidecars.plus(own);
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(own.plus(sidecars));
            }
        }
        return running.max(starting);
    }

    private Resources requests(JsonObject container) {
        return Resources.withDefaults(container.object("resources").object("requests"), cpu, memory);
    }
}
