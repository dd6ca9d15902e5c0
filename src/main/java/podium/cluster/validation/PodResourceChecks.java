package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.quota.Amounts;
import podium.cluster.quota.PodAmounts;

/** What a pod asks for as a whole: resources, claims and what its runtime takes on top. */
final class PodResourceChecks {

    private static final JsonObject CLAIM = JsonObject.builder()
            .put("Name", "")
            .put("ResourceClaimName", JsonNull.NULL)
            .put("ResourceClaimTemplateName", JsonNull.NULL)
            .build();

    private PodResourceChecks() {}

    static void claims(JsonObject spec, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Check.each(spec, "resourceClaims", path, causes, (claim, at, found) -> {
            String name = claim.string("name", "");
            if (name.isEmpty()) {
                found.required(at.child("name"));
            } else if (!names.add(name)) {
                found.duplicate(at.child("name"), name);
            } else {
                Check.name(name, at.child("name"), found, Names::label);
            }
            claimed(claim, at, found);
        });
    }

    private static void claimed(JsonObject claim, FieldPath path, Causes causes) {
        boolean isNamed = claim.has("resourceClaimName");
        boolean isMade = claim.has("resourceClaimTemplateName");
        if (isNamed && isMade) {
            causes.invalid(
                    path,
                    Echo.of(claim, CLAIM),
                    "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
        }
        if (!isNamed && !isMade) {
            causes.invalid(
                    path,
                    Echo.of(claim, CLAIM),
                    "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
        }
        for (String field : new String[] {"resourceClaimName", "resourceClaimTemplateName"}) {
            if (claim.has(field)) {
                Check.name(claim.string(field, ""), path.child(field), causes, Names::subdomain);
            }
        }
    }

    static void overhead(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.get("overhead") instanceof JsonObject overhead) {
            JsonObject limits = JsonObject.of("limits", overhead);
            ResourceChecks.ofContainer(limits, new LinkedHashSet<>(), path.child("overhead"), causes);
        }
    }

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        if (!(spec.get("resources") instanceof JsonObject resources)) {
            return;
        }
        FieldPath at = path.child("resources");
        if (spec.object("os").string("name", "").equals("windows")) {
            causes.forbidden(at, "may not be set for a windows pod");
            return;
        }
        if (resources.has("claims")) {
            causes.forbidden(at.child("claims"), "claims may not be set for Resources at pod-level");
        }
        ResourceChecks.ofPod(resources, at, causes);
        asMuchAsContainers(spec, resources, at, causes);
    }

    /** The whole cannot be less than its parts. */
    private static void asMuchAsContainers(JsonObject spec, JsonObject resources, FieldPath path, Causes causes) {
        atLeast(resources, spec, "requests", "", path, causes);
        atLeast(resources, spec, "limits", "hugepages-", path, causes);
        JsonObject limits = resources.object("limits");
        JsonArray containers = spec.array("containers");
        for (int i = 0; i < containers.size(); i++) {
            JsonObject own = containers.object(i).object("resources").object("limits");
            for (int j = 0; j < own.size(); j++) {
                String name = own.nameAt(j);
                Json limit = limits.get(name);
                if (limit != null && Check.amount(own.valueAt(j)).compareTo(Check.amount(limit)) > 0) {
                    causes.invalid(
                            path.child("containers").index(i).key(name).child("limits"),
                            own.valueAt(j),
                            "must be less than or equal to pod limits of " + Check.text(limit));
                }
            }
        }
    }

    private static void atLeast(
            JsonObject resources, JsonObject spec, String field, String prefix, FieldPath path, Causes causes) {
        Amounts all = PodAmounts.ofContainers(spec, field);
        JsonObject whole = resources.object(field);
        for (int i = 0; i < all.tree().size(); i++) {
            String name = all.tree().nameAt(i);
            Json amount = whole.get(name);
            if (name.startsWith(prefix)
                    && amount != null
                    && Check.amount(all.get(name)).compareTo(Check.amount(amount)) > 0) {
                causes.invalid(
                        path.child(field).key(name),
                        amount,
                        "must be greater than or equal to aggregate container " + field + " of "
                                + Check.text(all.get(name)));
            }
        }
    }
}
