package podium.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import podium.base.JsonObject;
import podium.sim.kubelet.NamedBehaviour;
import podium.yaml.YamlText;

/** Reads the behaviours that come with the program, one a file: {@code /behaviours/NAME.yaml}. */
public final class BehaviourFiles {

    private static final String FOLDER = "behaviours";
    private static final String ENDING = ".yaml";

    private BehaviourFiles() {}

    /** All of them, by name. */
    public static List<NamedBehaviour> read() {
        return ResourceFolder.list(FOLDER).stream()
                .filter(file -> file.endsWith(ENDING))
                .map(file -> read(file.substring(0, file.length() - ENDING.length())))
                .toList();
    }

    private static NamedBehaviour read(String name) {
        String resource = "/" + FOLDER + "/" + name + ENDING;
        try (InputStream in = Objects.requireNonNull(BehaviourFiles.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonObject fields = Objects.requireNonNull(
                            YamlText.parse(text).get(0).tree(), resource + " is no YAML")
                    .asObject();
            return NamedBehaviour.of(name, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
