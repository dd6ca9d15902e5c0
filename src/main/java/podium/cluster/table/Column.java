package podium.cluster.table;

import podium.base.Json;
import podium.base.JsonObject;
import podium.schema.Documentation;

/**
 * A column of a table.
 *
 * @param type {@code string}, {@code integer}, {@code boolean} or {@code date}
 * @param format {@code name} for the column that names the object, else empty
 * @param priority 0 for columns that are always shown, 1 for those of {@code -o wide}
 * @param description what stands in it, for a client that explains its tables
 * @param source the field whose documentation says it better, where the column shows one; else its parts are empty
 */
public record Column(String name, String type, String format, int priority, String description, Source source) {

    /** A field of a definition. */
    record Source(String definition, String field) {
        static final Source NONE = new Source("", "");
    }

    private static final JsonObject.Shape SHAPE =
            JsonObject.Shape.of("name", "type", "format", "description", "priority");

    private static final String META = "apimachinery.pkg.apis.meta.v1.ObjectMeta";

    static final Column NAME = of("Name", "string", "name", "Name of the object, unique within its namespace.")
            .from(META, "name");
    static final Column AGE = text("Age", "Time since the object was created.").from(META, "creationTimestamp");
    static final Column CREATED_AT =
            of("Created At", "date", "", "When the object was created.").from(META, "creationTimestamp");

    static final Column CONTAINERS =
            text("Containers", "Names of each container in the template.").wide();
    static final Column IMAGES = text("Images", "Images referenced by each container in the template.")
            .wide();
    static final Column SELECTOR =
            text("Selector", "Selects the pods that belong to the object.").wide();

    static Column text(String name, String description) {
        return of(name, "string", "", description);
    }

    static Column integer(String name, String description) {
        return of(name, "integer", "", description);
    }

    static Column bool(String name, String description) {
        return of(name, "boolean", "", description);
    }

    static Column of(String name, String type, String format, String description) {
        return new Column(name, type, format, 0, description, Source.NONE);
    }

    Column wide() {
        return new Column(name, type, format, 1, description, source);
    }

    /** Shows a field of the catalogue. */
    Column from(String definition, String field) {
        return new Column(name, type, format, priority, description, new Source(definition, field));
    }

    JsonObject tree(Documentation documentation) {
        String documented = documentation.of(source.definition(), source.field());
        return SHAPE.with(
                Json.of(name),
                Json.of(type),
                Json.of(format),
                Json.of(documented.isEmpty() ? description : documented),
                Json.of(priority));
    }
}
