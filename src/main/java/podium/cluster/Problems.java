package podium.cluster;

import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;

/** The refusals that every kind has in common, in the API server's words. */
public final class Problems {

    private Problems() {}

    public static Problem notFound(Key key) {
        return Problem.of(404, "NotFound", key.kind().qualifiedPlural() + " \"" + key.name() + "\" not found");
    }

    public static Problem alreadyExists(Key key) {
        return Problem.of(
                409, "AlreadyExists", key.kind().qualifiedPlural() + " \"" + key.name() + "\" already exists");
    }

    public static Problem conflict(Key key, String what) {
        return Problem.of(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + key.kind().qualifiedPlural() + " \"" + key.name() + "\": "
                        + what);
    }

    static Problem otherUid(Resource found, String expected) {
        return conflict(
                found.key(),
                "Precondition failed: UID in precondition: " + expected + ", UID in object meta: " + found.uid());
    }

    static Problem namespaceTerminating(Key key) {
        String why = "unable to create new content in namespace " + key.namespace() + " because it is being terminated";
        return Problem.of(
                403, "Forbidden", key.kind().qualifiedPlural() + " \"" + key.name() + "\" is forbidden: " + why);
    }

    static Problem alreadyBound(Resource pod) {
        String node = PodReading.of(pod).nodeName();
        return conflict(pod.key(), "pod " + pod.key().name() + " is already assigned to node \"" + node + "\"");
    }
}
