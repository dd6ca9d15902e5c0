package podium.cluster.api;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.validation.ClaimChecks;
import podium.cluster.validation.DriverChecks;
import podium.cluster.validation.KindWarnings;
import podium.cluster.validation.PersistentVolumeChecks;
import podium.cluster.validation.StorageChecks;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.Timestamps;

/** Rules of the kinds that pods' data is kept in. */
final class StorageSheets {

    private static final JsonObject PENDING = JsonObject.of("phase", Json.of("Pending"));

    private StorageSheets() {}

    static void addTo(Map<Kind, KindRules> table) {
        table.put(
                FurtherKinds.PERSISTENT_VOLUME,
                KindSheet.PLAIN
                        .withStatus(PENDING)
                        .created(StorageSheets::noted)
                        .checked(PersistentVolumeChecks::check)
                        .changeChecked(PersistentVolumeChecks::change)
                        .warned(KindWarnings::volume)
                        .lookingTwice());
        table.put(
                FurtherKinds.PERSISTENT_VOLUME_CLAIM,
                KindSheet.PLAIN
                        .withStatus(PENDING)
                        .created((object, nowMs) -> object.change("spec", StorageSheets::withBothSources))
                        .updated((before, after) -> after.change("spec", StorageSheets::withBothSources))
                        .checked(ClaimChecks::check)
                        .changeChecked(ClaimChecks::change)
                        .statusChecked(ClaimChecks::status)
                        .warned(ClaimChecks::warn)
                        .lookingTwice());
        table.put(
                FurtherKinds.STORAGE_CLASS,
                KindSheet.PLAIN
                        .checked(StorageChecks::storageClass)
                        .changeChecked(StorageChecks::storageClassChange)
                        .lookingTwice());
        table.put(
                FurtherKinds.VOLUME_ATTACHMENT,
                KindSheet.PLAIN
                        .withStatus(JsonObject.EMPTY)
                        .needingVersion()
                        .checkedAtCreation(StorageChecks::newAttachment)
                        .changeChecked((before, after, causes) -> StorageChecks.attachment(after, causes))
                        .changeChecked((before, after, causes) -> StorageChecks.attachment(after, causes))
                        .changeChecked(StorageChecks::attachmentChange)
                        .statusChecked(StorageChecks::attachmentStatus)
                        .lookingTwice());
        drivers(table);
        table.put(
                FurtherKinds.VOLUME_ATTRIBUTES_CLASS,
                KindSheet.PLAIN
                        .checked(StorageChecks::attributesClass)
                        .changeChecked(StorageChecks::attributesClassChange)
                        .lookingTwice());
    }

    private static void drivers(Map<Kind, KindRules> table) {
        table.put(
                FurtherKinds.CSI_DRIVER,
                KindSheet.PLAIN
                        .needingVersion()
                        .checked(DriverChecks::driver)
                        .changeChecked(DriverChecks::driverChange));
        table.put(
                FurtherKinds.CSI_NODE,
                KindSheet.PLAIN
                        .needingVersion()
                        .checkedTwice(DriverChecks::node)
                        .changeChecked(DriverChecks::nodeChange));
        table.put(
                FurtherKinds.CSI_STORAGE_CAPACITY,
                KindSheet.PLAIN
                        .needingVersion()
                        .checkedTwice(DriverChecks::capacity)
                        .changeChecked(DriverChecks::capacityChange));
    }

    private static JsonObject noted(JsonObject volume, long nowMs) {
        return volume.change("status", status -> status.with("lastPhaseTransitionTime", Timestamps.of(nowMs)));
    }

    /** What a claim is filled from is said in two fields, an older one beside a newer one. */
    private static JsonObject withBothSources(JsonObject spec) {
        boolean isElsewhere =
                !spec.object("dataSourceRef").string("namespace", "").isEmpty();
        Json source = spec.get("dataSource");
        Json reference = spec.get("dataSourceRef");
        if (source != null && reference == null) {
            return spec.with("dataSourceRef", source);
        }
        return reference != null && source == null && !isElsewhere ? spec.with("dataSource", reference) : spec;
    }
}
