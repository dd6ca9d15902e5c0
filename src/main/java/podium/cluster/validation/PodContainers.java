package podium.cluster.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** The containers of a pod of every sort, in the order in which the server visits them. */
final class PodContainers {

    private static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    private PodContainers() {}

    static void each(JsonObject spec, FieldPath path, BiConsumer<JsonObject, FieldPath> visitor) {
        for (String list : LISTS) {
            JsonArray containers = spec.array(list);
            for (int i = 0; i < containers.size(); i++) {
                visitor.accept(containers.object(i), path.child(list).index(i));
            }
        }
    }

    static List<String> names(JsonObject spec) {
        List<String> names = new ArrayList<>();
        each(spec, FieldPath.ROOT, (container, at) -> names.add(container.string("name", "")));
        return names;
    }
}
