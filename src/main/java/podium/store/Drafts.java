package podium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;

/**
 * Texts that are not saved yet, kept so that a crash loses nothing. Each running program has a file of its own, named by its
 * process; those of processes that are gone are what crashes left behind.
 */
public final class Drafts {

    private static final String PREFIX = "drafts-";
    private static final String ENDING = ".json";

    private final Path folder;
    private final Path own;

    /**
     * @param folder in which the files lie or will lie
     * @param process the number of the running program's process
     */
    public Drafts(Path folder, long process) {
        this.folder = folder;
        this.own = folder.resolve(PREFIX + process + ENDING);
    }

    /**
     * An unsaved text.
     *
     * @param title on its tab
     * @param path of the file it belongs to; empty when it has none
     */
    public record Draft(String title, String path, String text) {}

    /** Keeps these and no others; whether that could be done. */
    public boolean keep(List<Draft> drafts) {
        try {
            if (drafts.isEmpty()) {
                Files.deleteIfExists(own);
            } else {
                WholeFile.write(own, JsonText.write(toJson(drafts)));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What crashed programs left behind; it is theirs no more. */
    public List<Draft> takeLost() {
        List<Draft> lost = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Drafts::isLost).sorted().toList()) {
                lost.addAll(read(file));
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return lost; // no folder, no drafts
        }
        return lost;
    }

    private static boolean isLost(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(PREFIX) || !name.endsWith(ENDING)) {
            return false;
        }
        String number = name.substring(PREFIX.length(), name.length() - ENDING.length());
        Optional<ProcessHandle> process =
                number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
        return process.isEmpty() || !process.get().isAlive();
    }

    private static List<Draft> read(Path file) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        if (JsonReader.read(Files.readString(file)) instanceof JsonReader.Value value) {
            for (Json item : value.json().asArray()) {
                JsonObject draft = item.asObject();
                drafts.add(new Draft(draft.string("title", ""), draft.string("path", ""), draft.string("text", "")));
            }
        }
        return drafts;
    }

    private static JsonArray toJson(List<Draft> drafts) {
        List<Json> items = new ArrayList<>();
        for (Draft draft : drafts) {
            items.add(JsonObject.builder()
                    .put("title", draft.title())
                    .put("path", draft.path())
                    .put("text", draft.text())
                    .build());
        }
        return JsonArray.of(items);
    }
}
