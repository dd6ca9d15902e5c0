package podium.cluster.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** HorizontalPodAutoscalers ({@code pkg/apis/autoscaling/validation} of 1.36). */
public final class AutoscalerChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final List<String> SELECTIONS = List.of("Disabled", "Max", "Min");
    private static final List<String> POLICY_TYPES = List.of("Percent", "Pods");

    private static final int WINDOW_MAX_S = 3600;
    private static final int PERIOD_MAX_S = 1800;

    private AutoscalerChecks() {}

    public static void onCreate(JsonObject autoscaler, Causes causes) {
        spec(autoscaler.object("spec"), 1, Groups.of(autoscaler.object("spec")), causes);
    }

    /** One that may scale to nothing may go on so; and so may one that has an odd API version. */
    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        boolean mayBeNone = was.number("minReplicas", 1) == 0;
        Groups groups = Groups.of(after.object("spec"));
        boolean wasOdd = groups.fault(was.object("scaleTargetRef").string("apiVersion", "")) != null;
        spec(after.object("spec"), mayBeNone ? 0 : 1, wasOdd ? Groups.ANY : groups, causes);
    }

    /** What of the API version of an object is looked at. */
    enum Groups {
        /** Nothing. */
        ANY,
        /** Whether it is one. */
        OPTIONAL,
        /** Whether it names a group, too. */
        REQUIRED;

        /** Of all that can be scaled only the ReplicationController is in no group. */
        private static Groups of(JsonObject spec) {
            boolean isController =
                    spec.object("scaleTargetRef").string("kind", "").equals("ReplicationController");
            return isController ? OPTIONAL : REQUIRED;
        }

        @Nullable
        String fault(String apiVersion) {
            long slashes = apiVersion.chars().filter(letter -> letter == '/').count();
            if (this != ANY && slashes > 1) {
                return "unexpected GroupVersion string: " + apiVersion;
            }
            boolean namesGroup = slashes == 1 && !apiVersion.startsWith("/");
            return this == REQUIRED && !namesGroup ? "apiVersion must specify API group" : null;
        }
    }

    private static void spec(JsonObject spec, long least, Groups groups, Causes causes) {
        replicas(spec, least, causes);
        target(spec.object("scaleTargetRef"), groups, SPEC.child("scaleTargetRef"), causes);
        MetricChecks.check(spec, SPEC, causes);
        Check.part(spec, "behavior", SPEC, causes, (behavior, path, found) -> {
            Check.part(behavior, "scaleUp", path, found, AutoscalerChecks::rules);
            Check.part(behavior, "scaleDown", path, found, AutoscalerChecks::rules);
        });
    }

    private static void replicas(JsonObject spec, long least, Causes causes) {
        boolean hasMin = spec.get("minReplicas") instanceof JsonNumber;
        long min = spec.number("minReplicas", least);
        long max = spec.number("maxReplicas", 0);
        if (min < least) {
            causes.invalid(SPEC.child("minReplicas"), min, "must be greater than or equal to " + least);
        }
        if (max == 0) {
            causes.required(SPEC.child("maxReplicas"), "must be set and greater than 0");
        } else if (max < 0) {
            causes.invalid(SPEC.child("maxReplicas"), max, "must be greater than or equal to 1");
        }
        if (hasMin && max < min) {
            causes.invalid(SPEC.child("maxReplicas"), max, "must be greater than or equal to `minReplicas`");
        }
    }

    /** An object named by version, kind and name. */
    static void target(JsonObject reference, Groups groups, FieldPath path, Causes causes) {
        for (String field : new String[] {"kind", "name"}) {
            if (Check.required(reference, field, path, causes)) {
                Check.name(reference.string(field, ""), path.child(field), causes, Names::pathSegment);
            }
        }
        String apiVersion = reference.string("apiVersion", "");
        String fault = groups.fault(apiVersion);
        if (fault != null) {
            causes.invalid(path.child("apiVersion"), apiVersion, fault);
        }
    }

    private static void rules(JsonObject rules, FieldPath path, Causes causes) {
        long window = rules.number("stabilizationWindowSeconds", 0);
        FieldPath at = path.child("stabilizationWindowSeconds");
        if (window < 0) {
            causes.invalid(at, window, "must be greater than or equal to zero");
        } else if (window > WINDOW_MAX_S) {
            causes.invalid(at, window, "must be less than or equal to " + WINDOW_MAX_S);
        }
        Check.oneOf(rules, "selectPolicy", path, causes, SELECTIONS);
        if (rules.array("policies").isEmpty()) {
            causes.required(path.child("policies"), "must specify at least one Policy");
        }
        Check.each(rules, "policies", path, causes, AutoscalerChecks::policy);
        if (Check.amount(rules.get("tolerance")).signum() < 0) {
            causes.invalid(path.child("tolerance"), String.valueOf(rules.string("tolerance")), Check.NOT_NEGATIVE);
        }
    }

    private static void policy(JsonObject policy, FieldPath path, Causes causes) {
        String type = policy.string("type", "");
        if (!POLICY_TYPES.contains(type)) {
            causes.notSupported(path.child("type"), type, POLICY_TYPES);
        }
        for (String field : new String[] {"value", "periodSeconds"}) {
            if (policy.number(field, 0) <= 0) {
                causes.invalid(path.child(field), policy.number(field, 0), "must be greater than zero");
            }
        }
        long period = policy.number("periodSeconds", 0);
        if (period > PERIOD_MAX_S) {
            causes.invalid(path.child("periodSeconds"), period, "must be less than or equal to " + PERIOD_MAX_S);
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        FieldPath status = FieldPath.of("status");
        Check.notNegative(after.object("status"), status, causes, "currentReplicas", "desiredReplicas");
    }
}
