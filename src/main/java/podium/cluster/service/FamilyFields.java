package podium.cluster.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.cluster.validation.ServiceAddressChecks;
import podium.resource.IpAddress;
import podium.resource.ServiceReading;

/**
 * Says which families of addresses a service has, in a cluster that has IPv4 alone ({@code initIPFamilyFields} of 1.36).
 *
 * @param before the spec that is to be changed; null for a new service
 * @param causes takes what is wrong
 */
record FamilyFields(JsonObject spec, @Nullable JsonObject before, Causes causes) {

    private static final String SINGLE = "SingleStack";
    private static final String PREFER_DUAL = "PreferDualStack";
    private static final String REQUIRE_DUAL = "RequireDualStack";

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath POLICY = SPEC.child("ipFamilyPolicy");
    private static final List<String> BOTH = List.of(IpAddress.V4, IpAddress.V6);

    JsonObject filled() {
        if (reading(spec).is(ServiceReading.EXTERNAL_NAME) || isSettled()) {
            return spec;
        }
        JsonObject filled = spec.has("ipFamilyPolicy") ? spec : spec.with("ipFamilyPolicy", impliedPolicy());
        ServiceAddressChecks.check(filled, causes);
        if (!causes.isEmpty()) {
            return filled;
        }
        filled = withInferred(reduced(filled));
        return causes.isEmpty() ? completed(filled) : filled;
    }

    private static ServiceReading reading(JsonObject spec) {
        return ServiceReading.of(spec);
    }

    /** Whether a service that prefers both families stays as it was. */
    private boolean isSettled() {
        if (before == null) {
            return false;
        }
        ServiceReading was = reading(before);
        ServiceReading is = reading(spec);
        return is.needsAddress()
                && was.type().equals(is.type())
                && PREFER_DUAL.equals(is.familyPolicy())
                && (was.familyPolicy() == null || PREFER_DUAL.equals(was.familyPolicy()))
                && was.clusterIps().equals(is.clusterIps())
                && was.families().equals(is.families());
    }

    private String impliedPolicy() {
        String known = before == null ? null : reading(before).familyPolicy();
        return known != null ? known : isBare() ? REQUIRE_DUAL : SINGLE;
    }

    /** Whether nobody here looks after its addresses: it may have any family. */
    private boolean isBare() {
        return reading(spec).clusterIp().equals(ServiceReading.NO_ADDRESS)
                && spec.object("selector").isEmpty();
    }

    /** Lets the second of each go when one stack is asked for, and refuses that they go unasked. */
    private JsonObject reduced(JsonObject filled) {
        ServiceReading is = reading(filled);
        JsonObject result = filled;
        if (before != null) {
            ServiceReading was = reading(before);
            if (SINGLE.equals(is.familyPolicy())) {
                result = firstOnly("clusterIPs", was.clusterIps(), is.clusterIps(), result);
                result = firstOnly("ipFamilies", was.families(), is.families(), result);
            } else {
                refuseFewer(was.clusterIps(), is.clusterIps(), is, "secondary cluster IP");
                refuseFewer(was.families(), is.families(), is, "secondary IP family");
            }
        }
        if (SINGLE.equals(is.familyPolicy())) {
            refuseTwo(reading(result).clusterIps(), "cluster IPs");
            refuseTwo(reading(result).families(), "IP families");
        }
        return result;
    }

    private static JsonObject firstOnly(String field, List<String> was, List<String> is, JsonObject spec) {
        return was.equals(is) && is.size() > 1
                ? spec.with(field, JsonArray.of(spec.array(field).get(0)))
                : spec;
    }

    private void refuseFewer(List<String> was, List<String> is, ServiceReading service, String what) {
        if (!is.isEmpty() && is.size() < was.size()) {
            causes.invalid(
                    POLICY, String.valueOf(service.familyPolicy()), "must be 'SingleStack' to release the " + what);
        }
    }

    private void refuseTwo(List<String> values, String what) {
        if (values.size() == 2) {
            causes.invalid(
                    POLICY,
                    SINGLE,
                    "must be 'RequireDualStack' or 'PreferDualStack' when multiple " + what + " are specified");
        }
    }

    /** Adds the families of the addresses that are asked for. */
    private JsonObject withInferred(JsonObject filled) {
        ServiceReading service = reading(filled);
        JsonArray families = filled.array("ipFamilies");
        for (int i = families.size(); i < service.clusterIps().size(); i++) {
            IpAddress address = IpAddress.parse(service.clusterIps().get(i));
            if (address == null) {
                break;
            }
            if (address.isV4()) {
                families = families.plus(Json.of(IpAddress.V4));
            } else {
                causes.invalid(
                        SPEC.child("clusterIPs").index(i),
                        filled.array("clusterIPs"),
                        address.family() + " is not configured on this cluster");
            }
        }
        return families.isEmpty() ? filled : filled.with("ipFamilies", families);
    }

    private JsonObject completed(JsonObject filled) {
        List<String> families = reading(filled).families();
        if (isBare()) {
            return families.size() == 2 ? filled : filled.with("ipFamilies", bare(filled, families));
        }
        if (REQUIRE_DUAL.equals(reading(filled).familyPolicy())) {
            causes.invalid(POLICY, REQUIRE_DUAL, "this cluster is not configured for dual-stack services");
        }
        for (int i = 0; i < families.size(); i++) {
            if (!families.get(i).equals(IpAddress.V4)) {
                causes.invalid(SPEC.child("ipFamilies").index(i), families.get(i), "not configured on this cluster");
            }
        }
        return families.isEmpty() ? filled.with("ipFamilies", JsonArray.of(Json.of(IpAddress.V4))) : filled;
    }

    private static JsonArray bare(JsonObject filled, List<String> families) {
        String first = families.isEmpty() ? IpAddress.V4 : families.get(0);
        JsonArray one = JsonArray.of(Json.of(first));
        boolean isSingle = SINGLE.equals(reading(filled).familyPolicy());
        return isSingle ? one : one.plus(Json.of(BOTH.get(1 - BOTH.indexOf(first))));
    }
}
