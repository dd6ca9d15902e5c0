package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** When a container is started anew: by a policy of its own and rules about how it ended. */
final class RestartPolicyChecks {

    private static final List<String> POLICIES = List.of("Always", "Never", "OnFailure");
    private static final List<String> ACTIONS = List.of("Restart", "RestartAllContainers");
    private static final List<String> OPERATORS = List.of("In", "NotIn");
    private static final int RULES_MAX = 20;
    private static final int EXIT_CODES_MAX = 255;

    private RestartPolicyChecks() {}

    static void check(JsonObject container, FieldPath path, Causes causes) {
        JsonArray rules = container.array("restartPolicyRules");
        if (!container.has("restartPolicy") && !rules.isEmpty()) {
            causes.required(path.child("restartPolicy"), "must specify restartPolicy when restart rules are used");
        }
        Check.oneOf(container, "restartPolicy", path, causes, POLICIES);
        if (rules.size() > RULES_MAX) {
            causes.tooMany(path.child("restartPolicyRules"), rules.size(), RULES_MAX);
        }
        Check.each(container, "restartPolicyRules", path, causes, RestartPolicyChecks::rule);
    }

    /** A sidecar is always started anew, so rules mean nothing to it. */
    static void ofInit(JsonObject container, FieldPath path, Causes causes) {
        if (!container.has("restartPolicy")) {
            return;
        }
        if (!container.string("restartPolicy", "").equals("Always")) {
            check(container, path, causes);
        } else if (!container.array("restartPolicyRules").isEmpty()) {
            causes.forbidden(
                    path.child("restartPolicyRules"),
                    "restartPolicyRules are not allowed for init containers with restart policy Always");
        }
    }

    private static void rule(JsonObject rule, FieldPath path, Causes causes) {
        String action = rule.string("action", "");
        if (!ACTIONS.contains(action)) {
            causes.notSupported(path.child("action"), action, ACTIONS);
        }
        if (!(rule.get("exitCodes") instanceof JsonObject codes)) {
            causes.required(path.child("exitCodes"), "must be specified");
            return;
        }
        FieldPath at = path.child("exitCodes");
        String operator = codes.string("operator", "");
        if (!OPERATORS.contains(operator)) {
            causes.notSupported(at.child("operator"), operator, OPERATORS);
        }
        if (codes.array("values").size() > EXIT_CODES_MAX) {
            causes.tooMany(at.child("values"), codes.array("values").size(), EXIT_CODES_MAX);
        }
    }
}
