package podium.golden;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kubectl of this machine.
 *
 * @param version as it says, such as {@code v1.33.1}
 */
record Kubectl(Path program, String version) {

    private static final Pattern VERSION = Pattern.compile("Client Version: (\\S+)");
    private static final long ASK_SECONDS = 20;

    /** The one that the environment names, else the first on the path; null when there is none. */
    static @Nullable Kubectl find() throws IOException, InterruptedException {
        String named = System.getenv("KUBECTL");
        Path program = named == null || named.isEmpty() ? onPath("kubectl") : Path.of(named);
        if (program == null || !Files.isExecutable(program)) {
            return null;
        }
        Ran asked = run(List.of(program.toString(), "version", "--client"), Map.of(), ASK_SECONDS);
        Matcher version = VERSION.matcher(asked.output());
        return version.find() ? new Kubectl(program, version.group(1)) : null;
    }

    /** A program by its name, as a shell would find it. */
    static @Nullable Path onPath(String name) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program) && Files.isRegularFile(program)) {
                return program;
            }
        }
        return null;
    }

    /** Runs it for a kubeconfig, beside which it keeps what it learns of the server. */
    Ran run(Path kubeconfig, long seconds, String... args) throws IOException, InterruptedException {
        String cache = kubeconfig.resolveSibling("cache").toString();
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "--kubeconfig", kubeconfig.toString(), "--cache-dir", cache));
        command.addAll(List.of(args));
        return run(command, Map.of(), seconds);
    }

    /** Runs any program, and ends it when it takes too long: then its code is that of {@code timeout}. */
    static Ran run(List<String> command, Map<String, String> environment, long seconds)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("podium-ran", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            boolean isOver = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!isOver) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            return new Ran(isOver ? process.exitValue() : Ran.TOO_LONG, text);
        } finally {
            Files.delete(output);
        }
    }

    /** How a program ended, and all that it printed. */
    record Ran(int code, String output) {

        static final int TOO_LONG = 124;
    }
}
