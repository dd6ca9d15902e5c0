package podium.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Resource;

/**
 * What the API server answers to a write.
 *
 * @param result the object as it is now, or the refusal
 * @param warnings for whoever asked, also when the request was refused
 */
public record Answer(Draft.Result result, List<String> warnings) {

    public Answer {
        warnings = List.copyOf(warnings);
    }

    public @Nullable Problem problem() {
        return result.problem();
    }

    public @Nullable Resource object() {
        return result.object();
    }
}
