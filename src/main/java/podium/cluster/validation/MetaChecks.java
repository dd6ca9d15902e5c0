package podium.cluster.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/** {@code metadata} of any kind ({@code k8s.io/apimachinery/pkg/api/validation/objectmeta.go}). */
public final class MetaChecks {

    private static final FieldPath METADATA = FieldPath.of("metadata");

    /** Bytes of all keys and values together. */
    private static final int ANNOTATIONS_MAX = 256 * 1024;

    private static final List<String> STANDARD_FINALIZERS = List.of("kubernetes", "orphan", "foregroundDeletion");

    private MetaChecks() {}

    /** What holds at any time. */
    public static void check(
            JsonObject metadata, boolean isNamespaced, Function<String, List<String>> nameRule, Causes causes) {
        String prefix = metadata.string("generateName", "");
        if (!prefix.isEmpty()) {
            for (String fault : nameRule.apply(maskedDash(prefix))) {
                causes.invalid(METADATA.child("generateName"), prefix, fault);
            }
        }
        String name = metadata.string("name", "");
        if (!name.isEmpty()) {
            Check.name(name, METADATA.child("name"), causes, nameRule);
        } else if (prefix.isEmpty()) {
            causes.required(METADATA.child("name"), "name or generateName is required");
        }
        if (!isNamespaced && metadata.has("namespace")) {
            causes.forbidden(METADATA.child("namespace"), "not allowed on this type");
        }
        parts(metadata, causes);
        finalizers(metadata, causes);
    }

    /** What holds at any time for the kinds of the core and their like: a finalizer says whose it is. */
    public static void checkOwn(
            JsonObject metadata, boolean isNamespaced, Function<String, List<String>> nameRule, Causes causes) {
        check(metadata, isNamespaced, nameRule, causes);
        namedFinalizers(metadata, causes);
    }

    /** A made name goes on behind its prefix, so the prefix may end in a dash; the server overlooks what is before it, too. */
    private static String maskedDash(String prefix) {
        return prefix.length() > 1 && prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 2) + "a" : prefix;
    }

    private static void parts(JsonObject metadata, Causes causes) {
        labels(metadata.object("labels"), METADATA.child("labels"), causes);
        annotations(metadata.object("annotations"), METADATA.child("annotations"), causes);
        owners(metadata.array("ownerReferences"), METADATA.child("ownerReferences"), causes);
    }

    static void labels(JsonObject labels, FieldPath path, Causes causes) {
        for (int i = 0; i < labels.size(); i++) {
            Check.name(labels.nameAt(i), path, causes, Names::qualified);
            if (labels.valueAt(i) instanceof JsonString value) {
                Check.name(value.value(), path, causes, Names::labelValue);
            }
        }
    }

    static void annotations(JsonObject annotations, FieldPath path, Causes causes) {
        long bytes = 0;
        for (int i = 0; i < annotations.size(); i++) {
            String key = annotations.nameAt(i);
            for (String fault : Names.qualified(key.toLowerCase(Locale.ROOT))) {
                causes.invalid(path, key, fault);
            }
            bytes += bytes(key) + bytes(annotations.string(key, ""));
        }
        if (bytes > ANNOTATIONS_MAX) {
            causes.tooLong(path, "may not be more than " + ANNOTATIONS_MAX + " bytes");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void owners(JsonArray owners, FieldPath path, Causes causes) {
        String controller = "";
        for (Json item : owners) {
            JsonObject owner = item.asObject();
            owner(owner, path, causes);
            if (owner.isTrue("controller")) {
                String said = owner.string("kind", "") + "/" + owner.string("name", "");
                if (!controller.isEmpty()) {
                    causes.invalid(
                            path,
                            owners,
                            "Only one reference can have Controller set to true. Found \"true\" in references for "
                                    + controller + " and " + said);
                } else {
                    controller = said;
                }
            }
        }
    }

    private static void owner(JsonObject owner, FieldPath path, Causes causes) {
        String version = owner.string("apiVersion", "");
        int slash = version.indexOf('/');
        if (version.isEmpty() || version.endsWith("/") || slash != version.lastIndexOf('/')) {
            causes.invalid(path.child("apiVersion"), version, "version must not be empty");
        }
        for (String field : new String[] {"kind", "name", "uid"}) {
            if (owner.string(field, "").isEmpty()) {
                causes.invalid(path.child(field), "", "must not be empty");
            }
        }
        if (version.equals("v1") && owner.string("kind", "").equals("Event")) {
            causes.invalid(path, owner, "/v1, Kind=Event is disallowed from being an owner");
        }
    }

    private static void finalizers(JsonObject metadata, Causes causes) {
        FieldPath path = METADATA.child("finalizers");
        List<String> finalizers = strings(metadata.array("finalizers"));
        for (String finalizer : finalizers) {
            Check.name(finalizer, path, causes, Names::qualified);
        }
        if (finalizers.contains("orphan") && finalizers.contains("foregroundDeletion")) {
            causes.invalid(
                    path, metadata.array("finalizers"), "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }

    private static void namedFinalizers(JsonObject metadata, Causes causes) {
        int i = 0;
        for (String finalizer : strings(metadata.array("finalizers"))) {
            finalizer(finalizer, METADATA.child("finalizers").index(i++), causes);
        }
    }

    /** A finalizer that is not Kubernetes' own must say whose it is. */
    static void finalizer(String finalizer, FieldPath path, Causes causes) {
        if (finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer)) {
            causes.invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    static List<String> strings(JsonArray list) {
        List<String> strings = new ArrayList<>();
        for (Json item : list) {
            if (item instanceof JsonString text) {
                strings.add(text.value());
            }
        }
        return strings;
    }

    /** What the server looks at in an update of any kind, before the kind's own rules look again. */
    public static void checkAnyUpdate(JsonObject before, JsonObject after, boolean isNamespaced, Causes causes) {
        check(after, isNamespaced, name -> List.of(), causes);
        changes(before, after, causes);
    }

    /** What a kind's own rules look at in an update. */
    public static void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        changes(before, after, causes);
        namedFinalizers(after, causes);
    }

    private static void changes(JsonObject before, JsonObject after, Causes causes) {
        if (before.has("deletionTimestamp")) {
            newFinalizers(before, after, causes);
        }
        for (String field : new String[] {
            "name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"
        }) {
            Check.immutable(before, after, field, METADATA, causes);
        }
        parts(after, causes);
    }

    private static void newFinalizers(JsonObject before, JsonObject after, Causes causes) {
        Set<String> added = new TreeSet<>(strings(after.array("finalizers")));
        strings(before.array("finalizers")).forEach(added::remove);
        if (!added.isEmpty()) {
            String said = "[]string{\"" + String.join("\", \"", added) + "\"}";
            causes.forbidden(
                    METADATA.child("finalizers"),
                    "no new finalizers can be added if the object is being deleted, found new finalizers " + said);
        }
    }
}
