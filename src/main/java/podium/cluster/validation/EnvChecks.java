package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Quantity;

/** The environment of a container, and what may be read of a pod into it. */
final class EnvChecks {

    private static final List<String> ENV_FIELDS = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** Fields of a pod that have a name at all, wherever they may be used. */
    private static final Set<String> POD_FIELDS = new TreeSet<>(List.of(
            "metadata.annotations",
            "metadata.labels",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.host",
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.schedulerName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.phase",
            "status.podIP",
            "status.podIPs"));

    private static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory");

    private static final List<String> CPU_DIVISORS = List.of("1m", "1");

    private static final List<String> BYTE_DIVISORS =
            List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    private static final Pattern SUBSCRIPT = Pattern.compile("(.+?)\\['(.*)'\\]");

    private static final String[] SOURCES = {
        "fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"
    };

    private EnvChecks() {}

    static void check(JsonObject container, FieldPath path, Causes causes) {
        Check.each(container, "env", path, causes, EnvChecks::variable);
        JsonArray sources = container.array("envFrom");
        FieldPath all = path.child("envFrom");
        for (int i = 0; i < sources.size(); i++) {
            source(sources.object(i), all, all.index(i), causes);
        }
    }

    private static void variable(JsonObject variable, FieldPath path, Causes causes) {
        if (Check.required(variable, "name", path, causes)) {
            Check.name(variable.string("name", ""), path.child("name"), causes, Names::variable);
        }
        if (variable.get("valueFrom") instanceof JsonObject from) {
            valueFrom(from, !variable.string("value", "").isEmpty(), path.child("valueFrom"), causes);
        }
    }

    private static void valueFrom(JsonObject from, boolean hasValue, FieldPath path, Causes causes) {
        Check.part(from, "fieldRef", path, causes, (ref, at, found) -> fieldRef(ref, ENV_FIELDS, at, found));
        Check.part(from, "resourceFieldRef", path, causes, (ref, at, found) -> resourceRef(ref, false, at, found));
        Check.part(from, "configMapKeyRef", path, causes, EnvChecks::keyRef);
        Check.part(from, "secretKeyRef", path, causes, EnvChecks::keyRef);
        Check.part(from, "fileKeyRef", path, causes, EnvChecks::fileRef);
        int count = 0;
        for (String source : SOURCES) {
            count += from.has(source) ? 1 : 0;
        }
        if (count == 0) {
            causes.invalid(
                    path,
                    "",
                    "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or"
                            + " `fileKeyRef`");
        } else if (hasValue) {
            causes.invalid(path, "", "may not be specified when `value` is not empty");
        } else if (count > 1) {
            causes.invalid(path, "", "may not have more than one field specified at a time");
        }
    }

    private static void keyRef(JsonObject ref, FieldPath path, Causes causes) {
        Check.name(ref.string("name", ""), path.child("name"), causes, Names::subdomain);
        if (Check.required(ref, "key", path, causes)) {
            Check.name(ref.string("key", ""), path.child("key"), causes, Names::configKey);
        }
    }

    /** A variable out of a file that another container writes into a volume. */
    private static void fileRef(JsonObject ref, FieldPath path, Causes causes) {
        if (Check.required(ref, "key", path, causes)) {
            Check.name(ref.string("key", ""), path.child("key"), causes, Names::variable);
        }
        if (Check.required(ref, "volumeName", path, causes)) {
            Check.name(ref.string("volumeName", ""), path.child("volumeName"), causes, Names::label);
        }
        if (Check.required(ref, "path", path, causes)) {
            Check.noWayUp(ref.string("path", ""), path.child("path"), causes);
        }
    }

    /** Files with variables lie in volumes that are the pod's own. */
    static void fileVolumes(JsonObject spec, FieldPath path, Causes causes) {
        Map<String, JsonObject> volumes = new LinkedHashMap<>();
        spec.array("volumes").forEach(volume -> volumes.put(volume.asObject().string("name", ""), volume.asObject()));
        PodContainers.each(
                spec,
                path,
                (container, at) -> Check.each(container, "env", at, causes, (variable, place, found) -> {
                    if (variable.object("valueFrom").get("fileKeyRef") instanceof JsonObject ref) {
                        FieldPath field =
                                place.child("valueFrom").child("fileKeyRef").child("volumeName");
                        fileVolume(ref.string("volumeName", ""), volumes, field, found);
                    }
                }));
    }

