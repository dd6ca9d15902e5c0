package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** The words for what came from outside. */
final class Outside {

    private Outside() {}

    static String verb(Request request) {
        return request.accept(new Verb());
    }

    /** @param draft in which the request was carried out or refused */
    static Why why(Request request, Draft.Result result, Draft draft) {
        Problem problem = result.problem();
        if (problem != null) {
            return refused(request, problem);
        }
        if (request instanceof Request.Delete delete) {
            return deleted(delete, draft.changes());
        }
        if (request instanceof Request.Create create && !create.subresource().isEmpty()) {
            return done(create);
        }
        Change.Written written = written(draft.changes());
        if (written == null) {
            return about("user.unchanged", request.key());
        }
        Resource before = written.before();
        return before == null
                ? UserCreation.why(request, written.object())
                : changed(request, before, written.object(), draft.state());
    }

    private static Why refused(Request request, Problem problem) {
        Key key = request.key();
        return Why.of("user.refused." + verb(request), key.kind().name(), key.name(), problem.message());
    }

    private static Change.@Nullable Written written(List<Change> changes) {
        return !changes.isEmpty() && changes.get(0) instanceof Change.Written written ? written : null;
    }

    private static Why changed(Request request, Resource before, Resource after, ClusterState state) {
        boolean isStatus = request instanceof Request.Update update
                        && update.subresource().equals("status")
                || request instanceof Request.Patch patch && patch.subresource().equals("status");
        return isStatus ? about("user.changedStatus", after.key()) : UserChange.why(state, before, after);
    }

    private static Why deleted(Request.Delete request, List<Change> changes) {
        if (changes.isEmpty()) {
            return about("user.deletedAlready", request.key());
        }
        if (request.key().kind().equals(Kind.NAMESPACE)) {
            return about("user.deletedNamespace", request.key());
        }
        DeleteOptions.Propagation propagation = request.options().propagation();
        if (propagation == null || propagation == DeleteOptions.Propagation.Background) {
            return about("user.deleted", request.key());
        }
        return propagation == DeleteOptions.Propagation.Foreground
                ? about("user.deletedForeground", request.key())
                : about("user.deletedOrphan", request.key());
    }

    /** What came of a subresource that is created. */
    private static Why done(Request.Create request) {
        Key key = request.key();
        if (request.subresource().equals("binding")) {
            String node = request.body().object("target").string("name", "");
            String pod = request.body().object("metadata").string("name", key.name());
            return Why.of("user.bound", key.kind().name(), pod, node);
        }
        return about("user.evicted", key);
    }

    /** The words for a write that was only tried. */
    static Why dryRun(Why would) {
        return Why.of("user.dryRun", new Why.Arg.Parts(List.of(would)));
    }

    static Why why(Command.Read read) {
        Key key = read.key();
        String kind = key.kind().name();
        if (!key.name().isEmpty()) {
            return Why.of("user.read." + read.verb(), kind, key.name());
        }
        return key.namespace().isEmpty()
                ? Why.of("user.readAll." + read.verb(), kind)
                : Why.of("user.readNamespace." + read.verb(), kind, key.namespace());
    }

    private static Why about(String key, Key object) {
        return Why.of(key, object.kind().name(), object.name());
    }

    /** @param refusal why it could not happen; null when it did */
    static Why why(Command.Fault fault, @Nullable Why refusal) {
        String name = fault.key().name();
        if (refusal != null) {
            return Why.of("fault.refused", name, new Why.Arg.Part(refusal));
        }
        if (fault instanceof Command.Fault.CrashContainer crash) {
            return crash.container().isEmpty()
                    ? Why.of("fault.crashFirst", name, crash.exitCode())
                    : Why.of("fault.crash", name, crash.exitCode(), crash.container());
        }
        return Why.of("fault." + fault.getClass().getSimpleName(), name);
    }

    private static final class Verb implements Request.Visitor<String> {
        @Override
        public String create(Request.Create request) {
            return switch (request.subresource()) {
                case "binding" -> "bind";
                case "eviction" -> "evict";
                default -> "create";
            };
        }

        @Override
        public String update(Request.Update request) {
            return "update";
        }

        @Override
        public String patch(Request.Patch request) {
            return request.type() == Request.PatchType.APPLY ? "apply" : "patch";
        }

        @Override
        public String apply(Request.Apply request) {
            return "apply";
        }

        @Override
        public String delete(Request.Delete request) {
            return "delete";
        }
    }
}
