package podium.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import podium.base.JsonReader;
import podium.base.JsonText;
import podium.base.Why;
import podium.session.Recording;
import podium.session.RecordingJson;

/** Saved sessions on disk: what decided a history, as JSON. Played again, it is the same history, byte for byte. */
public final class SessionFile {

    /** How the names of saved sessions end. */
    public static final String ENDING = ".podium";

    /** Bytes; some ten thousand commands. What is larger is no session. */
    private static final long LENGTH_MAX = 30_000_000;

    private SessionFile() {}

    /** What a file was read as. One of the two is null. */
    public record Read(
            @Nullable Recording recording, @Nullable Why problem) {}

    public static void write(Path file, Recording recording) throws IOException {
        WholeFile.write(file, JsonText.write(RecordingJson.write(recording)) + "\n");
    }

    public static Read read(Path file) {
        try {
            boolean isReadable = Files.size(file) <= LENGTH_MAX && Files.isRegularFile(file);
            if (isReadable && JsonReader.read(Files.readString(file)) instanceof JsonReader.Value value) {
                RecordingJson.Read read = RecordingJson.read(value.json());
                return new Read(read.recording(), read.problem());
            }
            return refused(Why.of("recording.notASession"));
        } catch (NoSuchFileException gone) {
            return refused(Why.of("file.missing", file.toString()));
        } catch (CharacterCodingException binary) {
            return refused(Why.of("recording.notASession"));
        } catch (IOException other) {
            return refused(Why.of("file.unreadable", file.toString(), String.valueOf(other.getMessage())));
        }
    }

    private static Read refused(Why problem) {
        return new Read(null, problem);
    }
}
