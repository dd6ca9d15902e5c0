package podium.session;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Caller;
import podium.sim.Command;
import podium.sim.Command.Fault;

/** Commands as JSON: {@code {"do": "apply", "kind": "Deployment", …, "body": {…}}}. */
final class CommandJson {

    private CommandJson() {}

    static JsonObject write(Command command) {
        if (command instanceof Command.Ask ask) {
            return written(ask);
        }
        return command instanceof Command.Read read
                ? about("read", read.key()).with("verb", read.verb()).with("caller", CallerJson.write(read.caller()))
                : write(((Command.Strike) command).fault());
    }

    /** The command, or null when the tree is none. */
    static @Nullable Command read(JsonObject tree) {
        try {
            Request request = request(tree);
            if (request != null) {
                return new Command.Ask(
                        request, OptionsJson.read(tree.object("options")), CallerJson.read(tree.object("caller")));
            }
            if (tree.string("do", "").equals("read")) {
                return new Command.Read(tree.string("verb", ""), key(tree), CallerJson.read(tree.object("caller")));
            }
            Fault fault = fault(tree);
            return fault == null ? null : new Command.Strike(fault);
        } catch (IllegalArgumentException unknownPatchTypeOrPropagation) {
            return null;
        }
    }

    /** Options and caller are left out where they are those of whoever sits at this program. */
    private static JsonObject written(Command.Ask ask) {
        JsonObject tree = ask.request().accept(new RequestWriter());
        if (!ask.options().equals(WriteOptions.STRICT)) {
            tree = tree.with("options", OptionsJson.write(ask.options()));
        }
        return ask.caller().equals(Caller.YOU) ? tree : tree.with("caller", CallerJson.write(ask.caller()));
    }

    private static JsonObject write(Fault fault) {
        JsonObject tree = about(fault.getClass().getSimpleName(), fault.key());
        return fault instanceof Fault.CrashContainer crash
                ? tree.with("container", crash.container()).with("exitCode", crash.exitCode())
                : tree;
    }

    private static @Nullable Fault fault(JsonObject tree) {
        Key key = key(tree);
        return switch (tree.string("do", "")) {
            case "StopNode" -> new Fault.StopNode(key);
            case "StartNode" -> new Fault.StartNode(key);
            case "CrashContainer" ->
                new Fault.CrashContainer(key, tree.string("container", ""), (int) tree.number("exitCode", 1));
            case "MakeUnready" -> new Fault.MakeUnready(key);
            case "MakeReady" -> new Fault.MakeReady(key);
            default -> null;
        };
    }

    private static @Nullable Request request(JsonObject tree) {
        Key key = key(tree);
        return switch (tree.string("do", "")) {
            case "create" -> new Request.Create(key, tree.string("subresource", ""), tree.object("body"));
            case "update" -> new Request.Update(key, tree.string("subresource", ""), tree.object("body"));
            case "patch" -> patch(key, tree);
            case "apply" -> new Request.Apply(key, tree.object("body"));
            case "delete" -> new Request.Delete(key, options(tree));
            default -> null;
        };
    }

    private static Request patch(Key key, JsonObject tree) {
        Json body = tree.get("body");
        Request.PatchType type = Request.PatchType.valueOf(tree.string("type", "MERGE"));
        return new Request.Patch(key, tree.string("subresource", ""), type, body == null ? JsonObject.EMPTY : body);
    }

    private static DeleteOptions options(JsonObject tree) {
        String propagation = tree.string("propagation");
        return new DeleteOptions(
                tree.has("gracePeriodSeconds") ? Long.valueOf(tree.number("gracePeriodSeconds", 0)) : null,
                propagation == null ? null : DeleteOptions.Propagation.valueOf(propagation),
                tree.string("uid"),
                tree.string("resourceVersion"));
    }

    private static JsonObject about(String what, Key key) {
        Kind kind = key.kind();
        return JsonObject.builder()
                .put("do", what)
                .put("group", kind.group())
                .put("version", kind.version())
                .put("kind", kind.name())
                .put("plural", kind.plural())
                .put("namespaced", kind.namespaced())
                .put("namespace", key.namespace())
                .put("name", key.name())
                .build();
    }

    private static Key key(JsonObject tree) {
        Kind kind = new Kind(
                tree.string("group", ""),
                tree.string("version", ""),
                tree.string("kind", ""),
                tree.string("plural", ""),
                tree.isTrue("namespaced"));
        return Key.of(kind, tree.string("namespace", ""), tree.string("name", ""));
    }

    private static final class RequestWriter implements Request.Visitor<JsonObject> {
        @Override
        public JsonObject create(Request.Create request) {
            return about("create", request.key())
                    .with("subresource", request.subresource())
                    .with("body", request.body());
        }

        @Override
        public JsonObject update(Request.Update request) {
            return about("update", request.key())
                    .with("subresource", request.subresource())
                    .with("body", request.body());
        }

        @Override
        public JsonObject patch(Request.Patch request) {
            return about("patch", request.key())
                    .with("subresource", request.subresource())
                    .with("type", request.type().name())
                    .with("body", request.body());
        }

        @Override
        public JsonObject apply(Request.Apply request) {
            return about("apply", request.key()).with("body", request.body());
        }

        @Override
        public JsonObject delete(Request.Delete request) {
            DeleteOptions options = request.options();
            JsonObject tree = about("delete", request.key());
            if (options.gracePeriodSeconds() != null) {
                tree = tree.with("gracePeriodSeconds", options.gracePeriodSeconds());
            }
            if (options.propagation() != null) {
                tree = tree.with("propagation", options.propagation().name());
            }
            tree = options.uid() == null ? tree : tree.with("uid", options.uid());
            String version = options.resourceVersion();
            return version == null ? tree : tree.with("resourceVersion", version);
        }
    }
}
