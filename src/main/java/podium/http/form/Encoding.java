package podium.http.form;

import java.nio.charset.StandardCharsets;
import podium.base.Json;
import podium.yaml.YamlWriter;

/** How a tree is written. */
public enum Encoding {
    JSON("application/json") {
        @Override
        public byte[] bytes(Json tree) {
            return JsonBytes.of(tree);
        }
    },
    YAML("application/yaml") {
        @Override
        public byte[] bytes(Json tree) {
            return YamlWriter.write(tree).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    Encoding(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract byte[] bytes(Json tree);
}
