package podium.cluster.api;

import java.util.Map;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/** Rules of the {@link FurtherKinds}. */
final class FurtherRules {

    private FurtherRules() {}

    static void addTo(Map<Kind, KindRules> table) {
        FurtherKinds.ALL.forEach(kind -> table.put(kind, KindSheet.PLAIN));
        WorkloadSheets.addTo(table);
        NetworkSheets.addTo(table);
        PolicySheets.addTo(table);
        StorageSheets.addTo(table);
    }
}
