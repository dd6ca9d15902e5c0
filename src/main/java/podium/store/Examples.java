package podium.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The manifests that come with the program. */
public final class Examples {

    /** A Deployment that rolls: what a first start shows. */
    public static final String FIRST = "rolling-update";

    private static final String FOLDER = "examples";
    private static final String ENDING = ".yaml";

    private Examples() {}

    /** Without their ending, in order. */
    public static List<String> names() {
        return ResourceFolder.list(FOLDER).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    public static String text(String name) {
        String resource = "/" + FOLDER + "/" + name + ENDING;
        try (InputStream file = Examples.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError("the build left " + resource + " out");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
