package podium.controller.scheduler.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;

/** Which images lie on how many nodes. */
public final class ImageSpread {

    private final Map<String, Image> images = new LinkedHashMap<>();

    /**
     * @param size in bytes, as the oldest node that has it says
     * @param nodes how many have it
     */
    public record Image(long size, int nodes) {}

    static ImageSpread of(Collection<NodeInfo> nodes) {
        ImageSpread spread = new ImageSpread();
        for (NodeInfo node : nodes) {
            for (Json item : node.images()) {
                spread.add(item.asObject());
            }
        }
        return spread;
    }

    private void add(JsonObject item) {
        long size = item.number("sizeBytes", 0);
        for (Json name : item.array("names")) {
            if (name instanceof JsonString text) {
                images.merge(text.value(), new Image(size, 1), (known, more) -> new Image(known.size, known.nodes + 1));
            }
        }
    }

    /** The image, or null when no node has it. */
    public @Nullable Image find(String name) {
        return images.get(name);
    }
}
