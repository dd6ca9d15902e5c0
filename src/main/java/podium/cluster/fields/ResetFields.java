package podium.cluster.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.resource.Kind;

/**
 * The fields that a write through a resource or subresource does not touch, so that nobody comes to own them by it
 * ({@code GetResetFields} of the registry's strategies).
 */
public final class ResetFields {

    private static final FieldSet STATUS = FieldSet.ofNames("status");
    private static final FieldSet METADATA = FieldSet.ofNames("metadata");
    private static final FieldSet SPEC = FieldSet.ofNames("spec");

    /** What a write of the status leaves alone besides the spec. */
    private static final Map<Kind, FieldSet> BESIDES_SPEC = besidesSpec();

    private ResetFields() {}

    private static Map<Kind, FieldSet> besidesSpec() {
        Map<Kind, FieldSet> fields = new LinkedHashMap<>();
        fields.put(Kind.DEPLOYMENT, FieldSet.ofNames("metadata", "labels"));
        fields.put(
                Kind.POD,
                FieldSet.ofNames("metadata", "deletionTimestamp")
                        .union(FieldSet.ofNames("metadata", "ownerReferences")));
        return fields;
    }

    /** @param hasStatus whether the kind has a status of its own to update */
    public static FieldSet of(Kind kind, String subresource, boolean hasStatus) {
        return switch (subresource) {
            case "status" -> SPEC.union(BESIDES_SPEC.getOrDefault(kind, FieldSet.EMPTY));
            case "scale" -> FieldSet.EMPTY;
            case "ephemeralcontainers", "resize" -> STATUS.union(METADATA);
            default -> hasStatus ? STATUS : FieldSet.EMPTY;
        };
    }
}
