package podium.cluster.api;

import java.util.Map;
import podium.base.JsonObject;
import podium.cluster.validation.IngressChecks;
import podium.cluster.validation.IngressClassChecks;
import podium.cluster.validation.KindWarnings;
import podium.cluster.validation.Names;
import podium.cluster.validation.NetworkPolicyChecks;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/** Rules of the kinds that say what traffic goes where. */
final class NetworkSheets {

    private NetworkSheets() {}

    static void addTo(Map<Kind, KindRules> table) {
        table.put(
                FurtherKinds.INGRESS,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .checked(IngressChecks::check)
                        .checkedAtCreation(IngressChecks::onCreate)
                        .statusChecked(IngressChecks::status)
                        .warned(KindWarnings::ingress)
                        .warningOnce()
                        .lookingTwice());
        table.put(
                FurtherKinds.INGRESS_CLASS,
                KindSheet.PLAIN
                        .changeChecked(IngressClassChecks::change)
                        .checked(IngressClassChecks::check)
                        .lookingTwice());
        table.put(FurtherKinds.NETWORK_POLICY, KindSheet.PLAIN.checked(NetworkPolicyChecks::check));
        table.put(
                FurtherKinds.IP_ADDRESS,
                KindSheet.PLAIN
                        .named(Names::address)
                        .checkedAtCreation(IngressClassChecks::address)
                        .changeChecked(IngressClassChecks::addressChange));
        table.put(
                FurtherKinds.SERVICE_CIDR,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .checkedAtCreation(IngressClassChecks::serviceRange)
                        .changeChecked(IngressClassChecks::serviceRangeChange));
    }
}
