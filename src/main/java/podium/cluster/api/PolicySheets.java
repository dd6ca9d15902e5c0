package podium.cluster.api;

import java.util.Map;
import podium.base.JsonObject;
import podium.cluster.validation.AutoscalerChecks;
import podium.cluster.validation.LimitRangeChecks;
import podium.cluster.validation.Names;
import podium.cluster.validation.PriorityClassChecks;
import podium.cluster.validation.QuotaChecks;
import podium.cluster.validation.RoleChecks;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/** Rules of the kinds that say who may do what, how much of it there may be, and what comes first. */
final class PolicySheets {

    private PolicySheets() {}

    static void addTo(Map<Kind, KindRules> table) {
        KindSheet autoscaler = KindSheet.PLAIN
                .withStatus(JsonObject.EMPTY)
                .checkedAtCreation(AutoscalerChecks::onCreate)
                .changeChecked(AutoscalerChecks::change)
                .statusChecked(AutoscalerChecks::status);
        table.put(FurtherKinds.HORIZONTAL_POD_AUTOSCALER, autoscaler);
        table.put(FurtherKinds.OLD_AUTOSCALER, autoscaler); // looked at as it is stored
        table.put(
                FurtherKinds.PRIORITY_CLASS,
                KindSheet.PLAIN
                        .checkedAtCreation(PriorityClassChecks::check)
                        .changeChecked(PriorityClassChecks::change));
        table.put(
                FurtherKinds.LIMIT_RANGE,
                KindSheet.PLAIN.checked(LimitRangeChecks::check).lookingTwice());
        table.put(
                FurtherKinds.RESOURCE_QUOTA,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .checked(QuotaChecks::check)
                        .changeChecked(QuotaChecks::change)
                        .statusChecked(QuotaChecks::status)
                        .lookingTwice());
        roles(table);
    }

    private static void roles(Map<Kind, KindRules> table) {
        KindSheet named = KindSheet.PLAIN.named(Names::pathSegment).lookingTwice();
        table.put(FurtherKinds.ROLE, named.checked(RoleChecks::role));
        table.put(FurtherKinds.CLUSTER_ROLE, named.checked(RoleChecks::clusterRole));
        table.put(
                FurtherKinds.ROLE_BINDING,
                named.checked(RoleChecks::roleBinding).changeChecked(RoleChecks::bindingChange));
        table.put(
                FurtherKinds.CLUSTER_ROLE_BINDING,
                named.checked(RoleChecks::clusterRoleBinding).changeChecked(RoleChecks::bindingChange));
    }
}
