package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** What is odd about a pod though it is allowed ({@code pkg/api/pod/warnings.go} of 1.36). */
public final class PodWarnings {

    private PodWarnings() {}

    /** @param path of the spec */
    public static void add(JsonObject spec, String path, List<String> warnings) {
        JsonArray secrets = spec.array("imagePullSecrets");
        for (int i = 0; i < secrets.size(); i++) {
            if (secrets.object(i).string("name", "").isEmpty()) {
                warnings.add(path + ".imagePullSecrets[" + i + "].name: invalid empty name \"\"");
            }
        }
    }
}
