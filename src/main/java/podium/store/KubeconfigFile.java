package podium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a kubeconfig: a file that lets in whoever reads it, so nobody but the user does. */
public final class KubeconfigFile {

    private KubeconfigFile() {}

    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.writePrivate(file, text);
    }
}
