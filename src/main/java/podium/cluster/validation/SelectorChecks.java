package podium.cluster.validation;

import podium.base.JsonArray;
import podium.base.JsonObject;

/** {@code metav1.LabelSelector}. */
final class SelectorChecks {

    private SelectorChecks() {}

    static void check(JsonObject selector, FieldPath path, Causes causes) {
        MetaChecks.labels(selector.object("matchLabels"), path.child("matchLabels"), causes);
        Check.each(selector, "matchExpressions", path, causes, SelectorChecks::expression);
    }

    private static void expression(JsonObject expression, FieldPath path, Causes causes) {
        JsonArray values = expression.array("values");
        switch (expression.string("operator", "")) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    causes.required(path.child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    causes.forbidden(
                            path.child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
            }
            default ->
                causes.invalid(
                        path.child("operator"), expression.string("operator", ""), "not a valid selector operator");
        }
        Check.name(expression.string("key", ""), path.child("key"), causes, Names::qualified);
        int i = 0;
        for (String value : MetaChecks.strings(values)) {
            Check.name(value, path.child("values").index(i++), causes, Names::labelValue);
        }
    }

    /** Whether it can be used at all. */
    static boolean isUsable(JsonObject selector) {
        Causes causes = new Causes();
        check(selector, FieldPath.ROOT, causes);
        return causes.isEmpty();
    }
}
