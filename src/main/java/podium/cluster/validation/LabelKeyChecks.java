package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;

/** Labels whose values a term takes from the pod itself: the others must have the same, or others. */
final class LabelKeyChecks {

    private LabelKeyChecks() {}

    static void check(JsonObject term, FieldPath path, Causes causes) {
        List<String> same = MetaChecks.strings(term.array("matchLabelKeys"));
        List<String> different = MetaChecks.strings(term.array("mismatchLabelKeys"));
        boolean hasSelector = term.has("labelSelector");
        names(same, hasSelector, path.child("matchLabelKeys"), causes);
        names(different, hasSelector, path.child("mismatchLabelKeys"), causes);
        selectedTwice(same, term.object("labelSelector"), path, causes);
        for (int i = 0; i < same.size(); i++) {
            if (different.contains(same.get(i))) {
                causes.invalid(
                        path.child("matchLabelKeys").index(i),
                        same.get(i),
                        "exists in both matchLabelKeys and mismatchLabelKeys");
            }
        }
    }

    private static void names(List<String> keys, boolean hasSelector, FieldPath path, Causes causes) {
        if (!keys.isEmpty() && !hasSelector) {
            causes.forbidden(path, "must not be specified when labelSelector is not set");
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            Check.name(keys.get(i), path.index(i), causes, Names::qualified);
        }
    }

    /** What is taken from the pod has become a part of the selector, where it must be the only one of its key. */
    private static void selectedTwice(List<String> keys, JsonObject selector, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        selector.object("matchLabels").forEach((key, value) -> seen.add(key));
        for (Json expression : selector.array("matchExpressions")) {
            String key = expression.asObject().string("key", "");
            if (!seen.add(key) && keys.contains(key)) {
                causes.invalid(
                        path.index(keys.lastIndexOf(key)), key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }
}
