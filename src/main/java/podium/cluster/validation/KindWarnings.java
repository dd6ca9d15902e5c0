package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;

/** What is odd about objects that are not pods, though it is allowed (the strategies in {@code pkg/registry} of 1.36). */
public final class KindWarnings {

    private static final Map<String, String> VOLUME_ANNOTATIONS = volumeAnnotations();

    /** Sources of volumes that do nothing any more, and since when. */
    private static final Map<String, String> DEAD_SOURCES = deadSources();

    private static final String INGRESS_CLASS = "kubernetes.io/ingress.class";
    private static final int INDEXES_MANY = 100_000;
    private static final int PARALLEL_MANY = 10_000;

    private KindWarnings() {}

    private static Map<String, String> volumeAnnotations() {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(
                "volume.beta.kubernetes.io/storage-class",
                "deprecated since v1.8; use \"storageClassName\" attribute instead");
        annotations.put(
                "volume.beta.kubernetes.io/mount-options",
                "deprecated since v1.31; use \"mountOptions\" attribute instead");
        return annotations;
    }

    private static Map<String, String> deadSources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("cephfs", "spec.cephfs: deprecated in v1.28, non-functional in v1.31+");
        sources.put("photonPersistentDisk", "spec.photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+");
        sources.put("rbd", "spec.rbd: deprecated in v1.28, non-functional in v1.31+");
        sources.put("scaleIO", "spec.scaleIO: deprecated in v1.16, non-functional in v1.22+");
        sources.put("storageos", "spec.storageOS: deprecated in v1.22, non-functional in v1.25+");
        sources.put("glusterfs", "spec.glusterfs: deprecated in v1.25, non-functional in v1.26+");
        return sources;
    }

    public static void statefulSet(JsonObject statefulSet, List<String> warnings) {
        if (statefulSet.object("spec").number("revisionHistoryLimit", 0) < 0) {
            warnings.add("spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is"
                    + " recommended");
        }
    }

    public static void job(JsonObject job, List<String> warnings) {
        JsonObject spec = job.object("spec");
        boolean isLarge = spec.string("completionMode", "").equals("Indexed")
                && spec.number("completions", 0) > INDEXES_MANY
                && spec.number("parallelism", 0) > PARALLEL_MANY;
        if (isLarge) {
            warnings.add(
                    "In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than"
                            + " 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail");
        }
    }

    public static void ingress(JsonObject ingress, List<String> warnings) {
        boolean isAnnotated = ingress.object("metadata").object("annotations").has(INGRESS_CLASS);
        if (isAnnotated && !ingress.object("spec").has("ingressClassName")) {
            warnings.add(
                    "annotation \"" + INGRESS_CLASS + "\" is deprecated, please use 'spec.ingressClassName' instead");
        }
    }

    public static void slice(JsonObject slice, List<String> warnings) {
        if (slice.string("addressType", "").equals("FQDN")) {
            warnings.add("spec.addressType: FQDN endpoints are deprecated");
        }
    }

    public static void volume(JsonObject volume, List<String> warnings) {
        JsonObject annotations = volume.object("metadata").object("annotations");
        VOLUME_ANNOTATIONS.forEach((name, why) -> {
            if (annotations.has(name)) {
                warnings.add("metadata.annotations[" + name + "]: " + why);
            }
        });
        JsonObject spec = volume.object("spec");
        if (spec.string("persistentVolumeReclaimPolicy", "").equals("Recycle")) {
            warnings.add("spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the"
                    + " recommended approach is to use dynamic provisioning.");
        }
        DEAD_SOURCES.forEach((source, why) -> {
            if (spec.has(source)) {
                warnings.add(why);
            }
        });
    }
}
