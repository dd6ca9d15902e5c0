package podium.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.sim.Command;
import podium.sim.ControllerSelection;
import podium.sim.Limits;

/**
 * Recordings as JSON: the settings, and each input with the number of the step that it is and its instant. A saved session is
 * such a text.
 */
public final class RecordingJson {

    private static final String FORMAT = "podium-session";
    private static final long VERSION = 1;

    private RecordingJson() {}

    /** What a text was read as. One of the two is null. */
    public record Read(
            @Nullable Recording recording, @Nullable Why problem) {}

    public static JsonObject write(Recording recording) {
        ClusterSettings settings = recording.settings();
        List<Json> inputs = new ArrayList<>();
        for (Recording.Input input : recording.inputs()) {
            inputs.add(JsonObject.of("step", Json.of(input.step()), "atMs", Json.of(input.atMs()))
                    .with("command", CommandJson.write(input.command())));
        }
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("seed", settings.seed())
                .put("nodes", settings.nodes())
                .put("startMs", settings.startMs())
                .put("kubelets", settings.kubelets().word())
                .put("controllers", settings.controllers().toString())
                .put("limits", settings.limits().name())
                .put("steps", recording.steps())
                .put("inputs", JsonArray.of(inputs))
                .build();
    }

    /** The recording, or the reason why the tree is none that this program can play. */
    public static Read read(Json tree) {
        JsonObject saved = tree.asObject();
        if (!FORMAT.equals(saved.string("format"))) {
            return refused(Why.of("recording.notASession"));
        }
        if (saved.number("version", 0) != VERSION) {
            return refused(Why.of("recording.otherVersion", saved.number("version", 0), VERSION));
        }
        List<Recording.Input> inputs = new ArrayList<>();
        for (Json input : saved.array("inputs")) {
            Command command = CommandJson.read(input.asObject().object("command"));
            if (command == null) {
                return refused(Why.of("recording.badInput", inputs.size() + 1));
            }
            inputs.add(new Recording.Input(
                    input.asObject().number("step", 0), input.asObject().number("atMs", 0), command));
        }
        Kubelets kubelets = Kubelets.of(saved.string("kubelets", Kubelets.SIMULATED.word()));
        if (kubelets == null) {
            return refused(Why.of("recording.otherKubelets", saved.string("kubelets", "")));
        }
        ClusterSettings settings = settings(saved, kubelets);
        Why unknown = settings.controllers().problem();
        return unknown != null
                ? refused(unknown)
                : new Read(new Recording(settings, inputs, saved.number("steps", 1)), null);
    }

    private static ClusterSettings settings(JsonObject saved, Kubelets kubelets) {
        return new ClusterSettings(
                (int) saved.number("nodes", ClusterSettings.DEFAULT.nodes()),
                saved.number("seed", ClusterSettings.SEED_DEFAULT),
                saved.number("startMs", ClusterSettings.DEFAULT.startMs()),
                kubelets,
                ControllerSelection.parse(saved.string("controllers", ControllerSelection.ALL.toString())),
                saved.string("limits", "").equals(Limits.SHIPPED.name()) ? Limits.SHIPPED : Limits.IDEAL);
    }

    private static Read refused(Why problem) {
        return new Read(null, problem);
    }
}
