package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.resource.Kind;
import podium.schema.Catalogue;
import podium.schema.KindEntry;

/** The object that a path names, and its subresource. */
record GoldenPath(Key key, String subresource) {

    static @Nullable GoldenPath parse(String path, Catalogue catalogue) {
        List<String> parts = new ArrayList<>(List.of(path.substring(1).split("/")));
        boolean isCore = parts.remove(0).equals("api");
        String version = isCore ? parts.remove(0) : parts.remove(0) + "/" + parts.remove(0);
        String namespace = "";
        if (parts.get(0).equals("namespaces")
                && parts.size() > 2
                && !parts.get(2).equals("finalize")) {
            namespace = parts.get(1);
            parts = parts.subList(2, parts.size());
        }
        Kind kind = kind(version, parts.get(0), catalogue);
        if (kind == null) {
            return null;
        }
        String name = parts.size() > 1 ? parts.get(1) : "";
        return new GoldenPath(new Key(kind, namespace, name), parts.size() > 2 ? parts.get(2) : "");
    }

    private static @Nullable Kind kind(String version, String plural, Catalogue catalogue) {
        for (KindEntry entry : catalogue.kinds()) {
            if (entry.kind().apiVersion().equals(version)
                    && entry.kind().plural().equals(plural)) {
                return entry.kind();
            }
        }
        return null;
    }
}
