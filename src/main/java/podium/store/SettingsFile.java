package podium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;

/**
 * What the user has chosen, in a JSON file. A file that is missing or broken counts as empty; one that cannot be written leaves
 * the program as it is.
 */
public final class SettingsFile {

    private static final String NAME = "settings.json";
    private static final long LENGTH_MAX = 1_000_000;

    private final Path file;

    /** @param folder in which it lies or will lie */
    public SettingsFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    public JsonObject read() {
        try {
            if (Files.size(file) <= LENGTH_MAX
                    && JsonReader.read(Files.readString(file)) instanceof JsonReader.Value value) {
                return value.json().asObject();
            }
        } catch (IOException unreadable) {
            return JsonObject.EMPTY; // the next change writes a good one
        }
        return JsonObject.EMPTY;
    }

    /** Whether it could be written. */
    public boolean write(JsonObject settings) {
        try {
            WholeFile.write(file, JsonText.write(settings) + "\n");
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }
}
