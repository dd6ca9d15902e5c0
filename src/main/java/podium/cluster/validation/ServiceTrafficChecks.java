package podium.cluster.validation;

import java.util.List;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.IpAddress;
import podium.resource.ServiceReading;

/** How traffic comes to a service: affinity, policies, load balancers. */
final class ServiceTrafficChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final String RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private static final String BALANCED_ONLY = "may only be used when `type` is 'LoadBalancer'";
    private static final List<String> POLICIES = List.of("Cluster", "Local");
    private static final List<String> DISTRIBUTIONS = List.of("PreferClose", "PreferSameZone", "PreferSameNode");
    private static final int DAY_S = 86_400;

    private ServiceTrafficChecks() {}

    static void affinity(JsonObject spec, Causes causes) {
        if (Check.required(spec, "sessionAffinity", SPEC, causes)) {
            Check.oneOf(spec, "sessionAffinity", SPEC, causes, List.of("ClientIP", "None"));
        }
        FieldPath path = SPEC.child("sessionAffinityConfig");
        String affinity = spec.string("sessionAffinity", "");
        if (affinity.equals("ClientIP")) {
            timeout(spec, path, causes);
        } else if (affinity.equals("None") && spec.has("sessionAffinityConfig")) {
            causes.forbidden(path, "must not be set when session affinity is None");
        }
    }

    private static void timeout(JsonObject spec, FieldPath path, Causes causes) {
        FieldPath place = path;
        JsonObject parent = spec;
        for (String field : new String[] {"sessionAffinityConfig", "clientIP"}) {
            place = parent == spec ? path : place.child(field);
            if (!parent.has(field)) {
                causes.required(place, "when session affinity type is ClientIP");
                return;
            }
            parent = parent.object(field);
        }
        place = place.child("timeoutSeconds");
        if (!(parent.get("timeoutSeconds") instanceof JsonNumber seconds)) {
            causes.required(place, "when session affinity type is ClientIP");
        } else if (seconds.longValue() <= 0 || seconds.longValue() > DAY_S) {
            causes.invalid(place, seconds, "must be greater than 0 and less than " + DAY_S);
        }
    }

    static void externalAddresses(JsonObject spec, Causes causes) {
        int i = 0;
        for (String address : MetaChecks.strings(spec.array("externalIPs"))) {
            FieldPath path = SPEC.child("externalIPs").index(i++);
            Causes own = new Causes();
            Check.address(address, path, own);
            if (own.isEmpty()) {
                SpecialAddresses.check(address, path, own);
            }
            causes.addAll(own);
        }
    }

    /** Who may come through the load balancer: a field, or an annotation that is older. */
    static void sourceRanges(JsonObject service, boolean isBalanced, Causes causes) {
        JsonArray ranges = service.object("spec").array("loadBalancerSourceRanges");
        if (!ranges.isEmpty()) {
            FieldPath path = SPEC.child("LoadBalancerSourceRanges"); // as the server has it
            onlyIf(isBalanced, path, causes);
            int i = 0;
            for (String range : MetaChecks.strings(ranges)) {
                AddressChecks.range(range.strip(), path.index(i++), causes);
            }
            return;
        }
        String annotation = service.object("metadata").object("annotations").string(RANGES);
        if (annotation != null) {
            FieldPath path = FieldPath.of("metadata").child("annotations").key(RANGES);
            onlyIf(isBalanced, path, causes);
            for (String range :
                    annotation.isBlank() ? new String[0] : annotation.strip().split(",", -1)) {
                AddressChecks.range(range.strip(), path, causes);
            }
        }
    }

    private static void onlyIf(boolean isBalanced, FieldPath path, Causes causes) {
        if (!isBalanced) {
            causes.forbidden(path, BALANCED_ONLY);
        }
    }

    static void balancer(JsonObject spec, boolean isBalanced, Causes causes) {
        boolean isSaid = spec.has("allocateLoadBalancerNodePorts");
        if (isSaid) {
            onlyIf(isBalanced, SPEC.child("allocateLoadBalancerNodePorts"), causes);
        } else if (isBalanced) {
            causes.required(FieldPath.of("allocateLoadBalancerNodePorts")); // as the server has it
        }
        balancerClass(spec, isBalanced, causes);
    }

    private static void balancerClass(JsonObject spec, boolean isBalanced, Causes causes) {
        FieldPath path = SPEC.child("loadBalancerClass");
        if (spec.has("loadBalancerClass")) {
            onlyIf(isBalanced, path, causes);
            if (isBalanced) {
                Check.name(spec.string("loadBalancerClass", ""), path, causes, Names::qualified);
            }
        }
    }

    /** A load balancer's class stays; the server looks at its form here, too. */
    static void balancerUpdate(JsonObject before, JsonObject after, Causes causes) {
        boolean wasBalanced = ServiceReading.of(before).is(ServiceReading.LOAD_BALANCER);
        boolean isBalanced = ServiceReading.of(after).is(ServiceReading.LOAD_BALANCER);
        Json said = after.get("loadBalancerClass");
        if (wasBalanced && isBalanced && !Objects.equals(before.get("loadBalancerClass"), said)) {
            causes.invalid(
                    SPEC.child("loadBalancerClass"), said == null ? JsonNull.NULL : said, "may not change once set");
        }
        balancerClass(after, isBalanced, causes);
    }

    static void policies(JsonObject spec, Causes causes) {
        ServiceReading service = ServiceReading.of(spec);
        String external = spec.string("externalTrafficPolicy", "");
        FieldPath path = SPEC.child("externalTrafficPolicy");
        if (!service.isExternallyAccessible()) {
            if (!external.isEmpty()) {
                causes.invalid(path, external, "may only be set for externally-accessible services");
            }
        } else if (Check.required(spec, "externalTrafficPolicy", SPEC, causes)) {
            Check.oneOf(spec, "externalTrafficPolicy", SPEC, causes, POLICIES);
        }
        healthCheck(service, causes);
        if (!spec.has("internalTrafficPolicy") && service.needsAddress()) {
            causes.required(SPEC.child("internalTrafficPolicy"));
        }
        Check.oneOf(spec, "internalTrafficPolicy", SPEC, causes, POLICIES);
        Check.oneOf(spec, "trafficDistribution", SPEC, causes, DISTRIBUTIONS);
    }

    private static void healthCheck(ServiceReading service, Causes causes) {
        long port = service.spec().number("healthCheckNodePort", 0);
        FieldPath path = SPEC.child("healthCheckNodePort");
        if (!service.needsHealthCheckPort()) {
            if (port != 0) {
                causes.invalid(
                        path,
                        port,
                        "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
            }
        } else if (port == 0) {
            causes.required(path);
        } else {
            Check.port(port, path, causes);
        }
    }

    static void healthCheckStays(JsonObject before, JsonObject after, Causes causes) {
        boolean isNeeded = ServiceReading.of(before).needsHealthCheckPort()
                && ServiceReading.of(after).needsHealthCheckPort();
        if (isNeeded && before.number("healthCheckNodePort", 0) != after.number("healthCheckNodePort", 0)) {
            causes.forbidden(SPEC.child("healthCheckNodePort"), Check.IMMUTABLE);
        }
    }

    /** What a load balancer's controller says of it. */
    static void status(JsonObject service, Causes causes) {
        JsonObject balancer = service.object("status").object("loadBalancer");
        FieldPath path = FieldPath.of("status").child("loadBalancer");
        boolean isBalanced = ServiceReading.of(service.object("spec")).is(ServiceReading.LOAD_BALANCER);
        if (!isBalanced && !balancer.array("ingress").isEmpty()) {
            causes.forbidden(path.child("ingress"), "may only be used when `spec.type` is 'LoadBalancer'");
            return;
        }
        Check.each(balancer, "ingress", path, causes, ServiceTrafficChecks::ingress);
    }

    private static void ingress(JsonObject ingress, FieldPath path, Causes causes) {
        String ip = ingress.string("ip", "");
        if (!ip.isEmpty()) {
            Check.address(ip, path.child("ip"), causes);
        }
        FieldPath mode = path.child("ipMode");
        if (!ingress.has("ipMode")) {
            if (!ip.isEmpty()) {
                causes.required(mode, "must be specified when `ip` is set");
            }
        } else if (ip.isEmpty()) {
            causes.forbidden(mode, "may not be specified when `ip` is not set");
        } else {
            Check.oneOf(ingress, "ipMode", path, causes, List.of("Proxy", "VIP"));
        }
        String host = ingress.string("hostname", "");
        if (!host.isEmpty()) {
            Check.name(host, path.child("hostname"), causes, Names::subdomain);
            if (IpAddress.parse(host) != null) {
                causes.invalid(path.child("hostname"), host, "must be a DNS name, not an IP address");
            }
        }
    }
}
