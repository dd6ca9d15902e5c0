package podium.sim.kubelet;

import podium.base.Json;
import podium.base.JsonString;

/**
 * An image as statuses and events show it.
 *
 * @param reference as in {@code containerStatuses[].image}
 * @param id as in {@code containerStatuses[].imageID}
 * @param bytes its size on the wire: invented, but always the same
 */
record Image(JsonString reference, JsonString id, long bytes) {

    private static final long BYTES_MIN = 20_000_000;
    private static final long BYTES_SPREAD = 100_000_000;

    /** As a runtime names it: in full. */
    static Image of(String name) {
        ImageName image = ImageName.of(name);
        long bytes = BYTES_MIN + Long.remainderUnsigned(Digest.fold(image.reference()), BYTES_SPREAD);
        return new Image(Json.of(image.reference()), Json.of(image.id()), bytes);
    }

    /** As a stand-in names it: as it was asked for. */
    static Image asWritten(String name) {
        Image image = of(name);
        return new Image(Json.of(name), image.id(), image.bytes());
    }
}
