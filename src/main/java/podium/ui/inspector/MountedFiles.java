package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** The files that a container finds at its mount points, as far as they come from config maps and secrets. */
final class MountedFiles {

    private final Resource pod;
    private final ClusterState state;
    private final List<MountedFile> files = new ArrayList<>();

    private MountedFiles(Resource pod, ClusterState state) {
        this.pod = pod;
        this.state = state;
    }

    /**
     * One file, or a mount whose files are not known here.
     *
     * @param path from the root of the container's file system
     * @param content null when what it comes from is missing, or when it is no file of a config map or secret
     * @param source the object that it comes from, or null
     * @param kind of the volume, as its field is called: {@code emptyDir}
     * @param isPinned whether it is mounted by {@code subPath}: then it stays as it was when its container started
     */
    record MountedFile(
            String path,
            @Nullable String content,
            @Nullable Key source,
            String kind,
            boolean isSecret,
            boolean isPinned) {

        boolean isMissing() {
            return source != null && content == null;
        }
    }

    static List<MountedFile> of(Resource pod, JsonObject container, ClusterState state) {
        MountedFiles mounted = new MountedFiles(pod, state);
        for (Json item : container.array("volumeMounts")) {
            JsonObject mount = item.asObject();
            mounted.mount(mount, mounted.volume(mount.string("name", "")));
        }
        return mounted.files;
    }

    private JsonObject volume(String name) {
        for (Json volume : pod.spec().array("volumes")) {
            if (volume.asObject().string("name", "").equals(name)) {
                return volume.asObject();
            }
        }
        return JsonObject.EMPTY;
    }

    private void mount(JsonObject mount, JsonObject volume) {
        String path = mount.string("mountPath", "");
        String only = mount.string("subPath", "");
        if (volume.has("configMap") || volume.has("secret") || volume.has("projected")) {
            source(volume, path, only);
            for (Json source : volume.object("projected").array("sources")) {
                source(source.asObject(), path, only);
            }
            return;
        }
        JsonObject kinds = volume.without("name");
        files.add(new MountedFile(path, null, null, kinds.isEmpty() ? "" : kinds.nameAt(0), false, false));
    }

    private void source(JsonObject volume, String path, String only) {
        if (volume.has("configMap")) {
            JsonObject source = volume.object("configMap");
            add(Kind.CONFIG_MAP, source.string("name", ""), source, path, only);
        } else if (volume.has("secret")) {
            JsonObject source = volume.object("secret");
            add(Kind.SECRET, source.string("secretName", source.string("name", "")), source, path, only);
        } else if (volume.has("serviceAccountToken")) {
            String file = volume.object("serviceAccountToken").string("path", "");
            files.add(new MountedFile(path + "/" + file, null, null, "serviceAccountToken", true, false));
        } else if (volume.has("downwardAPI")) {
            for (Json item : volume.object("downwardAPI").array("items")) {
                String file = item.asObject().string("path", "");
                files.add(new MountedFile(path + "/" + file, null, null, "downwardAPI", false, false));
            }
        }
    }

    private void add(Kind kind, String name, JsonObject reference, String path, String only) {
        Key key = Key.of(kind, pod.key().namespace(), name);
        Resource source = state.get(key);
        boolean isSecret = kind.equals(Kind.SECRET);
        if (source == null) {
            if (!reference.isTrue("optional")) {
                files.add(new MountedFile(path, null, key, "", isSecret, !only.isEmpty()));
            }
            return;
        }
        JsonObject data = source.tree().object("data");
        JsonArray items = reference.array("items");
        if (items.isEmpty()) {
            for (Map.Entry<String, Json> entry : data) {
                file(key, entry.getKey(), entry.getValue(), path, only);
            }
        }
        for (Json item : items) {
            String field = item.asObject().string("key", "");
            file(key, item.asObject().string("path", ""), data.get(field), path, only);
        }
    }

    /** @param only the one file that is mounted as the path itself; empty for all of them in a folder */
    private void file(Key key, String name, @Nullable Json value, String path, String only) {
        if (!only.isEmpty() && !only.equals(name)) {
            return;
        }
        boolean isSecret = key.kind().equals(Kind.SECRET);
        String content = value == null ? null : Environment.text(value, isSecret);
        boolean isPinned = !only.isEmpty();
        files.add(new MountedFile(isPinned ? path : path + "/" + name, content, key, "", isSecret, isPinned));
    }
}
