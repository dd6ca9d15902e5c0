package podium.cluster.validation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** What a container asks for and may use. */
final class ResourceChecks {

    private static final List<String> OF_CONTAINERS = List.of("cpu", "memory", "ephemeral-storage");

    /** Names without a domain that mean something somewhere, if not in a container. */
    private static final List<String> STANDARD = List.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "storage",
            "pods",
            "services",
            "replicationcontrollers",
            "resourcequotas",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "requests.storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");

    private static final String REQUESTS = "requests.";
    private static final String HUGE_PAGES = "hugepages-";
    private static final String NATIVE_DOMAIN = "kubernetes.io/";

    private ResourceChecks() {}

    /** @param claims the names of the pod's resource claims */
    static void check(JsonObject resources, Set<String> claims, FieldPath path, Causes causes) {
        JsonObject limits = resources.object("limits");
        JsonObject requests = resources.object("requests");
        for (int i = 0; i < limits.size(); i++) {
            amount(limits.nameAt(i), limits.valueAt(i), path.child("limits"), causes);
        }
        for (int i = 0; i < requests.size(); i++) {
            amount(requests.nameAt(i), requests.valueAt(i), path.child("requests"), causes);
            compare(requests.nameAt(i), requests.valueAt(i), limits, path, causes);
        }
        hugePages(requests, limits, path, causes);
        claims(resources.array("claims"), claims, path.child("claims"), causes);
    }

    private static void amount(String name, Json value, FieldPath list, Causes causes) {
        FieldPath path = list.key(name);
        name(name, path, causes);
        BigDecimal amount = Check.amount(value);
        if (amount.signum() < 0) {
            causes.invalid(path, value, Check.NOT_NEGATIVE);
        }
        if (isExtended(name) && amount.stripTrailingZeros().scale() > 0) {
            causes.invalid(path, value, "must be an integer");
        }
    }

    static void name(String name, FieldPath path, Causes causes) {
        anyName(name, path, causes);
        boolean isKnown = name.indexOf('/') >= 0 || name.startsWith(HUGE_PAGES) || OF_CONTAINERS.contains(name);
        if (!isKnown) {
            causes.invalid(path, name, "must be a standard resource for containers");
        }
    }

    /** The name of a resource, whoever has it. */
    static void anyName(String name, FieldPath path, Causes causes) {
        Check.name(name, path, causes, Names::qualified);
        boolean isKnown = name.indexOf('/') >= 0
                || name.startsWith(HUGE_PAGES)
                || name.startsWith(REQUESTS + HUGE_PAGES)
                || STANDARD.contains(name);
        if (!isKnown) {
            causes.invalid(path, name, "must be a standard resource type or fully qualified");
        }
    }

    /** Whether somebody else than Kubernetes counts it, in whole units. */
    static boolean isExtended(String name) {
        return name.indexOf('/') > 0 && !name.contains(NATIVE_DOMAIN);
    }

    /** Whether more of it may be asked for in all than there is. */
    static boolean isOvercommitted(String name) {
        return !isExtended(name) && !name.startsWith(HUGE_PAGES);
    }

    private static void compare(String name, Json request, JsonObject limits, FieldPath path, Causes causes) {
        Json limit = limits.get(name);
        if (limit == null) {
            if (!isOvercommitted(name)) {
                causes.required(path.child("limits"), "Limit must be set for non overcommitable resources");
            }
            return;
        }
        int order = Check.amount(request).compareTo(Check.amount(limit));
        String said = name + " limit of " + Check.text(limit);
        if (order != 0 && !isOvercommitted(name)) {
            causes.invalid(path.child("requests"), request, "must be equal to " + said);
        } else if (order > 0) {
            causes.invalid(path.child("requests"), request, "must be less than or equal to " + said);
        }
    }

    private static void hugePages(JsonObject requests, JsonObject limits, FieldPath path, Causes causes) {
        boolean hasBasic = has(requests, "cpu", "memory") || has(limits, "cpu", "memory");
        if (!hasBasic && (hasHugePages(requests) || hasHugePages(limits))) {
            causes.forbidden(path, "HugePages require cpu or memory");
        }
    }

    private static boolean has(JsonObject amounts, String... names) {
        for (String name : names) {
            if (amounts.has(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHugePages(JsonObject amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.nameAt(i).startsWith(HUGE_PAGES)) {
                return true;
            }
        }
        return false;
    }

    private static void claims(JsonArray list, Set<String> known, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String name = list.object(i).string("name", "");
            if (name.isEmpty()) {
                causes.required(path.index(i));
                continue;
            }
            if (!seen.add(name)) {
                causes.duplicate(path.index(i), name);
            }
            if (!known.contains(name)) {
                causes.notFound(
                        path.index(i),
                        name,
                        "must be one of the names in pod.spec.resourceClaims"
                                + (known.isEmpty() ? " which is empty" : ""));
            }
        }
    }
}
