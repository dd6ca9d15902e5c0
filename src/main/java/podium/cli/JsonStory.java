package podium.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.cluster.Change;
import podium.resource.Key;
import podium.resource.Timestamps;
import podium.sim.Caller;
import podium.sim.Step;
import podium.ui.model.StepTexts;

/**
 * A JSON object a line and step, those that changed nothing too: {@code step, time, actor, subject, cause?, why, text,
 * changes}.
 */
final class JsonStory implements StoryPrinter {

    private final PrintWriter out;
    private final Messages messages;

    JsonStory(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void print(Step step) {
        JsonObject.Builder line = JsonObject.builder()
                .put("step", step.index())
                .put("time", Timestamps.micros(step.atMs()))
                .put("actor", step.actor())
                .put("subject", named(step.subject()));
        Caller caller = step.caller();
        if (caller != null && !caller.equals(Caller.YOU)) {
            line.put("user", caller.user()).put("agent", caller.agent());
        }
        if (!step.isOutside()) {
            line.put("cause", step.cause());
        }
        line.put("why", step.why().key())
                .put("text", StepTexts.sentence(step, messages))
                .put("changes", changes(step));
        out.println(line.build());
    }

    private static JsonObject named(Key key) {
        JsonObject.Builder named = JsonObject.builder()
                .put("kind", key.kind().name())
                .put("apiVersion", key.kind().apiVersion());
        if (!key.namespace().isEmpty()) {
            named.put("namespace", key.namespace());
        }
        return named.put("name", key.name()).build();
    }

    private static JsonArray changes(Step step) {
        List<Json> changes = new ArrayList<>();
        for (Change change : step.changes()) {
            JsonObject object = named(change.key());
            changes.add(
                    change instanceof Change.Refused refused
                            ? object.with("change", "refused")
                                    .with("verb", refused.verb())
                                    .with("problem", refused.problem().message())
                            : object.with("change", what((Change.Written) change))
                                    .with("resourceVersion", version((Change.Written) change)));
        }
        return JsonArray.of(changes);
    }

    private static String what(Change.Written change) {
        return change.isCreation() ? "created" : change.isRemoval() ? "removed" : "changed";
    }

    private static String version(Change.Written change) {
        return change.object().metadata().string("resourceVersion", "");
    }
}
