package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * A pod's volumes ({@code ValidateVolumes} of 1.36).
 *
 * @param pod the pod's name, of which those of its own claims are made; empty in a template
 * @param path of the list
 */
record VolumeChecks(String pod, FieldPath path) {

    private static final List<String> HOST_PATH_TYPES = List.of(
            "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");

    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");

    private static final int INITIATOR_MAX = 64;

    /**
     * One kind of source.
     *
     * @param field of the volume
     * @param place how the server names the field in what is wrong with it
     * @param extra how it does when the field is one too many
     */
    private record Source(String field, String place, String extra, Check.Part check) {}

    /** In the order in which the server looks: the first one that is there counts. */
    private static final List<Source> SOURCES = List.of(
            source("emptyDir", VolumeChecks::emptyDir),
            source("hostPath", VolumeChecks::hostPath),
            source("gitRepo", StorageSourceChecks::gitRepo),
            new Source(
                    "gcePersistentDisk", "persistentDisk", "gcePersistentDisk", StorageSourceChecks::gcePersistentDisk),
            source("awsElasticBlockStore", StorageSourceChecks::awsElasticBlockStore),
            source("secret", VolumeChecks::secret),
            source("nfs", VolumeChecks::nfs),
            source("iscsi", StorageSourceChecks::iscsi),
            source("glusterfs", needs("endpoints", "path")),
            source("flocker", StorageSourceChecks::flocker),
            source("persistentVolumeClaim", needs("claimName")),
            source("rbd", needs("monitors", "image")),
            source("cinder", StorageSourceChecks::cinder),
            new Source("cephfs", "cephfs", "cephFS", needs("monitors")),
            source("quobyte", StorageSourceChecks::quobyte),
            new Source("downwardAPI", "downwardAPI", "downwarAPI", VolumeChecks::downwardApi),
            source("fc", StorageSourceChecks::fibreChannel),
            source("flexVolume", StorageSourceChecks::flexVolume),
            source("configMap", VolumeChecks::configMap),
            source("azureFile", needs("secretName", "shareName")),
            source("vsphereVolume", needs("volumePath")),
            source("photonPersistentDisk", needs("pdID")),
            source("portworxVolume", needs("volumeID")),
            source("azureDisk", StorageSourceChecks::azureDisk),
            source("storageos", StorageSourceChecks::storageos),
            source("projected", ProjectedChecks::check),
            source("scaleIO", needs("gateway", "system", "volumeName")),
            source("csi", StorageSourceChecks::csi),
            source("ephemeral", VolumeChecks::ephemeral),
            source("image", VolumeChecks::pullPolicy));

    /** The checks of a kind of source, by the field that holds it. */
    static Optional<Check.Part> source(String field) {
        return SOURCES.stream()
                .filter(source -> source.field().equals(field))
                .map(Source::check)
                .findFirst();
    }

    private static Source source(String field, Check.Part check) {
        return new Source(field, field, field, check);
    }

    private static Check.Part needs(String... fields) {
        return (source, path, causes) -> {
            for (String field : fields) {
                if (!(source.get(field) instanceof JsonArray list
                        ? !list.isEmpty()
                        : !source.string(field, "").isEmpty())) {
                    causes.required(path.child(field));
                }
            }
        };
    }

    /** @return the volumes that are right, by their names: only those can be mounted */
    Map<String, JsonObject> check(JsonArray volumes, Causes causes) {
        Set<String> made = claimsOfItsOwn(volumes);
        Map<String, JsonObject> right = new LinkedHashMap<>();
        for (int i = 0; i < volumes.size(); i++) {
            JsonObject volume = volumes.object(i);
            Causes own = new Causes();
            volume(volume, path.index(i), right.keySet(), own);
            if (own.isEmpty()) {
                right.put(volume.string("name", ""), volume);
            }
            causes.addAll(own);
            String claim = volume.object("persistentVolumeClaim").string("claimName", "");
            if (made.contains(claim)) {
                causes.invalid(
                        path.index(i).child("persistentVolumeClaim").child("claimName"),
                        claim,
                        "must not reference a PVC that gets created for an ephemeral volume");
            }
        }
        return right;
    }

