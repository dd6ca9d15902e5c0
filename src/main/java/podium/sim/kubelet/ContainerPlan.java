package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * One container as its pod's spec wants it.
 *
 * @param spec the container's own tree
 * @param pullPolicy {@code Always}, {@code IfNotPresent} or {@code Never}
 * @param restarts {@code Always}, {@code OnFailure} or {@code Never}
 * @param readiness {@link Probe#NONE} when it has none
 */
record ContainerPlan(
        JsonObject spec,
        String name,
        Role role,
        String image,
        String pullPolicy,
        String restarts,
        Behaviour behaviour,
        @Nullable Probe startup,
        Probe readiness,
        @Nullable Probe liveness) {

    /** When a container runs. */
    enum Role {
        /** Before the pod's containers, one after the other, to its end. */
        INIT,
        /** Started among the init containers, and running as long as the pod's containers do. */
        SIDECAR,
        MAIN
    }

    private static final long SECOND_MS = 1000;

    private static final Behaviour.End DONE = new Behaviour.End(0, 0);

    static ContainerPlan init(JsonObject container, String podRestarts, Behaviour behaviour) {
        boolean isSidecar = "Always".equals(container.string("restartPolicy"));
        // an init container that fails is tried again even where restarts are for failures only
        String restarts = isSidecar ? "Always" : podRestarts.equals("Never") ? "Never" : "OnFailure";
        return isSidecar
                ? of(container, Role.SIDECAR, restarts, behaviour)
                : of(container, Role.INIT, restarts, ending(behaviour));
    }

    /** One of which nothing is said has done its work as soon as it runs, or its pod would never start. */
    private static Behaviour ending(Behaviour behaviour) {
        return behaviour.end() == null ? behaviour.withEnd(DONE) : behaviour;
    }

    static ContainerPlan main(JsonObject container, String podRestarts, Behaviour behaviour) {
        return of(container, Role.MAIN, container.string("restartPolicy", podRestarts), behaviour);
    }

    private static ContainerPlan of(JsonObject container, Role role, String restarts, Behaviour behaviour) {
        String image = container.string("image", "");
        String policy = container.string("imagePullPolicy");
        Probe readiness = Probe.of(container, "readinessProbe");
        return new ContainerPlan(
                container,
                container.string("name", ""),
                role,
                image,
                policy == null ? pullPolicy(image) : policy,
                restarts,
                behaviour,
                Probe.of(container, "startupProbe"),
                readiness == null ? Probe.NONE : readiness,
                Probe.of(container, "livenessProbe"));
    }

    /** The API server's own default, for pods that did not pass it. */
    private static String pullPolicy(String image) {
        return ImageName.of(image).tag().equals("latest") ? "Always" : "IfNotPresent";
    }

    /** The very value of a field of its spec, so that what quotes it takes no memory for it. */
    Json value(String field) {
        Json value = spec.get(field);
        return value == null ? JsonString.EMPTY : value;
    }

    /** Whether it is one whose readiness counts: an init container has done its work before. */
    boolean isLasting() {
        return role != Role.INIT;
    }

    boolean restartsAfter(int exitCode) {
        return restarts.equals("Always") || (restarts.equals("OnFailure") && exitCode != 0);
    }

    /** From the request to stop to the end of its own accord; a {@code preStop} that sleeps comes first. */
    long stopMs() {
        long sleepS = spec.object("lifecycle").object("preStop").object("sleep").number("seconds", 0);
        return sleepS * SECOND_MS + behaviour.stopMs();
    }

    /** As events about the container name it: {@code spec.containers{app}}. */
    String fieldPath() {
        return (role == Role.MAIN ? "spec.containers{" : "spec.initContainers{") + name + "}";
    }
}
