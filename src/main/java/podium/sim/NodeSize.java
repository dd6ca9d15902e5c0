package podium.sim;

import podium.base.JsonObject;

/**
 * What a node has for its pods, as quantities.
 *
 * @param cpu cores
 * @param memory bytes
 * @param ephemeralStorage bytes
 * @param pods at the most
 */
public record NodeSize(String cpu, String memory, String ephemeralStorage, int pods) {

    public static final NodeSize DEFAULT = new NodeSize("4", "8Gi", "100Gi", 110);

    /** As {@code status.capacity} and {@code status.allocatable}. */
    JsonObject resources() {
        return JsonObject.builder()
                .put("cpu", cpu)
                .put("ephemeral-storage", ephemeralStorage)
                .put("memory", memory)
                .put("pods", Integer.toString(pods))
                .build();
    }
}
