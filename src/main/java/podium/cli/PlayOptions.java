package podium.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import podium.session.Moment;

/** How a performance is told, and what is left of it. */
final class PlayOptions {

    private static final int SIDE_MAX = 8_192;

    @Option(names = "--until", defaultValue = "settled", paramLabel = "settled|30s")
    private String until = "settled";

    @Option(names = "--log", defaultValue = "text", paramLabel = "text|json")
    private Log log = Log.text;

    @Option(names = "--hash")
    private boolean hash;

    @Option(names = "--picture", paramLabel = "FILE")
    private @Nullable Path picture;

    @Option(names = "--size", defaultValue = "1280x720", paramLabel = "WxH")
    private String size = "1280x720";

    @Mixin
    private CommonOptions common = new CommonOptions();

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
        return Moment.parse(until).orElseThrow(() -> common.wrongUse("cli.play.until", until));
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

    CommonOptions common() {
        return common;
    }

    Size size() {
        if (!size.matches("[1-9][0-9]{1,3}x[1-9][0-9]{1,3}")) {
            throw common.wrongUse("cli.play.size", size);
        }
        int cross = size.indexOf('x');
        int width = Integer.parseInt(size.substring(0, cross));
        int height = Integer.parseInt(size.substring(cross + 1));
        if (width > SIDE_MAX || height > SIDE_MAX) {
            throw common.wrongUse("cli.play.sizeMax", SIDE_MAX, size);
        }
        return new Size(width, height);
    }
}
