package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;
import podium.base.Messages;
import podium.cluster.Api;
import podium.cluster.api.ApiServer;
import podium.session.replay.Replay;
import podium.store.CatalogueFiles;

/** {@code podium replay}: carries out recorded rollout plans in this process, in the format of the recordings. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCENARIOS.json", descriptionKey = "scenarios")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path scenarios;

    @Parameters(index = "1", paramLabel = "OUT.json", descriptionKey = "out")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path out;

    @Parameters(index = "2..*", paramLabel = "ID", descriptionKey = "ids")
    private List<String> ids = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        List<Json> recordings = new ArrayList<>();
        boolean hasFailed = false;
        Api api = new ApiServer(CatalogueFiles.read());
        Messages messages = common.messages();
        for (JsonObject scenario : wanted(read())) {
            Replay.Result result = Replay.of(scenario, api);
            recordings.add(result.recording());
            hasFailed |= result.failure() != null;
            tell(scenario, result, messages);
        }
        write(JsonArray.of(recordings));
        return hasFailed ? 1 : 0;
    }

    private void tell(JsonObject scenario, Replay.Result result, Messages messages) {
        PrintWriter to = result.failure() == null
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        String id = scenario.string("id", "");
        to.println(
                result.failure() == null
                        ? messages.say("cli.replay.done", id, result.states())
                        : messages.say("cli.replay.failed", id, result.states(), result.failure()));
        to.flush();
    }

    private List<JsonObject> wanted(JsonArray all) {
        List<JsonObject> wanted = new ArrayList<>();
        for (Json scenario : all) {
            if (ids.isEmpty() || ids.contains(scenario.asObject().string("id", ""))) {
                wanted.add(scenario.asObject());
            }
        }
        return wanted;
    }

    private JsonArray read() {
        JsonReader.Outcome outcome = JsonReader.read(text());
        if (outcome instanceof JsonReader.Fault fault) {
            throw wrong("cli.replay.notJson", fault.line(), fault.column(), fault.message());
        }
        Json json = ((JsonReader.Value) outcome).json();
        if (!(json instanceof JsonArray array)) {
            throw wrong("cli.replay.noList");
        }
        return array;
    }

    private String text() {
        try {
            return Files.readString(scenarios);
        } catch (IOException unreadable) {
            throw wrong("cli.replay.unreadable", unreadable.toString());
        }
    }

    private void write(JsonArray recordings) {
        try {
            Files.writeString(out, JsonText.write(recordings) + "\n");
        } catch (IOException unwritable) {
            throw common.wrongUse("cli.replay.unwritable", out, unwritable.toString());
        }
    }

    /** The first fact of the message is the file. */
    private ParameterException wrong(String key, Object... facts) {
        Object[] all = new Object[facts.length + 1];
        all[0] = scenarios;
        System.arraycopy(facts, 0, all, 1, facts.length);
        return common.wrongUse(key, all);
    }
}
