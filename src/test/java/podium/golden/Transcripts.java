package podium.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import podium.base.JsonReader;

/** The recorded transcripts of kubectl, and their recorder, which also replays them. */
final class Transcripts {

    /** In the order of README.md. */
    static final List<String> FILES =
            List.of("learning", "services", "config", "cluster", "deployments", "pods", "failures");

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern RESULT = Pattern.compile("(?<same>\\d+) of \\d+ transcripts the same");

    private Transcripts() {}

    /** How many a file has. */
    static int recorded(String file) {
        try {
            String text = Files.readString(path(file));
            return ((JsonReader.Value) JsonReader.read(text)).json().asArray().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replays a file against the server of a kubeconfig. */
    static Result replay(String file, Kubectl kubectl, Path kubeconfig, long seconds)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                "python3",
                FOLDER.resolve("tools/record_kubectl.py").toString(),
                "compare",
                kubeconfig.toString(),
                path(file).toString());
        Map<String, String> environment =
                Map.of("KUBECTL", kubectl.program().toAbsolutePath().toString());
        Kubectl.Ran ran = Kubectl.run(command, environment, seconds);
        Matcher result = RESULT.matcher(ran.output());
        return new Result(result.find() ? Integer.parseInt(result.group("same")) : 0, ran.output());
    }

    private static Path path(String file) {
        return FOLDER.resolve("kubectl").resolve(file + ".json");
    }

    /** How many were the same, and what was said of the others. */
    record Result(int same, String output) {}
}
