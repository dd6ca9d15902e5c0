package podium.http.select;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problems;
import podium.http.Query;
import podium.http.Refusal;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Which objects of a kind are meant.
 *
 * @param namespace empty for all of them
 */
public record Selection(Kind kind, String namespace, List<LabelRequirement> labels, List<FieldRequirement> fields) {

    private static final String NAME = "metadata.name";

    public Selection {
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
    }

    /** @param name of the one object that is meant, or empty */
    public static Selection of(Kind kind, String namespace, String name, Query query) throws Refusal {
        List<LabelRequirement> labels = LabelSelectorReader.read(query.text("labelSelector"));
        List<FieldRequirement> fields = FieldRequirement.read(query.text("fieldSelector"), kind);
        if (name.isEmpty()) {
            return new Selection(kind, namespace, labels, fields);
        }
        if (!fields.isEmpty() && !name.equals(FieldRequirement.required(fields, NAME))) {
            throw new Refusal(Problems.badRequest("fieldSelector metadata.name doesn't match requested name"));
        }
        return new Selection(
                kind, namespace, labels, fields.isEmpty() ? List.of(new FieldRequirement(NAME, true, name)) : fields);
    }

    public boolean hasSelectors() {
        return !labels.isEmpty() || !fields.isEmpty();
    }

    /** The one name that can be meant, or null when it is not said. */
    public @Nullable String name() {
        return FieldRequirement.required(fields, NAME);
    }

    public boolean includes(Resource resource) {
        if (!namespace.isEmpty() && !namespace.equals(resource.key().namespace())) {
            return false;
        }
        for (LabelRequirement requirement : labels) {
            if (!requirement.holds(resource.labels())) {
                return false;
            }
        }
        for (FieldRequirement requirement : fields) {
            if (!requirement.holds(resource)) {
                return false;
            }
        }
        return true;
    }
}