    private Set<String> claimsOfItsOwn(JsonArray volumes) {
        Set<String> names = new LinkedHashSet<>();
        for (Json volume : volumes) {
            if (!pod.isEmpty() && volume.asObject().has("ephemeral")) {
                names.add(pod + "-" + volume.asObject().string("name", ""));
            }
        }
        return names;
    }

    private void volume(JsonObject volume, FieldPath at, Set<String> names, Causes causes) {
        boolean isSeen = false;
        for (Source source : SOURCES) {
            if (!(volume.get(source.field()) instanceof JsonObject tree)) {
                continue;
            }
            if (isSeen) {
                causes.forbidden(at.child(source.extra()), "may not specify more than 1 volume type");
            } else {
                if (source.field().equals("image") && !pod.isEmpty()) {
                    Check.required(tree, "reference", at.child("image"), causes); // a template may leave it to others
                }
                source.check().check(tree, at.child(source.place()), causes);
                named(source.field(), tree, volume.string("name", ""), at, causes);
            }
            isSeen = true;
        }
        if (!isSeen) {
            causes.required(at, "must specify a volume type");
        }
        String name = volume.string("name", "");
        if (Check.required(volume, "name", at, causes)) {
            Check.name(name, at.child("name"), causes, Names::label);
        }
        if (names.contains(name)) {
            causes.duplicate(at.child("name"), name);
        }
    }

    /** What a source asks of the volume's name. */
    private void named(String kind, JsonObject source, String name, FieldPath at, Causes causes) {
        if (kind.equals("iscsi") && source.has("initiatorName")) {
            String both = name + ":" + source.string("targetPortal", "");
            if (both.length() > INITIATOR_MAX) {
                causes.invalid(
                        at.child("name"),
                        name,
                        "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if"
                                + " iscsi.initiatorName is specified.");
            }
        }
        if (kind.equals("ephemeral") && !pod.isEmpty() && !name.isEmpty()) {
            String claim = pod + "-" + name;
            for (String fault : Names.subdomain(claim)) {
                causes.invalid(at.child("name"), name, "PVC name \"" + claim + "\": " + fault);
            }
        }
    }

    private static void emptyDir(JsonObject source, FieldPath path, Causes causes) {
        if (Check.amount(source.get("sizeLimit")).signum() < 0) {
            causes.forbidden(path.child("sizeLimit"), "SizeLimit field must be a valid resource quantity");
        }
    }

    private static void hostPath(JsonObject source, FieldPath path, Causes causes) {
        if (Check.required(source, "path", path, causes)) {
            Check.noWayUp(source.string("path", ""), path.child("path"), causes);
            Check.oneOf(source, "type", path, causes, HOST_PATH_TYPES);
        }
    }

    private static void nfs(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "server", path, causes);
        Check.required(source, "path", path, causes);
        if (!source.string("path", "").startsWith("/")) {
            causes.invalid(path.child("path"), source.string("path", ""), "must be an absolute path");
        }
    }

    private static void secret(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "secretName", path, causes);
        VolumeFiles.mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        Check.each(source, "items", path, causes, VolumeFiles::ofKey);
    }

    private static void configMap(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "name", path, causes);
        VolumeFiles.mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        Check.each(source, "items", path, causes, VolumeFiles::ofKey);
    }

    private static void downwardApi(JsonObject source, FieldPath path, Causes causes) {
        VolumeFiles.mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        for (Json item : source.array("items")) {
            VolumeFiles.ofPod(item.asObject(), path, causes); // the server leaves the item's index out
        }
    }

    private static void ephemeral(JsonObject source, FieldPath path, Causes causes) {
        if (source.get("volumeClaimTemplate") instanceof JsonObject template) {
            ClaimChecks.template(template, path.child("volumeClaimTemplate"), causes);
        } else {
            causes.required(path.child("volumeClaimTemplate"));
        }
    }

    private static void pullPolicy(JsonObject source, FieldPath path, Causes causes) {
        if (Check.required(source, "pullPolicy", path, causes)) {
            Check.oneOf(source, "pullPolicy", path, causes, PULL_POLICIES);
        }
    }
}
