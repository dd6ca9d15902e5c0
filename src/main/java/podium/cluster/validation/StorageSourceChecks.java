package podium.cluster.validation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Volumes that lie with a provider of storage ({@code pkg/apis/core/validation} of 1.36). */
final class StorageSourceChecks {

    private static final int BYTE_MAX = 255;

    private static final Pattern IQN = Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.([A-Za-z0-9.-]+)(:[^,;*&$|\\s]+)$");
    private static final Pattern EUI = Pattern.compile("^eui.[A-Za-z0-9]{16}$");
    private static final Pattern NAA = Pattern.compile("^naa.[A-Za-z0-9]{32}$");

    private static final String HOST_PORTS = "must be a host:port pair or multiple pairs separated by commas";
    private static final Pattern HOST_PORT = Pattern.compile("([^\\[\\]:]*|\\[[^\\[\\]]*\\]):[^:]*");
    private static final int TENANT_MAX = 64;

    private static final List<String> CACHING_MODES = List.of("None", "ReadOnly", "ReadWrite");
    private static final List<String> DISK_KINDS = List.of("Dedicated", "Managed", "Shared");

    private StorageSourceChecks() {}

    static void gitRepo(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "repository", path, causes);
        Check.localPath(source.string("directory", ""), path.child("directory"), causes);
    }

    static void gcePersistentDisk(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "pdName", path, causes);
        partition(source, path, causes);
    }

    static void awsElasticBlockStore(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "volumeID", path, causes);
        partition(source, path, causes);
    }

    private static void partition(JsonObject source, FieldPath path, Causes causes) {
        long partition = source.number("partition", 0);
        if (partition < 0 || partition > BYTE_MAX) {
            causes.invalid(path.child("partition"), partition, "must be between 1 and 255, inclusive");
        }
    }

    static void iscsi(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "targetPortal", path, causes);
        if (Check.required(source, "iqn", path, causes)) {
            initiator(source.string("iqn", ""), path.child("iqn"), causes);
        }
        Check.between(source.number("lun", 0), 0, BYTE_MAX, path.child("lun"), causes);
        boolean isAuthenticated = source.isTrue("chapAuthDiscovery") || source.isTrue("chapAuthSession");
        if (isAuthenticated && !source.has("secretRef")) {
            causes.required(path.child("secretRef"));
        }
        if (source.has("initiatorName")) {
            initiator(source.string("initiatorName", ""), path.child("initiatorname"), causes);
        }
    }

    private static void initiator(String name, FieldPath path, Causes causes) {
        Pattern pattern = name.startsWith("iqn") ? IQN : name.startsWith("eui") ? EUI : NAA;
        boolean isOfAnyKind = pattern != NAA || name.startsWith("naa");
        if (!isOfAnyKind) {
            causes.invalid(path, name, "must be valid format starting with iqn, eui, or naa");
        } else if (!pattern.matcher(name).find()) {
            causes.invalid(path, name, "must be valid format");
        }
    }

    static void flocker(JsonObject source, FieldPath path, Causes causes) {
        String name = source.string("datasetName", "");
        boolean hasUuid = !source.string("datasetUUID", "").isEmpty();
        if (name.isEmpty() && !hasUuid) {
            causes.required(path, "one of datasetName and datasetUUID is required");
        }
        if (!name.isEmpty() && hasUuid) {
            causes.invalid(path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }
        if (name.indexOf('/') >= 0) {
            causes.invalid(path.child("datasetName"), name, "must not contain '/'");
        }
    }

    static void cinder(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "volumeID", path, causes);
        secretName(source, path, causes);
    }

    private static void secretName(JsonObject source, FieldPath path, Causes causes) {
        Check.part(source, "secretRef", path, causes, (ref, at, found) -> Check.required(ref, "name", at, found));
    }

    static void quobyte(JsonObject source, FieldPath path, Causes causes) {
        String registry = source.string("registry", "");
        if (registry.isEmpty()) {
            causes.required(path.child("registry"), HOST_PORTS);
        } else if (source.string("tenant", "").length() > TENANT_MAX) {
            causes.required(
                    path.child("tenant"),
                    "must be a UUID and may not exceed a length of " + TENANT_MAX + " characters");
        } else {
            for (String pair : registry.split(",", -1)) {
                if (!HOST_PORT.matcher(pair).matches()) {
                    causes.invalid(path.child("registry"), registry, HOST_PORTS);
                }
            }
        }
        Check.required(source, "volume", path, causes);
    }

    static void fibreChannel(JsonObject source, FieldPath path, Causes causes) {
        boolean hasTargets = !source.array("targetWWNs").isEmpty();
        boolean hasIds = !source.array("wwids").isEmpty();
        FieldPath targets = path.child("targetWWNs");
        if (!hasTargets && !hasIds) {
            causes.required(targets, "must specify either targetWWNs or wwids, but not both");
        }
        if (hasTargets && hasIds) {
            causes.invalid(
                    targets, source.array("targetWWNs"), "targetWWNs and wwids can not be specified simultaneously");
        }
        if (hasTargets && source.get("lun") instanceof JsonNumber lun) {
            Check.between(lun.longValue(), 0, BYTE_MAX, path.child("lun"), causes);
        } else if (hasTargets) {
            causes.required(path.child("lun"), "lun is required if targetWWNs is specified");
        }
    }

    static void flexVolume(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "driver", path, causes);
        source.object("options").forEach((key, value) -> {
            String owner = "." + key.substring(0, (key + "/").indexOf('/')).toLowerCase(Locale.ROOT);
            if (owner.endsWith(".kubernetes.io") || owner.endsWith(".k8s.io")) {
                causes.invalid(path.child("options").key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
            }
        });
    }

    static void azureDisk(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "diskName", path, causes);
        Check.required(source, "diskURI", path, causes);
        Check.oneOf(source, "cachingMode", path, causes, CACHING_MODES);
        Check.oneOf(source, "kind", path, causes, DISK_KINDS);
        boolean isManaged = source.string("kind", "").equals("Managed");
        String place = source.string("diskURI", "");
        if (!place.startsWith(isManaged ? "/subscriptions/" : "https://")) {
            causes.notSupported(
                    path.child("diskURI"),
                    place,
                    List.of(
                            isManaged
                                    ? "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute"
                                            + "/disks/{disk-id}"
                                    : "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"));
        }
    }

    static void storageos(JsonObject source, FieldPath path, Causes causes) {
        if (Check.required(source, "volumeName", path, causes)) {
            Check.name(source.string("volumeName", ""), path.child("volumeName"), causes, Names::label);
        }
        String namespace = source.string("volumeNamespace", "");
        if (!namespace.isEmpty()) {
            Check.name(namespace, path.child("volumeNamespace"), causes, Names::label);
        }
        secretName(source, path, causes);
    }

    static void csi(JsonObject source, FieldPath path, Causes causes) {
        StorageChecks.driverName(source.string("driver", ""), path.child("driver"), causes);
        Check.part(source, "nodePublishSecretRef", path, causes, (ref, at, found) -> {
            if (Check.required(ref, "name", at, found)) {
                Check.name(ref.string("name", ""), path.child("name"), found, Names::subdomain); // as the server has it
            }
        });
    }
}
