package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Drivers of storage, which nodes have them, and how much they have left ({@code pkg/apis/storage/validation} of 1.36). */
public final class DriverChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath DRIVERS = SPEC.child("drivers");

    private static final List<String> GROUP_POLICIES = List.of("File", "None", "ReadWriteOnceWithFSType");
    private static final List<String> LIFECYCLES = List.of("Persistent", "Ephemeral");

    private static final long TOKEN_MIN_S = 600;
    private static final long TOKEN_MAX_S = 1L << 32;
    private static final long UPDATE_PERIOD_MIN_S = 10;
    private static final int NODE_ID_MAX = 192;

    private DriverChecks() {}

    public static void driver(JsonObject driver, Causes causes) {
        JsonObject spec = driver.object("spec");
        Check.oneOf(spec, "fsGroupPolicy", SPEC, causes, GROUP_POLICIES);
        tokens(spec, causes);
        for (String mode : MetaChecks.strings(spec.array("volumeLifecycleModes"))) {
            if (!LIFECYCLES.contains(mode)) {
                causes.notSupported(SPEC.child("volumeLifecycleModes"), mode, LIFECYCLES);
            }
        }
        if (spec.get("nodeAllocatableUpdatePeriodSeconds") instanceof JsonNumber period
                && period.longValue() < UPDATE_PERIOD_MIN_S) {
            causes.invalid(
                    SPEC.child("nodeAllocatableUpdatePeriodSeconds"),
                    period,
                    "must be greater than or equal to " + UPDATE_PERIOD_MIN_S + " seconds");
        }
        Json inSecrets = spec.get("serviceAccountTokenInSecrets");
        if (inSecrets != null && spec.array("tokenRequests").isEmpty()) {
            causes.invalid(
                    SPEC.child("serviceAccountTokenInSecrets"),
                    inSecrets,
                    "serviceAccountTokenInSecrets is set but no tokenRequests are specified");
        }
    }

    private static void tokens(JsonObject spec, Causes causes) {
        Set<String> audiences = new LinkedHashSet<>();
        Check.each(spec, "tokenRequests", SPEC, causes, (request, path, found) -> {
            String audience = request.string("audience", "");
            if (!audiences.add(audience)) {
                found.duplicate(path.child("audience"), audience);
                return;
            }
            FieldPath at = path.child("expirationSeconds");
            if (!(request.get("expirationSeconds") instanceof JsonNumber seconds)) {
                return;
            }
            if (seconds.longValue() < TOKEN_MIN_S) {
                found.invalid(at, seconds, "may not specify a duration less than 10 minutes");
            } else if (seconds.longValue() > TOKEN_MAX_S) {
                found.invalid(at, seconds, "may not specify a duration larger than 2^32 seconds");
            }
        });
    }

    public static void driverChange(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        // the server calls the field so
        Check.immutable(was.get("attachRequired"), is.get("attachRequired"), SPEC.child("attachedRequired"), causes);
        Check.immutable(was, is, "volumeLifecycleModes", SPEC, causes);
    }

    public static void node(JsonObject node, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Check.each(node.object("spec"), "drivers", SPEC, causes, (driver, path, found) -> {
            String name = driver.string("name", "");
            StorageChecks.driverName(name, path.child("name"), found);
            nodeId(driver, path, found);
            Check.notNegative(driver.object("allocatable"), "count", path.child("allocatable"), found);
            if (!names.add(name)) {
                found.duplicate(path.child("name"), name);
            }
            topology(driver, path, found);
        });
    }

    private static void nodeId(JsonObject driver, FieldPath path, Causes causes) {
        Check.required(driver, "nodeID", path, causes);
        String id = driver.string("nodeID", "");
        if (id.length() > NODE_ID_MAX) {
            causes.invalid(path.child("nodeID"), id, "must be " + NODE_ID_MAX + " characters or less");
        }
    }

    /** The server tells of the driver what is wrong with its keys. */
    private static void topology(JsonObject driver, FieldPath path, Causes causes) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : MetaChecks.strings(driver.array("topologyKeys"))) {
            if (key.isEmpty()) {
                causes.required(path);
            }
            if (!keys.add(key)) {
                causes.duplicate(path, key);
            }
            Check.name(key, path, causes, Names::qualified);
        }
    }

    /** A driver of a node stays as it is, but for how much it can take. */
    public static void nodeChange(JsonObject before, JsonObject after, Causes causes) {
        for (Json old : before.object("spec").array("drivers")) {
            JsonObject was = goNamed(old.asObject());
            for (Json driver : after.object("spec").array("drivers")) {
                JsonObject is = goNamed(driver.asObject());
                if (is.string("Name", "").equals(was.string("Name", ""))) {
                    Check.immutable(was, is, DRIVERS, causes);
                }
            }
        }
    }

    private static JsonObject goNamed(JsonObject driver) {
        Json keys = driver.get("topologyKeys");
        return JsonObject.builder()
                .put("Name", driver.string("name", ""))
                .put("NodeID", driver.string("nodeID", ""))
                .put("TopologyKeys", keys == null ? JsonNull.NULL : keys)
                .put("Allocatable", JsonNull.NULL)
                .build();
    }

    public static void capacity(JsonObject capacity, Causes causes) {
        Check.part(capacity, "nodeTopology", FieldPath.ROOT, causes, SelectorChecks::check);
        Check.name(capacity.string("storageClassName", ""), FieldPath.of("storageClassName"), causes, Names::subdomain);
        Json amount = capacity.get("capacity");
        if (amount != null && Check.amount(amount).signum() < 0) {
            causes.invalid(FieldPath.of("capacity"), amount, Check.NOT_NEGATIVE);
        }
    }

    /** What a driver was asked about stays; what it answered may change. */
    public static void capacityChange(JsonObject before, JsonObject after, Causes causes) {
        for (String field : new String[] {"nodeTopology", "storageClassName"}) {
            Check.immutable(before, after, field, FieldPath.ROOT, causes);
        }
    }
}
