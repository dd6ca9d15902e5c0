package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.IpAddress;
import podium.resource.IpRange;

/** Nodes ({@code ValidateNode} and {@code ValidateNodeUpdate} of 1.36). */
public final class NodeChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath RANGES = SPEC.child("podCIDRs");
    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath TAINTS = FieldPath.of("metadata").child("taints"); // as the server has it

    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    private static final JsonObject ADDRESS =
            JsonObject.builder().put("Type", "").put("Address", "").build();

    private static final JsonObject TAINT = JsonObject.builder()
            .put("Key", "")
            .put("Value", "")
            .put("Effect", "")
            .put("TimeAdded", JsonNull.NULL)
            .build();

    private NodeChecks() {}

    public static void check(JsonObject node, Causes causes) {
        taints(node.object("spec").array("taints"), causes);
        resources(node.object("status"), causes);
        ranges(node.object("spec").array("podCIDRs"), causes);
    }

    private static void taints(JsonArray taints, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < taints.size(); i++) {
            JsonObject taint = taints.object(i);
            FieldPath path = TAINTS.index(i);
            String key = taint.string("key", "");
            String effect = taint.string("effect", "");
            Check.name(key, path.child("key"), causes, Names::qualified);
            List<String> faults = Names.labelValue(taint.string("value", ""));
            if (!faults.isEmpty()) {
                causes.invalid(path.child("value"), taint.string("value", ""), String.join(";", faults));
            }
            effect(effect, path.child("effect"), causes);
            if (!seen.add(effect + "\n" + key)) {
                causes.duplicate(path, Echo.of(taint, TAINT), "taints must be unique by key and effect pair");
            }
        }
    }

    private static void effect(String effect, FieldPath path, Causes causes) {
        if (effect.isEmpty()) {
            causes.required(path);
        } else if (!EFFECTS.contains(effect)) {
            causes.notSupported(path, effect, EFFECTS);
        }
    }

    private static void resources(JsonObject status, Causes causes) {
        for (String list : new String[] {"capacity", "allocatable"}) {
            JsonObject amounts = status.object(list);
            for (int i = 0; i < amounts.size(); i++) {
                FieldPath path = STATUS.child(list).child(amounts.nameAt(i));
                ResourceChecks.amount(amounts.nameAt(i), amounts.valueAt(i), path, causes);
            }
        }
    }

    private static void ranges(JsonArray list, Causes causes) {
        List<String> ranges = MetaChecks.strings(list);
        Set<String> families = new LinkedHashSet<>();
        for (int i = 0; i < ranges.size(); i++) {
            AddressChecks.range(ranges.get(i), RANGES.index(i), causes);
            IpRange range = IpRange.parse(ranges.get(i));
            families.add(range == null ? "" : range.address().family());
        }
        if (ranges.size() > 1) {
            boolean hasBoth = families.contains(IpAddress.V4) && families.contains(IpAddress.V6);
            if (!hasBoth || ranges.size() > 2) {
                causes.invalid(RANGES, list, "may specify no more than one CIDR for each IP family");
            }
            Set<String> seen = new LinkedHashSet<>();
            for (int i = 0; i < ranges.size(); i++) {
                if (!seen.add(ranges.get(i))) {
                    causes.duplicate(RANGES.index(i), ranges.get(i));
                }
            }
        }
    }

    /** What was given to a node once stays. */
    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        resources(after.object("status"), causes);
        addresses(after.object("status").array("addresses"), causes);
        rangesStay(was.array("podCIDRs"), is.array("podCIDRs"), causes);
        String provider = was.string("providerID", "");
        if (!provider.isEmpty() && !provider.equals(is.string("providerID", ""))) {
            causes.forbidden(
                    SPEC.child("providerID"), "node updates may not change providerID except from \"\" to valid");
        }
        taints(is.array("taints"), causes);
        if (!was.string("externalID", "").equals(is.string("externalID", ""))) {
            causes.forbidden(SPEC.child("externalID"), "may not be updated");
        }
    }

    private static void addresses(JsonArray addresses, Causes causes) {
        Set<Json> seen = new LinkedHashSet<>();
        for (int i = 0; i < addresses.size(); i++) {
            JsonObject address = Echo.of(addresses.object(i), ADDRESS);
            if (!seen.add(address)) {
                causes.duplicate(STATUS.child("addresses").index(i), address);
            }
        }
    }

    private static void rangesStay(JsonArray was, JsonArray is, Causes causes) {
        String fault = "node updates may not change podCIDR except from \"\" to valid";
        if (!was.isEmpty() && was.size() != is.size()) {
            causes.forbidden(RANGES, fault);
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                causes.forbidden(RANGES, fault);
            }
        }
    }

    public static void warn(JsonObject node, List<String> warnings) {
        JsonObject spec = node.object("spec");
        if (spec.has("configSource")) {
            warnings.add("spec.configSource: the feature is removed");
        }
        if (!spec.string("externalID", "").isEmpty()) {
            warnings.add("spec.externalID: this field is deprecated, and is unused by Kubernetes");
        }
        int i = 0;
        for (String range : MetaChecks.strings(spec.array("podCIDRs"))) {
            AddressChecks.warnOfRange(range, RANGES.index(i++), warnings);
        }
    }
}