    private static void fileVolume(String name, Map<String, JsonObject> volumes, FieldPath path, Causes causes) {
        JsonObject volume = volumes.get(name);
        if (volume == null) {
            causes.notFound(path, name);
        } else if (!volume.has("emptyDir")) {
            causes.invalid(path, name, "referenced volume must be of type emptyDir");
        }
    }

    /** A field of the pod itself. */
    static void fieldRef(JsonObject ref, List<String> allowed, FieldPath path, Causes causes) {
        if (!Check.required(ref, "apiVersion", path, causes) || !Check.required(ref, "fieldPath", path, causes)) {
            return;
        }
        String said = ref.string("fieldPath", "");
        Matcher subscripted = SUBSCRIPT.matcher(said);
        String field = subscripted.matches() ? subscripted.group(1) : said;
        boolean isMap = field.equals("metadata.annotations") || field.equals("metadata.labels");
        String fault = fault(ref.string("apiVersion", ""), said, field, subscripted.matches(), isMap);
        if (!fault.isEmpty()) {
            causes.invalid(path.child("fieldPath"), said, "error converting fieldPath: " + fault);
        } else if (subscripted.matches()) {
            String key = subscripted.group(2);
            String looked = field.equals("metadata.annotations") ? key.toLowerCase(Locale.ROOT) : key;
            Check.name(looked, path, causes, Names::qualified);
        } else if (!allowed.contains(field.equals("spec.host") ? "spec.nodeName" : field)) {
            causes.notSupported(path.child("fieldPath"), field, allowed);
        }
    }

    private static String fault(String version, String said, String field, boolean isSubscripted, boolean isMap) {
        if (!version.equals("v1")) {
            return "unsupported pod version: " + version;
        }
        if (isSubscripted) {
            return isMap ? "" : "field label does not support subscript: " + said;
        }
        return POD_FIELDS.contains(field) ? "" : "field label not supported: " + said;
    }

    /**
     * An amount that a container asks for or may use.
     *
     * @param isFile whether it is read into a file, which belongs to no container of itself
     */
    static void resourceRef(JsonObject ref, boolean isFile, FieldPath path, Causes causes) {
        String resource = ref.string("resource", "");
        if (isFile && ref.string("containerName", "").isEmpty()) {
            causes.required(path.child("containerName"));
        } else if (resource.isEmpty()) {
            causes.required(path.child("resource"));
        } else if (!RESOURCES.contains(resource) && !isHugePages(resource)) {
            causes.notSupported(path.child("resource"), resource, RESOURCES);
        }
        divisor(resource, ref.get("divisor"), path.child("divisor"), causes);
    }

    private static boolean isHugePages(String resource) {
        return resource.startsWith("requests.hugepages-") || resource.startsWith("limits.hugepages-");
    }

    private static void divisor(String resource, @Nullable Json divisor, FieldPath path, Causes causes) {
        if (Check.amount(divisor).signum() == 0) {
            return;
        }
        String amount = Quantity.read(Check.text(divisor)).canonical();
        boolean isCpu = resource.endsWith(".cpu");
        List<String> allowed = isCpu ? CPU_DIVISORS : BYTE_DIVISORS;
        if (!allowed.contains(amount) && (isHugePages(resource) || RESOURCES.contains(resource))) {
            causes.invalid(
                    path,
                    resource,
                    isCpu
                            ? "only divisor's values 1m and 1 are supported with the cpu resource"
                            : "only divisor's values " + String.join(", ", BYTE_DIVISORS) + " are supported with the "
                                    + bytesName(resource) + " resource");
        }
    }

    private static String bytesName(String resource) {
        if (isHugePages(resource)) {
            return "hugepages";
        }
        return resource.endsWith(".memory") ? "memory" : "local ephemeral storage";
    }

    /** @param list the whole list's path, which the server names for what is wrong with one entry */
    private static void source(JsonObject source, FieldPath list, FieldPath path, Causes causes) {
        String prefix = source.string("prefix", "");
        if (!prefix.isEmpty()) {
            Check.name(prefix, path.child("prefix"), causes, Names::variable);
        }
        int count = 0;
        for (String field : new String[] {"configMapRef", "secretRef"}) {
            if (source.get(field) instanceof JsonObject ref) {
                count++;
                if (Check.required(ref, "name", path.child(field), causes)) {
                    Check.name(ref.string("name", ""), path.child(field).child("name"), causes, Names::subdomain);
                }
            }
        }
        if (count == 0) {
            causes.invalid(list, "", "must specify one of: `configMapRef` or `secretRef`");
        } else if (count > 1) {
            causes.invalid(list, "", "may not have more than one field specified at a time");
        }
    }
}
