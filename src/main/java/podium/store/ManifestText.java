package podium.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.yaml.YamlText;

/**
 * The text of a manifest's file, or why there is none.
 *
 * @param text null when it could not be read
 * @param problem null when it could
 */
public record ManifestText(
        Path file, @Nullable String text, @Nullable Why problem) {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    public static ManifestText read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return unreadable(file, Why.of("file.directory", file.toString()));
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return unreadable(file, Why.of("file.special", file.toString())); // a pipe or device may never end
            }
            long bytes = Files.size(file);
            if (bytes > YamlText.LENGTH_MAX) {
                return unreadable(
                        file, Why.of("file.tooLarge", file.toString(), mega(bytes), mega(YamlText.LENGTH_MAX)));
            }
            return new ManifestText(file, decode(Files.readAllBytes(file)), null);
        } catch (NoSuchFileException gone) {
            return unreadable(file, Why.of("file.missing", file.toString()));
        } catch (AccessDeniedException denied) {
            return unreadable(file, Why.of("file.denied", file.toString()));
        } catch (CharacterCodingException binary) {
            return unreadable(file, Why.of("file.binary", file.toString()));
        } catch (IOException other) {
            return unreadable(file, Why.of("file.unreadable", file.toString(), String.valueOf(other.getMessage())));
        }
    }

    /** The manifests that a path means: itself, or the YAML and JSON files of a folder, by name. */
    public static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(ManifestText::isManifest).sorted().toList();
        } catch (IOException unreadable) {
            return List.of(path); // reading it says why
        }
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static ManifestText unreadable(Path file, Why problem) {
        return new ManifestText(file, null, problem);
    }

    private static long mega(long bytes) {
        return bytes / 1_000_000;
    }
}
