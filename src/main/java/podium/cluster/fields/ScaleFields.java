package podium.cluster.fields;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.JsonArray;

/**
 * The owners of a scale's one field and the owners of the object that is scaled: the same, named otherwise.
 *
 * @param parent the {@code managedFields} of the scaled object
 * @param apiVersion of the scaled object
 */
public record ScaleFields(JsonArray parent, String apiVersion) {

    private static final String SCALE_VERSION = "autoscaling/v1";

    private static final FieldSet REPLICAS = FieldSet.ofNames("spec", "replicas");

    private static final List<PathElement> PATH =
            List.of(new PathElement.Name("spec"), new PathElement.Name("replicas"));

    /** The {@code managedFields} of the scale. */
    public JsonArray toScale() {
        Map<FieldOwner, OwnedFields> owned = new TreeMap<>();
        read(parent).owned().forEach((owner, fields) -> {
            if (fields.fields().has(PATH)) {
                owned.put(in(owner, SCALE_VERSION), new OwnedFields(REPLICAS, SCALE_VERSION, fields.time()));
            }
        });
        return ManagedFields.of(owned).write();
    }

    /**
     * The {@code managedFields} of the scaled object once the scale was written. As the API server: an owner who came by the
     * scale has no time.
     */
    public JsonArray toParent(JsonArray scale) {
        Map<FieldOwner, OwnedFields> left = read(scale).owned();
        Map<FieldOwner, OwnedFields> owned = new TreeMap<>();
        read(parent).owned().forEach((owner, fields) -> {
            boolean keeps = left.remove(in(owner, SCALE_VERSION)) != null
                    || !fields.fields().has(PATH);
            owned.put(owner, keeps ? fields : fields.with(fields.fields().difference(REPLICAS)));
        });
        left.forEach((owner, fields) -> {
            if (fields.fields().has(PATH)) {
                owned.put(in(owner, apiVersion), new OwnedFields(REPLICAS, apiVersion, null));
            }
        });
        return ManagedFields.of(owned).write();
    }

    private static ManagedFields read(JsonArray list) {
        ManagedFields owners = ManagedFields.read(list);
        return owners == null ? ManagedFields.NONE : owners;
    }

    private static FieldOwner in(FieldOwner owner, String version) {
        return owner.applies() ? owner : new FieldOwner(owner.manager(), false, version, owner.subresource());
    }
}
