package podium.cluster;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.resource.Key;

/**
 * What the API server adds to an object that a controller creates, and what it refuses. Controllers are trusted to send what
 * is valid, so nothing else is looked at.
 */
public interface Admission {

    /** Takes everything as it is. */
    Admission NONE = (key, tree, draft) -> Admitted.as(tree);

    /**
     * @param key its name may be empty
     * @param tree as the controller sends it; objects made of the same parts get the same added parts
     */
    Admitted admit(Key key, JsonObject tree, Draft draft);

    /** The object as it is to be stored, or why it is refused. */
    record Admitted(JsonObject tree, @Nullable Problem problem) {

        public static Admitted as(JsonObject tree) {
            return new Admitted(tree, null);
        }

        public static Admitted refused(Problem problem) {
            return new Admitted(JsonObject.EMPTY, problem);
        }
    }
}
