package podium.cluster.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Quantity;

/** What a container asks for and may use. */
final class ResourceChecks {

    private static final List<String> OF_CONTAINERS = List.of("cpu", "memory", "ephemeral-storage");

    private static final List<String> OF_PODS = List.of("cpu", "memory");

    /** Kinds of objects, of which there are whole ones only. */
    static final List<String> OBJECTS = List.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");

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
    static void ofContainer(JsonObject resources, Set<String> claims, FieldPath path, Causes causes) {
        amounts(resources, ResourceChecks::name, path, causes);
        claims(resources.array("claims"), claims, path.child("claims"), causes);
    }

    /** Of what a pod asks for as a whole only some can be said. */
    static void ofPod(JsonObject resources, FieldPath path, Causes causes) {
        amounts(resources, ResourceChecks::podName, path, causes);
    }

    private static void amounts(JsonObject resources, NameCheck names, FieldPath path, Causes causes) {
        JsonObject limits = resources.object("limits");
        JsonObject requests = resources.object("requests");
        for (int i = 0; i < limits.size(); i++) {
            FieldPath at = path.child("limits").key(limits.nameAt(i));
            amount(limits.nameAt(i), limits.valueAt(i), names, at, causes);
            wholePages(limits.nameAt(i), limits.valueAt(i), at, causes);
        }
        for (int i = 0; i < requests.size(); i++) {
            FieldPath at = path.child("requests").key(requests.nameAt(i));
            amount(requests.nameAt(i), requests.valueAt(i), names, at, causes);
            compare(requests.nameAt(i), requests.valueAt(i), limits, path, causes);
            wholePages(requests.nameAt(i), requests.valueAt(i), at, causes);
        }
        hugePages(requests, limits, path, causes);
    }

    /** Finds what is wrong with the name of a resource. */
    private interface NameCheck {
        void check(String name, FieldPath path, Causes causes);
    }

    private static void amount(String name, Json value, NameCheck names, FieldPath path, Causes causes) {
        names.check(name, path, causes);
        amount(name, value, path, causes);
    }

    /** How much there can be of a resource, whoever has it. */
    static void amount(String name, Json value, FieldPath path, Causes causes) {
        BigDecimal amount = Check.amount(value);
        if (amount.signum() < 0) {
            causes.invalid(path, value, Check.NOT_NEGATIVE);
        }
        if (isWhole(name) && amount.stripTrailingZeros().scale() > 0) {
            causes.invalid(path, value, "must be an integer");
        }
    }

    private static boolean isWhole(String name) {
        return OBJECTS.contains(name) || (isExtended(name) && isExtendedName(name));
    }

    /** Pages are all of one size, which the name says. */
    private static void wholePages(String name, Json value, FieldPath path, Causes causes) {
        if (!name.startsWith(HUGE_PAGES)) {
            return;
        }
        BigDecimal size = Quantity.parse(name.substring(HUGE_PAGES.length()));
        BigDecimal amount = Check.amount(value).setScale(0, RoundingMode.CEILING);
        boolean isSize =
                size != null && size.signum() > 0 && size.stripTrailingZeros().scale() <= 0;
        if (!isSize || amount.remainder(size).signum() != 0) {
            causes.invalid(path, value, Check.text(value) + " is not positive integer multiple of " + name);
        }
    }

    /** Of a resource that a container may have. */
    static void name(String name, FieldPath path, Causes causes) {
        anyName(name, path, causes);
        boolean isOwned = name.indexOf('/') >= 0;
        if (!isOwned && !name.startsWith(HUGE_PAGES) && !OF_CONTAINERS.contains(name)) {
            causes.invalid(path, name, "must be a standard resource for containers");
        } else if (isOwned && !name.contains(NATIVE_DOMAIN) && !isExtendedName(name)) {
            causes.invalid(path, name, "doesn't follow extended resource name standard");
        }
    }

    private static boolean isExtendedName(String name) {
        return !name.startsWith(REQUESTS) && Names.qualified(REQUESTS + name).isEmpty();
    }

    private static void podName(String name, FieldPath path, Causes causes) {
        Causes own = new Causes();
        anyName(name, path, own);
        causes.addAll(own);
        if (own.isEmpty() && !name.startsWith(HUGE_PAGES) && !OF_PODS.contains(name)) {
            causes.notSupported(path, name, List.of("cpu", HUGE_PAGES, "memory"));
        }
    }

    /** The name of a resource, whoever has it. */
    static void anyName(String name, FieldPath path, Causes causes) {
        List<String> faults = Names.qualified(name);
        faults.forEach(fault -> causes.invalid(path, name, fault));
        boolean isKnown = !faults.isEmpty()
                || name.indexOf('/') >= 0
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
            request(name, list.object(i).string("request", ""), seen, path.index(i), causes);
            if (!known.contains(name)) {
                causes.notFound(
                        path.index(i),
                        name,
                        "must be one of the names in pod.spec.resourceClaims"
                                + (known.isEmpty()
                                        ? " which is empty"
                                        : ": " + String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    /** Either the whole of a claim is used or, one by one, requests of it. */
    private static void request(String claim, String request, Set<String> seen, FieldPath path, Causes causes) {
        if (seen.contains(claim)) {
            causes.duplicate(path, claim);
            return;
        }
        if (!request.isEmpty()) {
            Check.name(request, path.child("request"), causes, Names::label);
            if (!seen.add(claim + "/" + request)) {
                causes.duplicate(path, claim + "/" + request);
            }
            return;
        }
        seen.stream().filter(key -> key.startsWith(claim + "/")).forEach(key -> causes.duplicate(path, claim));
        seen.add(claim);
    }
}
