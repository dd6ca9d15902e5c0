package podium.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import podium.schema.Catalogue;

/** Reads the catalogue of the API from {@code /schema} among the program's resources. */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /** Reads and parses anew at every call: some 50 ms. */
    public static Catalogue read() {
        return Catalogue.parse(text("definitions.json"), text("go-fields.json"), text("resources.json"));
    }

    /** The text of the messages of the API's protobuf form. */
    public static String protobuf() {
        return text("protobuf.json");
    }

    private static String text(String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream("/schema/" + name)) {
            if (file == null) {
                throw new AssertionError("the build left /schema/" + name + " out");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("/schema/" + name + " cannot be read", e);
        }
    }
}
