package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** A pod's volumes. */
final class VolumeChecks {

    private static final String MODE_FAULT = "must be a number between 0 and 0777 (octal), both inclusive";
    private static final int MODE_MAX = 0777;

    private static final List<String> HOST_PATH_TYPES = List.of(
            "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");

    private static final List<String> DOWNWARD_FIELDS =
            List.of("metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");

    /**
     * One kind of source.
     *
     * @param field of the volume
     * @param said how the server names the field when it is one too many
     */
    private record Source(String field, String said, Check.Part check) {}

    /** In the order in which the server looks: the first one that is there counts. */
    private static final List<Source> SOURCES = List.of(
            source("emptyDir", VolumeChecks::emptyDir),
            source("hostPath", VolumeChecks::hostPath),
            source("gitRepo", needs("repository")),
            source("gcePersistentDisk", needs("pdName")),
            source("awsElasticBlockStore", needs("volumeID")),
            source("secret", VolumeChecks::secret),
            source("nfs", VolumeChecks::nfs),
            source("iscsi", needs("targetPortal", "iqn")),
            source("glusterfs", needs("endpoints", "path")),
            source("flocker", needs()),
            source("persistentVolumeClaim", needs("claimName")),
            source("rbd", needs("monitors", "image")),
            source("cinder", needs("volumeID")),
            new Source("cephfs", "cephFS", needs("monitors")),
            source("quobyte", needs("registry", "volume")),
            new Source("downwardAPI", "downwarAPI", VolumeChecks::downwardApi),
            source("fc", needs()),
            source("flexVolume", needs("driver")),
            source("configMap", VolumeChecks::configMap),
            source("azureFile", needs("secretName", "shareName")),
            source("vsphereVolume", needs("volumePath")),
            source("photonPersistentDisk", needs("pdID")),
            source("portworxVolume", needs("volumeID")),
            source("azureDisk", needs("diskName", "diskURI")),
            source("storageos", needs("volumeName")),
            source("projected", VolumeChecks::projected),
            source("scaleIO", needs("gateway", "system", "volumeName")),
            source("csi", needs("driver")),
            source("ephemeral", VolumeChecks::ephemeral),
            source("image", needs("reference")));

    private VolumeChecks() {}

    /** The checks of a kind of source, by the field that holds it. */
    static Optional<Check.Part> source(String field) {
        return SOURCES.stream()
                .filter(source -> source.field().equals(field))
                .map(Source::check)
                .findFirst();
    }

