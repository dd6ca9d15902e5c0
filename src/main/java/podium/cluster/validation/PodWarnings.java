package podium.cluster.validation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.GoText;

/**
 * What is odd about a pod, or a template of pods, though it is allowed ({@code pkg/api/pod/warnings.go} of 1.36).
 *
 * @param pod its metadata and its spec
 * @param path of the template; the root for a pod
 */
public record PodWarnings(JsonObject pod, FieldPath path, List<String> warnings) {

    private static final Map<String, String> DEPRECATED_ANNOTATIONS = deprecatedAnnotations();
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String[] BYTES = {"memory", "ephemeral-storage"};

    private static Map<String, String> deprecatedAnnotations() {
        Map<String, String> table = new TreeMap<>();
        table.put(
                "scheduler.alpha.kubernetes.io/critical-pod",
                "non-functional in v1.16+; use the \"priorityClassName\" field instead");
        table.put(
                "security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead");
        table.put(
                "security.alpha.kubernetes.io/unsafe-sysctls",
                "non-functional in v1.11+; use the \"sysctls\" field instead");
        return table;
    }

    /**
     * Of a new object whose name other names are made of.
     *
     * @param use what its name becomes a part of
     */
    public static void addName(JsonObject object, String use, List<String> warnings) {
        String name = object.object("metadata").string("name", "");
        List<String> faults = name.isEmpty() ? List.of() : Names.label(name);
        if (!faults.isEmpty()) {
            warnings.add("metadata.name: this is used in " + use + ", which can result in surprising behavior;"
                    + " a DNS label is recommended: [" + String.join(" ", faults) + "]");
        }
    }

    public static void ofPod(JsonObject pod, List<String> warnings) {
        new PodWarnings(pod, FieldPath.ROOT, warnings).add();
    }

    /** @param template where it lies in the object */
    public static void ofTemplate(JsonObject object, List<String> template, List<String> warnings) {
        JsonObject tree = object;
        FieldPath path = FieldPath.ROOT;
        for (String field : template) {
            tree = tree.object(field);
            path = path.child(field);
        }
        new PodWarnings(tree, path, warnings).add();
    }

    private void add() {
        JsonObject spec = pod.object("spec");
        FieldPath at = path.child("spec");
        new NodeLabelWarnings(spec, at, warnings).add();
        annotations();
        new VolumeWarnings(spec.array("volumes"), at.child("volumes"), warnings).add();
        repeated(spec.array("hostAliases"), "ip", at.child("hostAliases"));
        repeated(spec.array("imagePullSecrets"), "name", at.child("imagePullSecrets"));
        noName(spec.array("imagePullSecrets"), at.child("imagePullSecrets"));
        for (String name : BYTES) {
            fraction(name, spec.object("overhead").get(name), at.child("overhead"));
        }
        profile(ProfileAnnotations.SECCOMP_POD, spec);
        PodContainers.each(spec, at, this::container);
        new PortWarnings(spec, at, warnings).add();
        if (spec.number("terminationGracePeriodSeconds", 0) < 0) {
            warnings.add(at.child("terminationGracePeriodSeconds")
                    + ": must be >= 0; negative values are invalid and will be treated as 1");
        }
        affinity(spec.object("affinity"), at.child("affinity"));
        addresses(spec, at);
    }

    private void annotations() {
        JsonObject annotations = pod.object("metadata").object("annotations");
        DEPRECATED_ANNOTATIONS.forEach((key, advice) -> {
            if (annotations.has(key)) {
                warnings.add(annotation(key) + ": " + advice);
            }
        });
    }

    private FieldPath annotation(String key) {
        return path.child("metadata").child("annotations").key(key);
    }

    private void repeated(JsonArray items, String field, FieldPath list) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String value = items.object(i).string(field, "");
            if (!seen.add(value)) {
                warnings.add(list.index(i).child(field) + ": duplicate " + field + " " + GoText.quote(value));
            }
        }
    }

    private void noName(JsonArray secrets, FieldPath list) {
        for (int i = 0; i < secrets.size(); i++) {
            if (secrets.object(i).string("name", "").isEmpty()) {
                warnings.add(list.index(i).child("name") + ": invalid empty name \"\"");
            }
        }
    }

    private void fraction(String name, @Nullable Json amount, FieldPath list) {
        BigDecimal bytes = Check.amount(amount);
        if (bytes.stripTrailingZeros().scale() > 0) {
            warnings.add(list.key(name) + ": fractional byte value " + GoText.quote(Check.text(amount))
                    + " is invalid, must be an integer");
        }
    }

    /** A profile that only an annotation says is not looked at any more. */
    private void profile(String key, JsonObject holder) {
        boolean hasField = holder.object("securityContext").has("seccompProfile");
        if (!hasField && pod.object("metadata").object("annotations").has(key)) {
            warnings.add(annotation(key) + ": non-functional in v1.27+; use the \"seccompProfile\" field instead");
        }
    }

    private void container(JsonObject container, FieldPath at) {
        profile(ProfileAnnotations.SECCOMP + container.string("name", ""), container);
        for (String name : BYTES) {
            for (String list : new String[] {"limits", "requests"}) {
                Json amount = container.object("resources").object(list).get(name);
                fraction(name, amount, at.child("resources").child(list));
            }
        }
        Set<String> names = new LinkedHashSet<>();
        JsonArray variables = container.array("env");
        for (int i = 0; i < variables.size(); i++) {
            JsonObject variable = variables.object(i);
            String name = variable.string("name", "");
            if (!names.add(name) && hides(variable, "$(" + name + ")")) {
                warnings.add(at.child("env").index(i) + ": hides previous definition of " + GoText.quote(name)
                        + ", which may be dropped when using apply");
            }
        }
    }

    /** Whether a variable says nothing of what it was before. */
    private static boolean hides(JsonObject variable, String itself) {
        String value = variable.string("value", "");
        return variable.has("valueFrom") || value.equals(itself) || !value.contains(itself);
    }

    private void affinity(JsonObject affinity, FieldPath at) {
        for (String kind : new String[] {"podAffinity", "podAntiAffinity"}) {
            JsonArray required = affinity.object(kind).array(REQUIRED);
            for (int i = 0; i < required.size(); i++) {
                noSelector(required.object(i), at.child(kind).child(REQUIRED).index(i));
            }
            JsonArray preferred = affinity.object(kind).array(PREFERRED);
            for (int i = 0; i < preferred.size(); i++) {
                FieldPath term = at.child(kind).child(PREFERRED).index(i).child("podAffinityTerm");
                noSelector(preferred.object(i).object("podAffinityTerm"), term);
            }
        }
    }

    private void noSelector(JsonObject term, FieldPath at) {
        if (!term.has("labelSelector")) {
            warnings.add(at.child("labelSelector") + ": a null labelSelector results in matching no pod");
        }
    }

    private void addresses(JsonObject spec, FieldPath at) {
        int i = 0;
        for (String server : MetaChecks.strings(spec.object("dnsConfig").array("nameservers"))) {
            AddressChecks.warn(
                    server, at.child("dnsConfig").child("nameservers").index(i++), warnings);
        }
        JsonArray aliases = spec.array("hostAliases");
        for (int j = 0; j < aliases.size(); j++) {
            FieldPath ip = at.child("hostAliases").index(j).child("ip");
            AddressChecks.warn(aliases.object(j).string("ip", ""), ip, warnings);
        }
    }
}
