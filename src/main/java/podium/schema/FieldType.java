package podium.schema;

import org.jspecify.annotations.Nullable;

/** What a value may be. */
public sealed interface FieldType {

    /** An object with the fields of a definition. */
    record Struct(Definition definition) implements FieldType {}

    /** A list of values of one type. */
    record ListOf(FieldType item) implements FieldType {}

    /** An object whose names are free and whose values are of one type. */
    record MapOf(FieldType value) implements FieldType {}

    /** A value without parts. */
    enum Scalar implements FieldType {
        STRING,
        BOOL,
        INT32,
        INT64,
        /** Bytes, written in base64. */
        BYTES,
        /** {@code resource.Quantity}: a number or a text such as {@code 100m}. */
        QUANTITY,
        /** {@code intstr.IntOrString}. */
        INT_OR_STRING,
        /** {@code metav1.Time}: whole seconds. */
        TIME,
        /** {@code metav1.MicroTime}. */
        MICRO_TIME,
        /** Any object, kept as it is. */
        ANY
    }

    /** The definition of an object, or of a list's or map's items; null for what ends in scalars. */
    default @Nullable Definition definition() {
        if (this instanceof Struct struct) {
            return struct.definition();
        } else if (this instanceof ListOf list) {
            return list.item().definition();
        }
        return this instanceof MapOf map ? map.value().definition() : null;
    }
}
