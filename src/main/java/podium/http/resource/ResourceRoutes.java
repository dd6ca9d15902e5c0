package podium.http.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Deprecations;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.form.MediaProblems;
import podium.resource.Kind;
import podium.schema.ApiResource;
import podium.schema.Catalogue;

/** Answers every path of the API that leads to a resource, or that could. */
public final class ResourceRoutes implements Route {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final Problem.About NOTHING = new Problem.About("", "", "");

    private final ServedResources served;
    private final Reads reads;
    private final Writes writes;
    private final Watches watches;

    public ResourceRoutes(Catalogue catalogue, Reads reads, Writes writes, Watches watches) {
        this.served = new ServedResources(catalogue);
        this.reads = reads;
        this.writes = writes;
        this.watches = watches;
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        ResourcePath path = ResourcePath.parse(request.segments());
        if (path == null || !served.hasGroup(path.group())) {
            return null;
        }
        Target target = target(path);
        Verb verb = Verb.of(request, path);
        if (verb == null || !allows(target, verb)) {
            return refusedMethod(request);
        }
        if (verb == Verb.PATCH) {
            PatchBody.type(request); // the router looks at what comes before it looks at what goes
        }
        MediaProblems.refuseUnproduced(request, verb == Verb.LIST || verb == Verb.WATCH);
        return switch (verb) {
            case GET -> warned(reads.get(request, target), target);
            case LIST -> warned(reads.list(request, target), target);
            case WATCH -> warned(watches.open(request, target), target);
            case CREATE -> writes.create(request, target);
            case UPDATE -> writes.update(request, target);
            case PATCH -> writes.patch(request, target);
            case DELETE -> writes.delete(request, target);
            case DELETE_COLLECTION -> writes.deleteCollection(request, target);
        };
    }

    /** Whoever only reads what is deprecated is told so, too. */
    private static HttpAnswer warned(HttpAnswer answer, Target target) {
        return Asking.withWarnings(
                answer, Deprecations.of(target.kind()).map(List::of).orElse(List.of()));
    }

    private Target target(ResourcePath path) throws Refusal {
        ApiResource resource = served.resource(path.groupVersion(), path.resourceName());
        Kind kind = served.kind(path.groupVersion(), path.resource());
        if (resource == null || kind == null || !isPlaced(path, resource)) {
            throw new Refusal(new Problem(
                    NOT_FOUND, "NotFound", "the server could not find the requested resource", NOTHING, List.of()));
        }
        return new Target(path, resource, kind);
    }

    /** A namespaced object is found in its namespace only, others in none. */
    private static boolean isPlaced(ResourcePath path, ApiResource resource) {
        return resource.namespaced()
                ? path.name().isEmpty() || !path.namespace().isEmpty()
                : path.namespace().isEmpty();
    }

    /** Over all namespaces one can only read. */
    private static boolean allows(Target target, Verb verb) {
        boolean isEverywhere =
                target.kind().namespaced() && target.path().namespace().isEmpty();
        boolean isReading = verb == Verb.LIST || verb == Verb.WATCH;
        return target.resource().verbs().contains(verb.word()) && (isReading || !isEverywhere);
    }

    private static HttpAnswer refusedMethod(HttpRequest request) throws Refusal {
        if (request.method().equals("HEAD")) {
            return HttpAnswer.of(NOT_ALLOWED, HttpAnswer.JSON, new byte[0]);
        }
        throw new Refusal(new Problem(
                NOT_ALLOWED,
                "MethodNotAllowed",
                "the server does not allow this method on the requested resource",
                NOTHING,
                List.of()));
    }
}
