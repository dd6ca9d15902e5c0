package podium.cluster.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.GoText;

/** Volumes of kinds that are gone, and files in a volume that lie one in another. */
record VolumeWarnings(JsonArray volumes, FieldPath path, List<String> warnings) {

    private static final Map<String, String> DEPRECATED = deprecated();

    private static Map<String, String> deprecated() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+");
        table.put("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+");
        table.put("scaleIO", "deprecated in v1.16, non-functional in v1.22+");
        table.put("flocker", "deprecated in v1.22, non-functional in v1.25+");
        table.put("storageos", "deprecated in v1.22, non-functional in v1.25+");
        table.put("quobyte", "deprecated in v1.22, non-functional in v1.25+");
        table.put("glusterfs", "deprecated in v1.25, non-functional in v1.26+");
        table.put("cephfs", "deprecated in v1.28, non-functional in v1.31+");
        table.put("rbd", "deprecated in v1.28, non-functional in v1.31+");
        return table;
    }

    /**
     * A file in a volume.
     *
     * @param source what it comes from, where a volume has several
     */
    private record FileOf(String path, String source) {

        boolean overlaps(FileOf other) {
            String here = path + "/";
            String there = other.path + "/";
            return !path.isEmpty() && !other.path.isEmpty() && (here.startsWith(there) || there.startsWith(here));
        }

        @Override
        public String toString() {
            return GoText.quote(path) + (source.isEmpty() ? "" : " (" + source + ")");
        }
    }

    void add() {
        for (int i = 0; i < volumes.size(); i++) {
            JsonObject volume = volumes.object(i);
            FieldPath at = path.index(i);
            DEPRECATED.forEach((field, advice) -> {
                if (volume.has(field)) {
                    String said = field.equals("storageos") ? "storageOS" : field;
                    warnings.add(at.child(said) + ": " + advice);
                }
            });
            FieldPath claim = at.child("ephemeral").child("volumeClaimTemplate").child("spec");
            ClaimChecks.warn(
                    volume.object("ephemeral").object("volumeClaimTemplate").object("spec"), claim, warnings);
        }
        for (Json volume : volumes) {
            overlaps(volume.asObject());
        }
    }

    private void overlaps(JsonObject volume) {
        String name = volume.string("name", "");
        JsonObject map = volume.object("configMap");
        overlaps(name, "ConfigMap " + GoText.quote(map.string("name", "")), files(map, ""));
        JsonObject secret = volume.object("secret");
        overlaps(name, "Secret " + GoText.quote(secret.string("secretName", "")), files(secret, ""));
        overlaps(name, "DownwardAPI", files(volume.object("downwardAPI"), ""));
        List<FileOf> projected = new ArrayList<>();
        for (Json source : volume.object("projected").array("sources")) {
            if (source.asObject().isEmpty()) {
                warnings.add("volume " + GoText.quote(name) + " (Projected) has no sources provided");
            }
            projected.addAll(projected(source.asObject()));
        }
        overlaps(name, "Projected", projected);
    }

    private void overlaps(String volume, String kind, List<FileOf> files) {
        for (int i = 0; i < files.size(); i++) {
            for (FileOf earlier : files.subList(0, i)) {
                if (files.get(i).overlaps(earlier)) {
                    warnings.add("volume " + GoText.quote(volume) + " (" + kind + "): overlapping paths: "
                            + files.get(i) + " with " + earlier);
                }
            }
        }
    }

    private static List<FileOf> files(JsonObject source, String said) {
        List<FileOf> files = new ArrayList<>();
        for (Json item : source.array("items")) {
            files.add(file(item.asObject().string("path", ""), said));
        }
        return files;
    }

    private static FileOf file(String path, String said) {
        return new FileOf(path.replaceAll("/+$", ""), said);
    }

    /** The server looks at the first kind of source that is there. */
    private static List<FileOf> projected(JsonObject source) {
        for (String[] kind : new String[][] {{"configMap", "ConfigMap "}, {"secret", "Secret "}}) {
            JsonObject named = source.object(kind[0]);
            if (!named.array("items").isEmpty()) {
                return files(named, kind[1] + GoText.quote(named.string("name", "")));
            }
        }
        if (!source.object("downwardAPI").array("items").isEmpty()) {
            return files(source.object("downwardAPI"), "DownwardAPI");
        }
        if (source.has("serviceAccountToken")) {
            String token = source.object("serviceAccountToken").string("path", "");
            return List.of(file(token, "ServiceAccountToken"));
        }
        JsonObject bundle = source.object("clusterTrustBundle");
        String name = bundle.string("name", bundle.string("signerName", ""));
        return source.has("clusterTrustBundle")
                ? List.of(file(bundle.string("path", ""), "ClusterTrustBundle " + GoText.quote(name)))
                : certificate(source.object("podCertificate"));
    }

    private static List<FileOf> certificate(JsonObject certificate) {
        return List.of(
                file(certificate.string("certificateChainPath", ""), "PodCertificate chain"),
                file(certificate.string("keyPath", ""), "PodCertificate key"),
                file(certificate.string("credentialBundlePath", ""), "PodCertificate credential bundle"));
    }
}