    private static Source source(String field, Check.Part check) {
        return new Source(field, field, check);
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

    /** @return the names of the volumes that are right: only those can be mounted */
    static Set<String> check(JsonObject spec, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        JsonArray volumes = spec.array("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            Causes own = new Causes();
            volume(volumes.object(i), path.child("volumes").index(i), names, own);
            if (own.isEmpty()) {
                names.add(volumes.object(i).string("name", ""));
            }
            causes.addAll(own);
        }
        return names;
    }

    private static void volume(JsonObject volume, FieldPath path, Set<String> names, Causes causes) {
        boolean isSeen = false;
        for (Source source : SOURCES) {
            if (!(volume.get(source.field()) instanceof JsonObject tree)) {
                continue;
            }
            if (isSeen) {
                causes.forbidden(path.child(source.said()), "may not specify more than 1 volume type");
            } else {
                source.check().check(tree, path.child(source.field()), causes);
            }
            isSeen = true;
        }
        if (!isSeen) {
            causes.required(path, "must specify a volume type");
        }
        String name = volume.string("name", "");
        if (Check.required(volume, "name", path, causes)) {
            Check.name(name, path.child("name"), causes, Names::label);
        }
        if (names.contains(name)) {
            causes.duplicate(path.child("name"), name);
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
        mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        Check.each(source, "items", path, causes, VolumeChecks::keyToPath);
    }

    private static void configMap(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "name", path, causes);
        mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        Check.each(source, "items", path, causes, VolumeChecks::keyToPath);
    }

    private static void mode(@Nullable Json mode, FieldPath path, Causes causes) {
        if (mode instanceof JsonNumber number && (number.longValue() < 0 || number.longValue() > MODE_MAX)) {
            causes.invalid(path, number, MODE_FAULT);
        }
    }

    private static void keyToPath(JsonObject item, FieldPath path, Causes causes) {
        Check.required(item, "key", path, causes);
        file(item, path, causes);
        mode(item.get("mode"), path.child("mode"), causes);
    }

    private static void file(JsonObject item, FieldPath path, Causes causes) {
        String file = item.string("path", "");
        Check.required(item, "path", path, causes);
        Check.localPath(file, path.child("path"), causes);
        if (file.startsWith("..") && !file.startsWith("../")) {
            causes.invalid(path.child("path"), file, "must not start with '..'");
        }
    }

    private static void downwardApi(JsonObject source, FieldPath path, Causes causes) {
        mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        for (Json item : source.array("items")) {
            downwardFile(item.asObject(), path, causes); // the server leaves the item's index out
        }
    }

    private static void downwardFile(JsonObject item, FieldPath path, Causes causes) {
        file(item, path, causes);
        if (item.get("fieldRef") instanceof JsonObject field) {
            EnvChecks.fieldRef(field, DOWNWARD_FIELDS, path.child("fieldRef"), causes);
            if (item.has("resourceFieldRef")) {
                causes.invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        } else if (item.get("resourceFieldRef") instanceof JsonObject resource) {
            EnvChecks.resourceRef(resource, true, path.child("resourceFieldRef"), causes);
        } else {
            causes.required(path, "one of fieldRef and resourceFieldRef is required");
        }
        mode(item.get("mode"), path.child("mode"), causes);
    }

    private static void projected(JsonObject source, FieldPath path, Causes causes) {
        mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        Set<String> paths = new LinkedHashSet<>();
        Check.each(source, "sources", path, causes, (projection, at, found) -> {
            if (projection.isEmpty()) {
                found.required(at, "must specify exactly one projection source");
            }
            for (String named : new String[] {"secret", "configMap"}) {
                Check.part(projection, named, at, found, (object, place, wrong) -> {
                    Check.required(object, "name", place, wrong);
                    Check.each(object, "items", place, wrong, VolumeChecks::keyToPath);
                    conflicts(object, path, paths, wrong);
                });
            }
            Check.part(projection, "downwardAPI", at, found, (object, place, wrong) -> {
                for (Json item : object.array("items")) {
                    downwardFile(item.asObject(), place, wrong);
                }
                conflicts(object, path, paths, wrong);
            });
            Check.part(projection, "serviceAccountToken", at, found, VolumeChecks::token);
        });
    }

    /** Two files cannot lie at one place. */
    private static void conflicts(JsonObject projection, FieldPath path, Set<String> paths, Causes causes) {
        for (Json item : projection.array("items")) {
            String file = item.asObject().string("path", "");
            if (!file.isEmpty() && !paths.add(file)) {
                causes.invalid(path, projection.string("name", file), "conflicting duplicate paths");
            }
        }
    }

    private static void token(JsonObject token, FieldPath path, Causes causes) {
        long expiry = token.number("expirationSeconds", 3600);
        if (expiry < 600) {
            causes.invalid(path.child("expirationSeconds"), expiry, "may not specify a duration less than 10 minutes");
        }
        if (expiry > 1L << 32) {
            causes.invalid(
                    path.child("expirationSeconds"), expiry, "may not specify a duration larger than 2^32 seconds");
        }
        Check.required(token, "path", path, causes);
    }

    private static void ephemeral(JsonObject source, FieldPath path, Causes causes) {
        if (!(source.get("volumeClaimTemplate") instanceof JsonObject)) {
            causes.required(path.child("volumeClaimTemplate"));
        }
    }
}
