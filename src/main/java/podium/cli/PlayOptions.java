package podium.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import podium.session.Moment;

/** How a performance is told, and what is left of it. */
final class PlayOptions {

    private static final int SIDE_MAX = 8_192;

    @Option(
            names = "--until",
            defaultValue = "settled",
            paramLabel = "settled|30s",
            description = "When to stop: settled (at most one virtual hour) or a length of virtual time.")
    private String until = "settled";

    @Option(names = "--log", defaultValue = "text", paramLabel = "text|json", description = "How the story is told.")
    private Log log = Log.text;

    @Option(names = "--hash", description = "Prints one SHA-256 over each frame's state, why and queue, last.")
    private boolean hash;

    @Option(
            names = "--picture",
            paramLabel = "OUT.svg|.png|.gif",
            description = "Leaves a picture of the end, or a film of the steps that changed something.")
    private @Nullable Path picture;

    @Option(names = "--size", defaultValue = "1280x720", paramLabel = "WxH", description = "Of the picture, in pixels.")
    private String size = "1280x720";

    @Option(names = "--lang", defaultValue = "en", paramLabel = "en|ja", description = "The language of the story.")
    private String language = "en";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /** How the story is told. */
    enum Log {
        text,
        json
    }

    /**
     * The size of a picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Size(int width, int height) {}

    Moment end() {
        return Moment.parse(until)
                .orElseThrow(() -> wrong("--until takes settled or a time such as 30s, not " + until));
    }

    Log log() {
        return log;
    }

    boolean hash() {
        return hash;
    }

    Optional<Path> picture() {
        return Optional.ofNullable(picture);
    }

    String language() {
        if (!language.equals("en") && !language.equals("ja")) {
            throw wrong("--lang takes en or ja, not " + language);
        }
        return language;
    }

    Size size() {
        if (!size.matches("[1-9][0-9]{1,3}x[1-9][0-9]{1,3}")) {
            throw wrong("--size takes a width and a height such as 1280x720, not " + size);
        }
        int cross = size.indexOf('x');
        int width = Integer.parseInt(size.substring(0, cross));
        int height = Integer.parseInt(size.substring(cross + 1));
        if (width > SIDE_MAX || height > SIDE_MAX) {
            throw wrong("--size takes sides of up to " + SIDE_MAX + " pixels, not " + size);
        }
        return new Size(width, height);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
