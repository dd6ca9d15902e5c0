package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.ServiceReading;

/** What is odd about a service though it is allowed ({@code pkg/api/service/warnings.go} of 1.36). */
public final class ServiceWarnings {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final String MODE = "service.kubernetes.io/topology-mode";
    private static final String HINTS = "service.kubernetes.io/topology-aware-hints";

    private ServiceWarnings() {}

    public static void add(JsonObject tree, List<String> warnings) {
        JsonObject spec = tree.object("spec");
        ServiceReading service = ServiceReading.of(spec);
        if (tree.object("metadata").object("annotations").has(HINTS)) {
            warnings.add("annotation " + HINTS + " is deprecated, please use " + MODE + " instead");
        }
        addresses(spec.array("clusterIPs"), "clusterIPs", warnings);
        boolean isHeadless = service.is(ServiceReading.CLUSTER_IP) && service.isHeadless();
        if (isHeadless) {
            headless(spec, warnings);
        }
        addresses(spec.array("externalIPs"), "externalIPs", warnings);
        if (!spec.array("externalIPs").isEmpty() && !isHeadless && !service.is(ServiceReading.EXTERNAL_NAME)) {
            warnings.add("spec.externalIPs is deprecated and may no longer be implemented in some clusters");
        }
        String balancer = spec.string("loadBalancerIP", "");
        AddressChecks.warn(balancer, SPEC.child("loadBalancerIP"), warnings);
        ranges(spec.array("loadBalancerSourceRanges"), warnings);
        otherType(service, warnings);
        if (spec.string("trafficDistribution", "").equals("PreferClose")) {
            warnings.add("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
        }
    }

    private static void headless(JsonObject spec, List<String> warnings) {
        if (!spec.string("loadBalancerIP", "").isEmpty()) {
            warnings.add("spec.loadBalancerIP is ignored for headless services");
        }
        if (!spec.array("externalIPs").isEmpty()) {
            warnings.add("spec.externalIPs is ignored for headless services");
        }
        if (!spec.string("sessionAffinity", "").equals("None")) {
            warnings.add("spec.SessionAffinity is ignored for headless services");
        }
    }

    private static void addresses(JsonArray addresses, String field, List<String> warnings) {
        int i = 0;
        for (String address : MetaChecks.strings(addresses)) {
            AddressChecks.warn(address, SPEC.child(field).index(i++), warnings);
        }
    }

    private static void ranges(JsonArray ranges, List<String> warnings) {
        int i = 0;
        for (String range : MetaChecks.strings(ranges)) {
            AddressChecks.warnOfRange(
                    range, SPEC.child("loadBalancerSourceRanges").index(i++), warnings);
        }
    }

    /** Fields that mean something for another type only. */
    private static void otherType(ServiceReading service, List<String> warnings) {
        boolean isElsewhere = service.is(ServiceReading.EXTERNAL_NAME);
        if (isElsewhere && !service.spec().array("externalIPs").isEmpty()) {
            warnings.add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
        }
        if (!isElsewhere && !service.spec().string("externalName", "").isEmpty()) {
            warnings.add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
        }
    }
}
