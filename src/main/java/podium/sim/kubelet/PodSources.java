package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * The config maps and secrets of a pod's namespace, and what a pod misses of them, in the kubelet's words (as Kubernetes
 * 1.36).
 */
record PodSources(ClusterState state, String namespace) {

    /** A volume that cannot be made. */
    record Unmountable(String volume, String message) {}

    /** The kinds of source: where the environment, its bulk form and a volume name them, and how the kubelet calls them. */
    private enum Source {
        CONFIG_MAP(
                Kind.CONFIG_MAP,
                "configMapKeyRef",
                "configMapRef",
                "configMap",
                "name",
                "configmap",
                "config",
                "ConfigMap"),
        SECRET(Kind.SECRET, "secretKeyRef", "secretRef", "secret", "secretName", "secret", "secret", "Secret");

        private final Kind kind;
        private final String keyRef;
        private final String ref;
        private final String volume;
        private final String volumeName;
        private final String word;
        private final String keyWord;
        private final String title;

        Source(
                Kind kind,
                String keyRef,
                String ref,
                String volume,
                String volumeName,
                String word,
                String keyWord,
                String title) {
            this.kind = kind;
            this.keyRef = keyRef;
            this.ref = ref;
            this.volume = volume;
            this.volumeName = volumeName;
            this.word = word;
            this.keyWord = keyWord;
            this.title = title;
        }

        private String notFound(String name) {
            return word + " \"" + name + "\" not found";
        }
    }

    @Nullable
    Resource find(Kind kind, String name) {
        return state.get(Key.of(kind, namespace, name));
    }

    /** Why a container's environment cannot be made, or null: the first thing that is missing. */
    @Nullable
    String missingFor(JsonObject container) {
        for (Json from : container.array("envFrom")) {
            for (Source source : Source.values()) {
                String missing = missingWhole(source, from.asObject().object(source.ref), "name");
                if (missing != null) {
                    return missing;
                }
            }
        }
        for (Json variable : container.array("env")) {
            JsonObject from = variable.asObject().object("valueFrom");
            for (Source source : Source.values()) {
                String missing = missingKey(source, from.object(source.keyRef));
                if (missing != null) {
                    return missing;
                }
            }
        }
        return null;
    }

    private @Nullable String missingWhole(Source source, JsonObject reference, String nameField) {
        String name = reference.string(nameField);
        if (name == null || reference.isTrue("optional") || find(source.kind, name) != null) {
            return null;
        }
        return source.notFound(name);
    }

    private @Nullable String missingKey(Source source, JsonObject reference) {
        String name = reference.string("name");
        if (name == null || reference.isTrue("optional")) {
            return null;
        }
        Resource object = find(source.kind, name);
        if (object == null) {
            return source.notFound(name);
        }
        String key = reference.string("key", "");
        return object.tree().object("data").has(key)
                ? null
                : "couldn't find key " + key + " in " + source.title + " " + namespace + "/" + name;
    }

    /** The first of a pod's volumes that cannot be made, or null. */
    @Nullable
    Unmountable unmountable(JsonObject spec) {
        for (Json item : spec.array("volumes")) {
            String message = missingForVolume(item.asObject());
            if (message != null) {
                return new Unmountable(item.asObject().string("name", ""), message);
            }
        }
        return null;
    }

    private @Nullable String missingForVolume(JsonObject volume) {
        for (Source source : Source.values()) {
            String message = missingForFiles(source, volume.object(source.volume), source.volumeName);
            if (message != null) {
                return message;
            }
        }
        return missingForProjected(volume.object("projected").array("sources"));
    }

    /** All that is missing of a projected volume is told together. */
    private @Nullable String missingForProjected(JsonArray projected) {
        List<String> missing = new ArrayList<>();
        for (Json item : projected) {
            for (Source source : Source.values()) {
                String message = missingForFiles(source, item.asObject().object(source.volume), "name");
                if (message != null) {
                    missing.add(message);
                }
            }
        }
        return switch (missing.size()) {
            case 0 -> null;
            case 1 -> missing.get(0);
            default -> "[" + String.join(", ", missing) + "]";
        };
    }

    private @Nullable String missingForFiles(Source source, JsonObject reference, String nameField) {
        String message = missingWhole(source, reference, nameField);
        Resource object = find(source.kind, reference.string(nameField, ""));
        if (message != null || object == null || reference.isTrue("optional")) {
            return message;
        }
        for (Json item : reference.array("items")) {
            String key = item.asObject().string("key", "");
            boolean isThere = object.tree().object("data").has(key)
                    || object.tree().object("binaryData").has(key);
            if (!isThere) {
                return source == Source.SECRET
                        ? "references non-existent " + source.keyWord + " key: " + key
                        : source.word + " references non-existent " + source.keyWord + " key: " + key;
            }
        }
        return null;
    }
}
