package podium.cluster.validation;

import java.util.List;
import podium.base.JsonObject;
import podium.resource.ServiceReading;

/** Services ({@code ValidateService} of 1.36), in the server's order. */
public final class ServiceChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final String MODE = "service.kubernetes.io/topology-mode";
    private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
    private static final List<String> TYPES = List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");

    private ServiceChecks() {}

    public static void service(JsonObject tree, Causes causes) {
        JsonObject spec = tree.object("spec");
        ServiceReading service = ServiceReading.of(spec);
        boolean isBalanced = service.is(ServiceReading.LOAD_BALANCER);
        topology(tree.object("metadata").object("annotations"), causes);
        type(service, causes);
        ServicePortChecks.ports(spec.array("ports"), causes);
        MetaChecks.labels(spec.object("selector"), SPEC.child("selector"), causes);
        ServiceTrafficChecks.affinity(spec, causes);
        ServiceAddressChecks.check(spec, causes);
        ServiceTrafficChecks.externalAddresses(spec, causes);
        if (Check.required(spec, "type", SPEC, causes)) {
            Check.oneOf(spec, "type", SPEC, causes, TYPES);
        }
        ServicePortChecks.places(service, causes);
        ServiceTrafficChecks.sourceRanges(tree, isBalanced, causes);
        ServiceTrafficChecks.balancer(spec, isBalanced, causes);
        ServiceTrafficChecks.policies(spec, causes);
    }

    private static void topology(JsonObject annotations, Causes causes) {
        String mode = annotations.string(MODE);
        String hints = annotations.string(HINTS);
        if (mode != null && hints != null && !mode.equals(hints)) {
            causes.invalid(
                    FieldPath.of("metadata").child("annotations").key(MODE),
                    mode,
                    "must match annotations[" + HINTS + "] when both are specified");
        }
    }

    /** What each type needs and cannot have. */
    private static void type(ServiceReading service, Causes causes) {
        boolean isElsewhere = service.is(ServiceReading.EXTERNAL_NAME);
        if (service.spec().array("ports").isEmpty() && !service.isHeadless() && !isElsewhere) {
            causes.required(SPEC.child("ports"));
        }
        if (isElsewhere) {
            elsewhere(service.spec(), causes);
        } else if (service.isHeadless() && !service.is(ServiceReading.CLUSTER_IP) && service.needsAddress()) {
            causes.invalid(
                    SPEC.child("clusterIPs").index(0),
                    ServiceReading.NO_ADDRESS,
                    "may not be set to 'None' for " + service.type() + " services");
        }
    }

    private static void elsewhere(JsonObject spec, Causes causes) {
        for (String field : new String[] {"clusterIPs", "ipFamilies"}) {
            if (!spec.array(field).isEmpty()) {
                causes.forbidden(SPEC.child(field), "may not be set for ExternalName services");
            }
        }
        if (spec.has("ipFamilyPolicy")) {
            causes.forbidden(SPEC.child("ipFamilyPolicy"), "may not be set for ExternalName services");
        }
        String name = spec.string("externalName", "");
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (host.isEmpty()) {
            causes.required(SPEC.child("externalName"));
        } else {
            Check.name(host, SPEC.child("externalName"), causes, Names::subdomain);
        }
    }

    public static void serviceUpdate(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        ServiceAddressChecks.update(was, is, causes);
        ServiceTrafficChecks.balancerUpdate(was, is, causes);
        ServiceTrafficChecks.healthCheckStays(was, is, causes);
        service(after, causes);
    }

    public static void status(JsonObject service, Causes causes) {
        ServiceTrafficChecks.status(service, causes);
    }
}
