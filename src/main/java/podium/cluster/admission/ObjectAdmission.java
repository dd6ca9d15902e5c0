package podium.cluster.admission;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.Resource;

/** The plugins that add to objects other than pods: finalizers of what is in use, and the classes that are the default. */
public final class ObjectAdmission {

    private static final Json CLAIM_PROTECTION = Json.of("kubernetes.io/pvc-protection");
    private static final Json VOLUME_PROTECTION = Json.of("kubernetes.io/pv-protection");

    private static final String CLAIM_CLASS = "volume.beta.kubernetes.io/storage-class";
    private static final String DEFAULT_STORAGE = "storageclass.kubernetes.io/is-default-class";

    private static final String INGRESS_CLASS = "kubernetes.io/ingress.class";
    private static final String DEFAULT_INGRESS = "ingressclass.kubernetes.io/is-default-class";

    private ObjectAdmission() {}

    /** @param object with its defaults */
    public static JsonObject onCreate(Kind kind, JsonObject object, ClusterState state) {
        if (kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM)) {
            JsonObject classed = classed(
                    object, "storageClassName", CLAIM_CLASS, FurtherKinds.STORAGE_CLASS, DEFAULT_STORAGE, state);
            return guarded(classed, CLAIM_PROTECTION);
        }
        if (kind.equals(FurtherKinds.PERSISTENT_VOLUME)) {
            return guarded(object, VOLUME_PROTECTION);
        }
        return kind.equals(FurtherKinds.INGRESS)
                ? classed(object, "ingressClassName", INGRESS_CLASS, FurtherKinds.INGRESS_CLASS, DEFAULT_INGRESS, state)
                : object;
    }

    private static JsonObject guarded(JsonObject object, Json finalizer) {
        return object.change("metadata", metadata -> {
            JsonArray finalizers = metadata.array("finalizers");
            return finalizers.toList().contains(finalizer)
                    ? metadata
                    : metadata.with("finalizers", finalizers.plus(finalizer));
        });
    }

    /**
     * An object that names no class has the one that is marked as the default; of several the newest.
     *
     * @param older annotation that names a class, too
     */
    private static JsonObject classed(
            JsonObject object, String field, String older, Kind kind, String mark, ClusterState state) {
        boolean isNamed = object.object("spec").has(field)
                || object.object("metadata").object("annotations").has(older);
        if (isNamed) {
            return object;
        }
        Resource newest = null;
        for (Resource candidate : state.table(kind).values()) {
            boolean isDefault = candidate.annotations().string(mark, "").equals("true");
            if (isDefault && (newest == null || candidate.createdMs() > newest.createdMs())) {
                newest = candidate;
            }
        }
        String name = newest == null ? "" : newest.key().name();
        return name.isEmpty() ? object : object.change("spec", spec -> spec.with(field, name));
    }
}
