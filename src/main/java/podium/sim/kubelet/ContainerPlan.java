package podium.sim.kubelet;

import podium.base.JsonObject;

/**
 * One container as its pod's spec wants it.
 *
 * @param pullPolicy {@code Always}, {@code IfNotPresent} or {@code Never}
 */
record ContainerPlan(String name, String image, String pullPolicy, Behaviour behaviour) {

    static ContainerPlan of(JsonObject container, Behaviour behaviour) {
        String image = container.string("image", "");
        return new ContainerPlan(
                container.string("name", ""), image, container.string("imagePullPolicy", "IfNotPresent"), behaviour);
    }

    /** As events about the container name it: {@code spec.containers{app}}. */
    String fieldPath() {
        return "spec.containers{" + name + "}";
    }
}
