package podium.controller.scheduler.cache;

import podium.base.JsonObject;

/**
 * What the specs of pods of one template have in common, of all that decides where they go: not the node that each has
 * got, nor the token volume whose name is another in each.
 */
final class AlikeSpec {

    private static final String TOKEN_VOLUME = "kube-api-access-";
    private static final String[] CONTAINERS = {"initContainers", "containers"};

    private AlikeSpec() {}

    static JsonObject of(JsonObject spec) {
        JsonObject alike = spec.without("nodeName");
        if (spec.has("volumes")) {
            alike = alike.with(
                    "volumes",
                    spec.array("volumes")
                            .filter(volume ->
                                    !volume.asObject().string("name", "").startsWith(TOKEN_VOLUME)));
        }
        for (String list : CONTAINERS) {
            if (spec.has(list)) {
                alike = alike.with(
                        list,
                        spec.array(list).map(container -> container.asObject().without("volumeMounts")));
            }
        }
        return alike;
    }
}
