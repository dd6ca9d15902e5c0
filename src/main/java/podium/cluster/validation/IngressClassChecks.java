package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** IngressClasses, and the ranges and addresses of Services ({@code pkg/apis/networking/validation} of 1.36). */
public final class IngressClassChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath PARAMETERS = SPEC.child("parameters");

    private static final List<String> SCOPES = List.of("Cluster", "Namespace");
    private static final int CONTROLLER_MAX = 250;

    private IngressClassChecks() {}

    public static void check(JsonObject ingressClass, Causes causes) {
        JsonObject spec = ingressClass.object("spec");
        String controller = spec.string("controller", "");
        if (controller.length() > CONTROLLER_MAX) {
            causes.tooLong(SPEC.child("controller"), "may not be more than " + CONTROLLER_MAX + " bytes");
        }
        Check.domainPath(controller, SPEC.child("controller"), causes);
        if (spec.get("parameters") instanceof JsonObject parameters) {
            reference(parameters, PARAMETERS, causes);
            scope(parameters, causes);
        }
    }

    private static void scope(JsonObject parameters, Causes causes) {
        String scope = parameters.string("scope");
        FieldPath namespace = PARAMETERS.child("namespace");
        if (scope == null) {
            causes.required(PARAMETERS.child("scope"));
        } else if (!SCOPES.contains(scope)) {
            causes.notSupported(PARAMETERS.child("scope"), scope, SCOPES);
        } else if (scope.equals("Cluster") && parameters.has("namespace")) {
            causes.forbidden(namespace, "`parameters.scope` is set to 'Cluster'");
        } else if (scope.equals("Namespace") && !parameters.has("namespace")) {
            causes.required(namespace, "`parameters.scope` is set to 'Namespace'");
        } else if (scope.equals("Namespace")) {
            Check.name(parameters.string("namespace", ""), namespace, causes, Names::label);
        }
    }

    /** An object named by group, kind and name. */
    static void reference(JsonObject reference, FieldPath path, Causes causes) {
        if (reference.has("apiGroup")) {
            Check.name(reference.string("apiGroup", ""), path.child("apiGroup"), causes, Names::subdomain);
        }
        for (String field : new String[] {"kind", "name"}) {
            String value = reference.string(field, "");
            if (value.isEmpty()) {
                causes.required(path.child(field), field + " is required");
            } else {
                Check.name(value, path.child(field), causes, Names::pathSegment);
            }
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before.object("spec"), after.object("spec"), "controller", SPEC, causes);
    }

    public static void address(JsonObject address, Causes causes) {
        FieldPath path = SPEC.child("parentRef");
        if (!(address.object("spec").get("parentRef") instanceof JsonObject parent)) {
            causes.required(path);
            return;
        }
        optional(parent, "group", path, causes);
        for (String field : new String[] {"resource", "name"}) {
            if (Check.required(parent, field, path, causes)) {
                Check.name(parent.string(field, ""), path.child(field), causes, Names::pathSegment);
            }
        }
        optional(parent, "namespace", path, causes);
    }

    private static void optional(JsonObject parent, String field, FieldPath path, Causes causes) {
        String value = parent.string(field, "");
        if (!value.isEmpty()) {
            Check.name(value, path.child(field), causes, field.equals("group") ? Names::subdomain : Names::pathSegment);
        }
    }

    public static void addressChange(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before.object("spec"), after.object("spec"), "parentRef", SPEC, causes);
    }

    public static void serviceRange(JsonObject range, Causes causes) {
        JsonArray ranges = range.object("spec").array("cidrs");
        FieldPath path = SPEC.child("cidrs");
        if (ranges.isEmpty()) {
            causes.required(path, "at least one CIDR required");
            return;
        }
        int i = 0;
        for (String text : MetaChecks.strings(ranges)) {
            AddressChecks.range(text, path.index(i++), causes);
        }
    }

    public static void serviceRangeChange(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before.object("spec"), after.object("spec"), "cidrs", SPEC, causes);
    }
}
