package podium.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists what lies in a folder of the program's resources, whether they are in a jar or in a build's folder. */
public final class ResourceFolder {

    private ResourceFolder() {}

    /**
     * The names of the files in a folder, sorted.
     *
     * @param folder from the root, without a slash at either end
     */
    public static List<String> list(String folder) {
        URL url = ResourceFolder.class.getResource("/" + folder);
        if (url == null) {
            throw new AssertionError("the build left /" + folder + " out");
        }
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder + "/") : onDisk(url.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(url + " cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new AssertionError(url.toString(), e);
        }
    }

    private static List<String> inJar(URL url, String prefix) throws IOException {
        // The class path's own jar, already open: not ours to close.
        return ((JarURLConnection) url.openConnection())
                .getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .filter(name -> !name.isEmpty() && !name.contains("/"))
                        .sorted()
                        .toList();
    }

    private static List<String> onDisk(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
