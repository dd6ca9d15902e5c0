package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.IpAddress;
import podium.resource.ServiceReading;

/** A service's cluster addresses and their families ({@code ValidateServiceClusterIPsRelatedFields} of 1.36). */
public final class ServiceAddressChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath ADDRESSES = SPEC.child("clusterIPs");
    private static final FieldPath FAMILIES = SPEC.child("ipFamilies");
    private static final FieldPath POLICY = SPEC.child("ipFamilyPolicy");

    private static final int FAMILIES_MAX = 2;
    private static final String FINAL = "may not change once set";
    private static final List<String> POLICIES = List.of("PreferDualStack", "RequireDualStack", "SingleStack");

    private ServiceAddressChecks() {}

    public static void check(JsonObject spec, Causes causes) {
        ServiceReading service = ServiceReading.of(spec);
        if (service.is(ServiceReading.EXTERNAL_NAME)) {
            return;
        }
        linked(service, causes);
        families(service.families(), causes);
        Check.oneOf(spec, "ipFamilyPolicy", SPEC, causes, POLICIES);
        if (addresses(service, causes)) {
            oneOfEachFamily(service, causes);
            asFamiliesSay(service, causes);
        }
    }

    private static JsonArray said(ServiceReading service) {
        return service.spec().array("clusterIPs");
    }

    /** The one address must be the first of the list. */
    private static void linked(ServiceReading service, Causes causes) {
        List<String> addresses = service.clusterIps();
        if (service.clusterIp().isEmpty()) {
            if (!addresses.isEmpty()) {
                causes.invalid(ADDRESSES, said(service), "must be empty when `clusterIP` is not specified");
            }
        } else if (addresses.isEmpty()) {
            causes.required(ADDRESSES);
        } else if (!addresses.get(0).equals(service.clusterIp())) {
            causes.invalid(ADDRESSES, said(service), "first value must match `clusterIP`");
        }
    }

    private static void families(List<String> families, Causes causes) {
        List<String> known = List.of(IpAddress.V4, IpAddress.V6);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < families.size(); i++) {
            String family = families.get(i);
            if (!known.contains(family)) {
                causes.notSupported(FAMILIES.index(i), family, known);
            }
            if (!seen.add(family)) {
                causes.duplicate(FAMILIES.index(i), family);
            }
        }
    }

    /** @return whether all are addresses */
    private static boolean addresses(ServiceReading service, Causes causes) {
        List<String> addresses = service.clusterIps();
        Causes own = new Causes();
        for (int i = 0; i < addresses.size(); i++) {
            if (i > 0 || !addresses.get(i).equals(ServiceReading.NO_ADDRESS)) {
                Check.address(addresses.get(i), ADDRESSES.index(i), own);
            } else if (addresses.size() > 1) {
                own.invalid(ADDRESSES, said(service), "'None' must be the first and only value");
            }
        }
        causes.addAll(own);
        if (addresses.size() > FAMILIES_MAX) {
            causes.invalid(ADDRESSES, said(service), "may only hold up to 2 values");
        }
        return own.isEmpty();
    }

    private static void oneOfEachFamily(ServiceReading service, Causes causes) {
        long families =
                service.addresses().stream().map(IpAddress::family).distinct().count();
        if (service.clusterIps().size() > 1 && families < FAMILIES_MAX) {
            causes.invalid(ADDRESSES, said(service), "may specify no more than one IP for each IP family");
        }
    }

    private static void asFamiliesSay(ServiceReading service, Causes causes) {
        List<String> families = service.families();
        List<IpAddress> addresses = service.addresses();
        for (int i = 0; i < Math.min(families.size(), addresses.size()); i++) {
            String family = families.get(i);
            boolean isKnown = family.equals(IpAddress.V4) || family.equals(IpAddress.V6);
            if (isKnown && !addresses.get(i).family().equals(family)) {
                causes.invalid(
                        ADDRESSES.index(i),
                        service.clusterIps().get(i),
                        "expected an " + family + " value as indicated by `ipFamilies[" + i + "]`");
            }
        }
    }

    /** What was given stays, except to and from ExternalName. */
    static void update(JsonObject before, JsonObject after, Causes causes) {
        ServiceReading was = ServiceReading.of(before);
        ServiceReading is = ServiceReading.of(after);
        if (was.is(ServiceReading.EXTERNAL_NAME) || is.is(ServiceReading.EXTERNAL_NAME)) {
            return;
        }
        if (!was.isHeadless() || !is.isHeadless()) {
            kept(was.clusterIps(), is.clusterIps(), is, new Kept(ADDRESSES, said(is), "clusterIP"), causes);
        }
        if (!was.isHeadless() && !is.isHeadless()) {
            Json families = after.array("ipFamilies");
            kept(was.families(), is.families(), is, new Kept(FAMILIES, families, "ipFamily"), causes);
        }
    }

    /**
     * A list of which the first value stays and the second may come and go.
     *
     * @param said the list as it is to become
     * @param what one value is called
     */
    private record Kept(FieldPath path, Json said, String what) {}

    private static void kept(List<String> was, List<String> is, ServiceReading service, Kept list, Causes causes) {
        if (was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(is.get(i))) {
                    int place = list.path() == FAMILIES ? 0 : i; // as the server has it
                    causes.invalid(list.path().index(place), list.said(), FINAL);
                }
            }
            return;
        }
        if (is.isEmpty()) {
            causes.invalid(list.path().index(0), list.said(), "primary " + list.what() + " can not be unset");
        } else if (!was.isEmpty() && !was.get(0).equals(is.get(0))) {
            causes.invalid(list.path().index(0), list.said(), FINAL);
        }
        if (is.size() == 1 && was.size() > 1 && !Objects.equals(service.familyPolicy(), "SingleStack")) {
            causes.invalid(
                    POLICY,
                    String.valueOf(service.familyPolicy()),
                    "must be set to 'SingleStack' when releasing the secondary " + list.what());
        }
    }
}
