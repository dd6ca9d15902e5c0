package podium.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The icons that come with the program, by the names of their files under {@code icons/}; each is read at its first use. */
public final class IconSet {

    private final Map<String, Icon> known = new ConcurrentHashMap<>();

    /** @param name without folder and ending: {@code pod}, {@code state-ready} */
    public Icon get(String name) {
        return known.computeIfAbsent(name, IconSet::read);
    }

    private static Icon read(String name) {
        try (InputStream file = IconSet.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (file == null) {
                throw new AssertionError("no icon " + name);
            }
            return IconReader.read(name, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
