package podium.cluster.validation;

import java.util.List;
import java.util.Optional;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** PersistentVolumes ({@code pkg/apis/core/validation} of 1.36). */
public final class PersistentVolumeChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath CAPACITY = SPEC.child("capacity");

    private static final List<String> RECLAIM_POLICIES = List.of("Delete", "Recycle", "Retain");

    /** Kinds of sources in the order in which the server looks. */
    private static final List<String> SOURCES = List.of(
            "hostPath",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "glusterfs",
            "flocker",
            "nfs",
            "rbd",
            "quobyte",
            "cephfs",
            "iscsi",
            "cinder",
            "fc",
            "flexVolume",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "scaleIO",
            "local",
            "storageos",
            "csi");

    private static final List<String> SECRETS = List.of(
            "controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef");

    private PersistentVolumeChecks() {}

    public static void check(JsonObject volume, Causes causes) {
        JsonObject spec = volume.object("spec");
        if (spec.array("accessModes").isEmpty()) {
            causes.required(SPEC.child("accessModes"));
        }
        ClaimChecks.accessModes(spec.array("accessModes"), SPEC.child("accessModes"), causes);
        capacity(spec, causes);
        Check.oneOf(spec, "persistentVolumeReclaimPolicy", SPEC, causes, RECLAIM_POLICIES);
        Check.part(spec, "nodeAffinity", SPEC, causes, PersistentVolumeChecks::affinity);
        sources(spec, causes);
        String name = spec.string("storageClassName", "");
        if (!name.isEmpty()) {
            Check.name(name, SPEC.child("storageClassName"), causes, Names::subdomain);
        }
        Check.oneOf(spec, "volumeMode", SPEC, causes, ClaimChecks.VOLUME_MODES);
        attributes(spec, causes);
    }

    private static void capacity(JsonObject spec, Causes causes) {
        JsonObject capacity = spec.object("capacity");
        if (capacity.isEmpty()) {
            causes.required(CAPACITY);
        }
        if (capacity.size() != 1 || !capacity.has("storage")) {
            causes.notSupported(CAPACITY, capacity.isEmpty() ? JsonNull.NULL : capacity, List.of("storage"));
        }
        for (int i = 0; i < capacity.size(); i++) {
            if (Check.amount(capacity.valueAt(i)).signum() <= 0) {
                causes.invalid(CAPACITY.key(capacity.nameAt(i)), capacity.valueAt(i), "must be greater than zero");
            }
        }
    }

    private static void affinity(JsonObject affinity, FieldPath path, Causes causes) {
        if (affinity.get("required") instanceof JsonObject required) {
            AffinityChecks.nodeSelector(required, path.child("required"), causes);
        } else {
            causes.required(path.child("required"), "must specify required node constraints");
        }
    }

    private static void sources(JsonObject spec, Causes causes) {
        int seen = 0;
        for (String source : SOURCES) {
            if (!(spec.get(source) instanceof JsonObject tree)) {
                continue;
            }
            if (seen++ > 0) {
                causes.forbidden(SPEC.child(said(source)), "may not specify more than 1 volume type");
            } else {
                source(source, tree, spec, causes);
            }
        }
        if (seen == 0) {
            causes.required(SPEC, "must specify a volume type");
        }
        boolean isWholeHost =
                List.of("/", "//", "/.").contains(spec.object("hostPath").string("path", ""));
        if (isWholeHost && spec.string("persistentVolumeReclaimPolicy", "").equals("Recycle")) {
            causes.forbidden(
                    SPEC.child("persistentVolumeReclaimPolicy"), "may not be 'recycle' for a hostPath mount of '/'");
        }
    }

    private static String said(String source) {
        return source.equals("cephfs") ? "cephFS" : source;
    }

    private static void source(String source, JsonObject tree, JsonObject spec, Causes causes) {
        FieldPath path = SPEC.child(source.equals("gcePersistentDisk") ? "persistentDisk" : source);
        switch (source) {
            case "local" -> local(tree, spec, path, causes);
            case "csi" -> csi(tree, path, causes);
            default -> VolumeChecks.source(source).orElseThrow().check(tree, path, causes);
        }
    }

    private static void local(JsonObject source, JsonObject spec, FieldPath path, Causes causes) {
        if (Check.required(source, "path", path, causes)) {
            Check.noWayUp(source.string("path", ""), path.child("path"), causes);
        }
        Optional<Json> terms = Optional.ofNullable(spec.at("nodeAffinity", "required"));
        if (terms.isEmpty()) {
            causes.required(SPEC.child("nodeAffinity"), "Local volume requires node affinity");
        }
    }

    private static void csi(JsonObject source, FieldPath path, Causes causes) {
        StorageChecks.driverName(source.string("driver", ""), path.child("driver"), causes);
        Check.required(source, "volumeHandle", path, causes);
        for (String reference : SECRETS) {
            Check.part(source, reference, path, causes, PersistentVolumeChecks::secret);
        }
    }

    /** A volume is in no namespace, so it says in which one its secrets are. */
    private static void secret(JsonObject reference, FieldPath path, Causes causes) {
        if (Check.required(reference, "name", path, causes)) {
            Check.name(reference.string("name", ""), path.child("name"), causes, Names::subdomain);
        }
        if (Check.required(reference, "namespace", path, causes)) {
            Check.name(reference.string("namespace", ""), path.child("namespace"), causes, Names::label);
        }
    }

    private static void attributes(JsonObject spec, Causes causes) {
        if (!spec.has("volumeAttributesClassName")) {
            return;
        }
        FieldPath path = SPEC.child("volumeAttributesClassName");
        String name = spec.string("volumeAttributesClassName", "");
        if (name.isEmpty()) {
            causes.required(path, "an empty string is disallowed");
        } else {
            Check.name(name, path, causes, Names::subdomain);
        }
        if (!spec.has("csi")) {
            causes.required(SPEC.child("csi"), "has to be specified when using volumeAttributesClassName");
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        JsonObject sourceBefore = onlySources(was);
        JsonObject sourceAfter = onlySources(is);
        if (!was.object("csi").has("controllerExpandSecretRef")) {
            sourceAfter = sourceAfter.has("csi")
                    ? sourceAfter.change("csi", csi -> csi.without("controllerExpandSecretRef"))
                    : sourceAfter;
        }
        if (!sourceAfter.equals(sourceBefore)) {
            causes.forbidden(
                    SPEC.child("persistentvolumesource"),
                    "spec.persistentvolumesource is immutable after creation\n"
                            + PodUpdateChecks.difference(sourceBefore, sourceAfter));
        }
        Check.immutable(was, is, "volumeMode", FieldPath.ROOT, causes);
        if (was.has("nodeAffinity")) {
            Check.immutable(was, is, "nodeAffinity", FieldPath.ROOT, causes);
        }
        if (was.has("volumeAttributesClassName") && !is.has("volumeAttributesClassName")) {
            causes.forbidden(SPEC.child("volumeAttributesClassName"), "update from non-nil value to nil is forbidden");
        }
    }

    private static JsonObject onlySources(JsonObject spec) {
        JsonObject.Builder sources = JsonObject.builder();
        SOURCES.forEach(source -> sources.putIfPresent(source, spec.get(source)));
        return sources.build();
    }
}
