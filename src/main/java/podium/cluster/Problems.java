package podium.cluster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** The refusals that every kind has in common, in the API server's words. */
public final class Problems {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    public static Problem notFound(Key key) {
        return Problem.ofResource(NOT_FOUND, "NotFound", key, named(key) + " not found");
    }

    /** The API has no such resource, or this cluster does not have it yet. */
    public static Problem noResource() {
        String message = "the server could not find the requested resource";
        return new Problem(NOT_FOUND, "NotFound", message, Problem.About.NOTHING, List.of());
    }

    public static Problem alreadyExists(Key key) {
        return Problem.ofResource(CONFLICT, "AlreadyExists", key, named(key) + " already exists");
    }

    /** The name is still taken by one that finalizers or a grace period keep. */
    static Problem stillExists(Key key) {
        return Problem.ofResource(
                CONFLICT, "AlreadyExists", key, "object is being deleted: " + named(key) + " already exists");
    }

    public static Problem conflict(Key key, String what) {
        return Problem.ofResource(
                CONFLICT, "Conflict", key, "Operation cannot be fulfilled on " + named(key) + ": " + what);
    }

    /** Somebody else wrote the object since the one that was sent was read. */
    public static Problem stale(Key key) {
        return conflict(
                key, "the object has been modified; please apply your changes to the latest version and try again");
    }

    public static Problem forbidden(Key key, String why) {
        return Problem.ofResource(FORBIDDEN, "Forbidden", key, named(key) + " is forbidden: " + why);
    }

    public static Problem badRequest(String message) {
        return Problem.of(BAD_REQUEST, "BadRequest", message);
    }

    /**
     * Fields of an object are wrong. The message names each mistake once, the causes name all that were found.
     *
     * @param group of the kind's API
     * @param kind empty where the server does not say
     */
    public static Problem invalid(String group, String kind, String name, List<Problem.Cause> causes) {
        Set<String> mistakes = new LinkedHashSet<>();
        for (Problem.Cause cause : causes) {
            mistakes.add(cause.field() + ": " + cause.message());
        }
        String all = String.join(", ", mistakes);
        String of = group.isEmpty() ? kind : kind + "." + group;
        return new Problem(
                UNPROCESSABLE,
                "Invalid",
                of + " \"" + name + "\" is invalid: " + (mistakes.size() == 1 ? all : "[" + all + "]"),
                new Problem.About(name, group, kind),
                causes);
    }

    public static Problem invalid(Kind kind, String name, List<Problem.Cause> causes) {
        return invalid(kind.group(), kind.name(), name, causes);
    }

    static Problem otherUid(Resource found, String expected) {
        return unmet(
                found,
                "the UID in the precondition (" + expected + ") does not match the UID in record (" + found.uid()
                        + "). The object might have been deleted and then recreated");
    }

    static Problem otherVersion(Resource found, String expected) {
        return unmet(
                found,
                "the ResourceVersion in the precondition (" + expected
                        + ") does not match the ResourceVersion in record ("
                        + found.metadata().string("resourceVersion") + "). The object might have been modified");
    }

    private static Problem unmet(Resource found, String precondition) {
        Key key = found.key();
        String message = "Operation cannot be fulfilled on " + key.kind().qualifiedName() + " \"" + key.name() + "\": "
                + precondition;
        Problem.About about =
                new Problem.About(key.name(), key.kind().group(), key.kind().name());
        return new Problem(CONFLICT, "Conflict", message, about, List.of());
    }

    static Problem namespaceTerminating(Key key) {
        String namespace = key.namespace();
        Problem forbidden = forbidden(
                key, "unable to create new content in namespace " + namespace + " because it is being terminated");
        Problem.Cause cause = new Problem.Cause(
                "NamespaceTerminating", "metadata.namespace", "namespace " + namespace + " is being terminated");
        return new Problem(
                forbidden.code(), forbidden.reason(), forbidden.message(), forbidden.about(), List.of(cause));
    }

    static Problem alreadyBound(Resource pod) {
        String node = PodReading.of(pod).nodeName();
        return unbindable(pod, "pod " + pod.key().name() + " is already assigned to node \"" + node + "\"");
    }

    public static Problem unbindable(Resource pod, String why) {
        String name = pod.key().name();
        return new Problem(
                CONFLICT,
                "Conflict",
                "Operation cannot be fulfilled on pods/binding \"" + name + "\": " + why,
                new Problem.About(name, "", "pods/binding"),
                List.of());
    }

    /** The scale is of an object of the same name that is gone. */
    public static Problem otherScale(Resource scaled, String uid) {
        Kind kind = scaled.key().kind();
        String name = scaled.key().name();
        String group = kind.group().isEmpty() ? "" : "." + kind.group();
        return new Problem(
                CONFLICT,
                "Conflict",
                "Operation cannot be fulfilled on " + kind.plural() + "/scale" + group + " \"" + name
                        + "\": Precondition failed: UID in precondition: " + uid + ", UID in object meta: "
                        + scaled.uid(),
                new Problem.About(name, kind.group(), kind.plural() + "/scale"),
                List.of());
    }

    private static String named(Key key) {
        return key.kind().qualifiedPlural() + " \"" + key.name() + "\"";
    }
}
