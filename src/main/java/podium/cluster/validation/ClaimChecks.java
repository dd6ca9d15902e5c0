package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** PersistentVolumeClaims ({@code pkg/apis/core/validation} of 1.36). */
public final class ClaimChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath STORAGE =
            SPEC.child("resources").child("requests").child("storage");

    static final List<String> MODES = List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
    static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");

    private static final List<String> LABELLING = List.of("labels", "annotations", "creationTimestamp");

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

    private static final String FIXED =
            "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";

    private ClaimChecks() {}

    public static void check(JsonObject claim, Causes causes) {
        spec(claim.object("spec"), SPEC, causes);
    }

    /** What a claim asks for, be it there or to be made from a template. */
    static void spec(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.array("accessModes").isEmpty()) {
            causes.required(path.child("accessModes"), "at least 1 access mode is required");
        }
        Check.part(spec, "selector", path, causes, SelectorChecks::check);
        accessModes(spec.array("accessModes"), path.child("accessModes"), causes);
        size(spec, path, causes);
        className(spec, "storageClassName", path, causes);
        Check.oneOf(spec, "volumeMode", path, causes, VOLUME_MODES);
        Check.part(spec, "dataSource", path, causes, ClaimChecks::source);
        Check.part(spec, "dataSourceRef", path, causes, ClaimChecks::source);
        sources(spec, path, causes);
        className(spec, "volumeAttributesClassName", path, causes);
    }

    /** The claim that a pod makes for a volume of its own: of its metadata only labels and annotations count. */
    static void template(JsonObject template, FieldPath path, Causes causes) {
        JsonObject metadata = template.object("metadata");
        FieldPath at = path.child("metadata");
        MetaChecks.annotations(metadata.object("annotations"), at.child("annotations"), causes);
        MetaChecks.labels(metadata.object("labels"), at.child("labels"), causes);
        metadata.forEach((name, value) -> {
            if (!LABELLING.contains(name)) {
                causes.forbidden(at.child(name), "cannot be set");
            }
        });
        spec(template.object("spec"), path.child("spec"), causes);
    }

    static void accessModes(JsonArray modes, FieldPath path, Causes causes) {
        boolean isForOnePod = false;
        boolean isForOthers = false;
        for (String mode : MetaChecks.strings(modes)) {
            if (!MODES.contains(mode)) {
                causes.notSupported(path, mode, MODES);
            } else if (mode.equals("ReadWriteOncePod")) {
                isForOnePod = true;
            } else {
                isForOthers = true;
            }
        }
        if (isForOnePod && isForOthers) {
            causes.forbidden(path, "may not use ReadWriteOncePod with other access modes");
        }
    }

    private static void size(JsonObject spec, FieldPath path, Causes causes) {
        Json size = spec.object("resources").object("requests").get("storage");
        FieldPath at = path.child("resources").key("storage");
        if (size == null) {
            causes.required(at);
        } else if (Check.amount(size).signum() <= 0) {
            causes.invalid(at, size, "must be greater than zero");
        }
    }

    private static void className(JsonObject spec, String field, FieldPath path, Causes causes) {
        String name = spec.string(field, "");
        if (!name.isEmpty()) {
            Check.name(name, path.child(field), causes, Names::subdomain);
        }
    }

    private static void source(JsonObject source, FieldPath path, Causes causes) {
        Check.required(source, "name", path, causes);
        Check.required(source, "kind", path, causes);
        String group = source.string("apiGroup", "");
        String kind = source.string("kind", "");
        if (group.isEmpty() && !kind.equals("PersistentVolumeClaim")) {
            causes.invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }
        if (!group.isEmpty()) {
            Check.name(group, path.child("apiGroup"), causes, Names::subdomain);
        }
        String namespace = source.string("namespace", "");
        if (!namespace.isEmpty()) {
            Check.name(namespace, path.child("namespace"), causes, Names::label);
        }
    }

    /** The server means to echo the path of the older field, which is written as an empty object. */
    private static void sources(JsonObject spec, FieldPath path, Causes causes) {
        if (!spec.has("dataSource") || !spec.has("dataSourceRef")) {
            return;
        }
        JsonObject reference = spec.object("dataSourceRef");
        if (!reference.string("namespace", "").isEmpty()) {
            causes.invalid(path, JsonObject.EMPTY, "may not be specified when dataSourceRef.namespace is specified");
        } else if (!reference.without("namespace").equals(spec.object("dataSource"))) {
            causes.invalid(path, JsonObject.EMPTY, "must match dataSourceRef");
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        String annotated = annotation(before);
        if (!annotated.equals(annotation(after))) {
            causes.invalid(
                    FieldPath.of("metadata").child("annotations").key(CLASS_ANNOTATION),
                    annotation(after),
                    Check.IMMUTABLE);
        }
        boolean isBound = after.object("status").string("phase", "").equals("Bound");
        JsonObject compared = comparable(was, is, isBound, annotated);
        if (!compared.equals(was)) {
            causes.forbidden(SPEC, FIXED + "\n" + PodUpdateChecks.difference(was, compared));
        }
        shrinking(before, after, causes);
        Check.immutable(was, is, "volumeMode", FieldPath.ROOT, causes);
        if (was.has("volumeAttributesClassName")) {
            attributes(is, causes);
        }
    }

    private static String annotation(JsonObject claim) {
        return claim.object("metadata").object("annotations").string(CLASS_ANNOTATION, "");
    }

    /** The spec that is wanted, as if what may change had not. */
    private static JsonObject comparable(JsonObject was, JsonObject is, boolean isBound, String annotated) {
        JsonObject result = same("volumeAttributesClassName", was, is);
        if (!was.has("volumeName")) {
            result = result.without("volumeName"); // a claim is bound once
        }
        if (!was.has("storageClassName") && annotated.isEmpty()) {
            result = result.without("storageClassName");
        }
        return isBound
                ? result.change(
                        "resources",
                        resources -> resources.change(
                                "requests",
                                requests ->
                                        same("storage", was.object("resources").object("requests"), requests)))
                : result;
    }

    private static JsonObject same(String field, JsonObject was, JsonObject is) {
        Json value = was.get(field);
        return value == null ? is.without(field) : is.with(field, value);
    }

    /** A claim can be made smaller again while its volume has not grown. */
    private static void shrinking(JsonObject before, JsonObject after, Causes causes) {
        Json was = before.object("spec").object("resources").object("requests").get("storage");
        Json is = after.object("spec").object("resources").object("requests").get("storage");
        Json there = before.object("status").object("capacity").get("storage");
        boolean shrinks = Check.amount(is).compareTo(Check.amount(was)) < 0;
        if (shrinks && Check.amount(is).compareTo(Check.amount(there)) <= 0) {
            causes.forbidden(STORAGE, "field can not be less than status.capacity");
        }
    }

    private static void attributes(JsonObject is, Causes causes) {
        FieldPath path = SPEC.child("volumeAttributesClassName");
        if (!is.has("volumeAttributesClassName")) {
            causes.forbidden(path, "update from non-nil value to nil is forbidden");
        } else if (is.string("volumeAttributesClassName", "").isEmpty()) {
            causes.forbidden(path, "update from non-nil value to an empty string is forbidden");
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        JsonObject capacity = after.object("status").object("capacity");
        for (int i = 0; i < capacity.size(); i++) {
            if (Check.amount(capacity.valueAt(i)).signum() < 0) {
                causes.invalid(
                        FieldPath.of("status").child("capacity").key(capacity.nameAt(i)),
                        capacity.valueAt(i),
                        Check.NOT_NEGATIVE);
            }
        }
    }

    public static void warn(JsonObject claim, List<String> warnings) {
        warn(claim.object("spec"), SPEC, warnings);
    }

    static void warn(JsonObject spec, FieldPath path, List<String> warnings) {
        for (String list : new String[] {"requests", "limits"}) {
            Json size = spec.object("resources").object(list).get("storage");
            if (Check.amount(size).stripTrailingZeros().scale() > 0) {
                warnings.add(path.child("resources").child(list).key("storage") + ": fractional byte value \""
                        + Check.text(size) + "\" is invalid, must be an integer");
            }
        }
    }
}
