package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.DeleteOptions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Step;
import podium.store.MessageFiles;
import podium.yaml.YamlText;

/**
 * The first 40 seconds of pods' lives, step by step: what happens and why, what is reported, and the whole status
 * ({@code golden/kubelet/*.pod.yaml} and {@code *.life.txt}). Pods are deleted at 20 s. Started with {@code
 * -Dgolden.rewrite=true} it writes the lives anew; git shows the difference.
 */
class PodLivesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/kubelet");
    private static final String INPUT = ".pod.yaml";
    private static final String OUTPUT = ".life.txt";
    private static final double DELETED_AT = 20;
    private static final double END = 40;
    private static final Messages ENGLISH = MessageFiles.read(Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> aPodLivesAsItsManifestSays() throws IOException {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(INPUT))
                    .map(name -> name.substring(0, name.length() - INPUT.length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyStepIsExplainedInEveryLanguage() throws IOException {
        List<Messages> languages =
                MessageFiles.LANGUAGES.stream().map(MessageFiles::read).toList();
        for (String name : names()) {
            for (Step step :
                    live(pod(Files.readString(FOLDER.resolve(name + INPUT)))).steps()) {
                for (Messages language : languages) {
                    assertThat(language.say(step.why())).doesNotContain("⟨", "{", "}");
                }
            }
        }
    }

    private static void compare(String name) throws IOException {
        Path output = FOLDER.resolve(name + OUTPUT);
        String life = life(pod(Files.readString(FOLDER.resolve(name + INPUT))));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(output, life);
        }

        assertThat(life).isEqualTo(Files.readString(output));
    }

    private static JsonObject pod(String text) {
        JsonObject pod =
                Objects.requireNonNull(YamlText.parse(text).get(0).tree()).asObject();
        return pod.with("status", JsonObject.of("phase", Json.of("Pending")));
    }

    private static Machines live(JsonObject pod) {
        Machines machines = new Machines();
        machines.run("node-1", pod).until(DELETED_AT);
        return machines.delete("web", DeleteOptions.DEFAULT).until(END);
    }

    private static String life(JsonObject pod) {
        StringBuilder out = new StringBuilder();
        live(pod).steps().forEach(step -> append(step, out));
        return out.toString();
    }

    private static void append(Step step, StringBuilder out) {
        out.append("## ").append(Machines.seconds(step.atMs())).append(" s\n");
        parts(step.why()).forEach(why -> out.append(ENGLISH.say(why)).append('\n'));
        for (Change change : step.changes()) {
            append((Change.Written) change, out);
        }
        out.append('\n');
    }

    private static List<Why> parts(Why why) {
        return why.args().stream().anyMatch(Why.Arg.Parts.class::isInstance)
                ? ((Why.Arg.Parts) why.args().get(0)).whys()
                : List.of(why);
    }

    private static void append(Change.Written change, StringBuilder out) {
        Resource object = change.object();
        Key key = object.key();
        if (change.isRemoval()) {
            out.append("removed ").append(key).append('\n');
        } else if (key.kind().equals(Kind.EVENT)) {
            JsonObject event = object.tree();
            out.append("event ").append(event.string("type")).append(' ').append(event.string("reason"));
            out.append(": ").append(event.string("message")).append('\n');
        } else {
            out.append("status ");
            append(object.status(), "", out);
            out.append('\n');
        }
    }

    /** The tree with a line for each field but for small objects. */
    private static void append(Json value, String indent, StringBuilder out) {
        if (value instanceof JsonObject object && isDeep(object)) {
            out.append("{\n");
            object.forEach((name, field) -> {
                out.append(indent).append("  ").append(name).append(": ");
                append(field, indent + "  ", out);
                out.append('\n');
            });
            out.append(indent).append('}');
        } else if (value instanceof JsonArray array && array.size() > 0 && array.get(0) instanceof JsonObject) {
            out.append("[\n");
            for (Json item : array) {
                out.append(indent).append("  ");
                append(item, indent + "  ", out);
                out.append('\n');
            }
            out.append(indent).append(']');
        } else {
            out.append(value);
        }
    }

    private static boolean isDeep(JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
            if (object.valueAt(i) instanceof JsonObject || object.valueAt(i) instanceof JsonArray) {
                return true;
            }
        }
        return false;
    }
}
