package podium.cluster.api;

import java.util.Map;
import podium.cluster.validation.EndpointChecks;
import podium.cluster.validation.KindWarnings;
import podium.cluster.validation.LeaseChecks;
import podium.cluster.validation.SliceChecks;
import podium.resource.Kind;

/** Rules of the kinds that pods and their traffic need. */
final class CoreRules {

    private CoreRules() {}

    static void addTo(Map<Kind, KindRules> table) {
        table.put(Kind.EVENT, new EventRules(false));
        table.put(Kind.REPORTED_EVENT, new EventRules(true));
        table.put(Kind.SERVICE_ACCOUNT, new ServiceAccountRules());
        table.put(Kind.SERVICE, new ServiceRules());
        table.put(Kind.CONFIG_MAP, new ConfigMapRules());
        table.put(Kind.SECRET, new SecretRules());
        table.put(
                Kind.ENDPOINTS,
                KindSheet.PLAIN.checked(EndpointChecks::endpoints).lookingTwice());
        table.put(
                Kind.ENDPOINT_SLICE,
                KindSheet.PLAIN
                        .checked(SliceChecks::slice)
                        .changeChecked(SliceChecks::typeStays)
                        .warned(KindWarnings::slice)
                        .lookingTwice());
        table.put(Kind.LEASE, KindSheet.PLAIN.checked(LeaseChecks::lease).needingVersion());
    }
}
