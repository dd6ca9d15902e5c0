package podium.cluster.fields;

import org.jspecify.annotations.Nullable;
import podium.cluster.fields.FieldSet.Node;
import podium.cluster.fields.PathElement.Name;
import podium.cluster.fields.Shape.Fields;

/** Makes a set say of every field of an object that has something below it in the set that it is in the set, too. */
final class NamedFields {

    private NamedFields() {}

    static FieldSet asMembers(@Nullable Shape shape, FieldSet set) {
        return set.mapNodes((element, node) -> {
            boolean isNamed = element instanceof Name name
                    && shape instanceof Fields fields
                    && fields.definition().field(name.name()) != null;
            boolean isMember = node.isMember() || (isNamed && !node.below().isEmpty());
            return new Node(isMember, asMembers(below(shape, element), node.below()));
        });
    }

    private static @Nullable Shape below(@Nullable Shape shape, PathElement element) {
        if (shape == null) {
            return null;
        } else if (element instanceof Name name) {
            return Comparison.below(shape, name.name());
        }
        ListItems items = ListItems.of(shape);
        return items == null ? null : Shape.of(items.item());
    }
}
