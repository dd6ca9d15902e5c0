package podium.cluster.validation;

import podium.base.JsonArray;
import podium.base.JsonObject;

/** Where a pod wants to be, by nodes and by other pods. */
final class AffinityChecks {

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final String NO_OPERATOR = "not a valid selector operator";
    private static final int WEIGHT_MAX = 100;

    private AffinityChecks() {}

    static void check(JsonObject affinity, FieldPath path, Causes causes) {
        Check.part(affinity, "nodeAffinity", path, causes, AffinityChecks::nodes);
        Check.part(affinity, "podAffinity", path, causes, AffinityChecks::pods);
        Check.part(affinity, "podAntiAffinity", path, causes, AffinityChecks::pods);
    }

    private static void nodes(JsonObject affinity, FieldPath path, Causes causes) {
        Check.part(affinity, REQUIRED, path, causes, AffinityChecks::nodeSelector);
        Check.each(affinity, PREFERRED, path, causes, (preference, at, found) -> {
            weight(preference, at, found);
            term(preference.object("preference"), false, at.child("preference"), found);
        });
    }

    /** Which nodes will do, by terms of which one must hold. */
    static void nodeSelector(JsonObject selector, FieldPath path, Causes causes) {
        if (selector.array("nodeSelectorTerms").isEmpty()) {
            causes.required(path.child("nodeSelectorTerms"), "must have at least one node selector term");
        }
        Check.each(selector, "nodeSelectorTerms", path, causes, (term, at, found) -> term(term, true, at, found));
    }

    private static void weight(JsonObject weighted, FieldPath path, Causes causes) {
        long weight = weighted.number("weight", 0);
        if (weight <= 0 || weight > WEIGHT_MAX) {
            causes.invalid(path.child("weight"), weight, "must be in the range 1-100");
        }
    }

    /** @param isStrict whether the values must be such as a label can have */
    private static void term(JsonObject term, boolean isStrict, FieldPath path, Causes causes) {
        Check.each(term, "matchExpressions", path, causes, (expression, at, found) -> {
            expression(expression, at, found);
            int i = 0;
            for (String value : MetaChecks.strings(expression.array("values"))) {
                FieldPath place = at.child("values").index(i++);
                if (isStrict) {
                    Check.name(value, place, found, Names::labelValue);
                }
            }
        });
        Check.each(term, "matchFields", path, causes, AffinityChecks::field);
    }

    private static void expression(JsonObject expression, FieldPath path, Causes causes) {
        JsonArray values = expression.array("values");
        String operator = expression.string("operator", "");
        switch (operator) {
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
            case "Gt", "Lt" -> {
                if (values.size() != 1) {
                    causes.required(
                            path.child("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }
            }
            default -> causes.invalid(path.child("operator"), operator, NO_OPERATOR);
        }
        Check.name(expression.string("key", ""), path.child("key"), causes, Names::qualified);
    }

    private static void field(JsonObject field, FieldPath path, Causes causes) {
        String operator = field.string("operator", "");
        if (!operator.equals("In") && !operator.equals("NotIn")) {
            causes.invalid(path.child("operator"), operator, NO_OPERATOR);
        } else if (field.array("values").size() != 1) {
            causes.required(
                    path.child("values"),
                    "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }
        String key = field.string("key", "");
        if (!key.equals("metadata.name")) {
            causes.invalid(path.child("key"), key, "not a valid field selector key");
            return;
        }
        int i = 0;
        for (String value : MetaChecks.strings(field.array("values"))) {
            Check.name(value, path.child("values").index(i++), causes, Names::subdomain);
        }
    }

    private static void pods(JsonObject affinity, FieldPath path, Causes causes) {
        Check.each(affinity, REQUIRED, path, causes, AffinityChecks::podTerm);
        Check.each(affinity, PREFERRED, path, causes, (weighted, at, found) -> {
            weight(weighted, at, found);
            podTerm(weighted.object("podAffinityTerm"), at.child("podAffinityTerm"), found);
        });
    }

    private static void podTerm(JsonObject term, FieldPath path, Causes causes) {
        Check.part(term, "labelSelector", path, causes, SelectorChecks::check);
        Check.part(term, "namespaceSelector", path, causes, SelectorChecks::check);
        for (String namespace : MetaChecks.strings(term.array("namespaces"))) {
            Check.name(namespace, path.child("namespace"), causes, Names::label);
        }
        LabelKeyChecks.check(term, path, causes);
        String topology = term.string("topologyKey", "");
        if (topology.isEmpty()) {
            causes.required(path.child("topologyKey"), "can not be empty");
        }
        Check.name(topology, path.child("topologyKey"), causes, Names::qualified);
    }
}
