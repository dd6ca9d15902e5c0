package podium.cluster.fields;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.Field.Ownership;
import podium.schema.FieldType;
import podium.schema.FieldType.ListOf;
import podium.schema.FieldType.MapOf;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;

/** How finely a value is owned. */
public sealed interface Shape {

    /** One value with one owner: a scalar, or a list or map that is owned as a whole. */
    enum Leaf implements Shape {
        SCALAR,
        WHOLE
    }

    /** An object with the fields of a definition, each with owners of its own. */
    record Fields(Definition definition) implements Shape {}

    /** An object with free names, each entry with owners of its own. */
    record Entries(FieldType value) implements Shape {}

    /** A list of objects that some of their fields tell apart. */
    record KeyedItems(List<String> keys, FieldType item) implements Shape {}

    /** A list of scalars without order. */
    record SetItems(FieldType item) implements Shape {}

    static Shape of(Definition definition) {
        return definition.isAtomic() ? Leaf.WHOLE : new Fields(definition);
    }

    static Shape of(Field field) {
        Ownership ownership = field.ownership();
        if (field.type() instanceof ListOf list) {
            return switch (ownership.grain()) {
                case SET -> new SetItems(list.item());
                case KEYED -> new KeyedItems(ownership.keys(), list.item());
                case WHOLE, PARTS -> Leaf.WHOLE;
            };
        }
        boolean isWhole = ownership.grain() == Field.Grain.WHOLE && !(field.type() instanceof Scalar);
        return isWhole ? Leaf.WHOLE : of(field.type());
    }

    /** The shape of values that no field of a definition says more about. */
    static Shape of(FieldType type) {
        if (type instanceof Struct struct) {
            return of(struct.definition());
        } else if (type instanceof MapOf map) {
            return new Entries(map.value());
        }
        return type instanceof ListOf ? Leaf.WHOLE : type == Scalar.ANY ? new Entries(Scalar.ANY) : Leaf.SCALAR;
    }

    /** The shape for this very value: what may be anything is as its value is. */
    default Shape fitting(Json value) {
        boolean isAny = this instanceof Entries entries && entries.value() == Scalar.ANY;
        if (!isAny || value instanceof JsonObject) {
            return this;
        }
        return value instanceof JsonArray ? Leaf.WHOLE : Leaf.SCALAR;
    }
}
