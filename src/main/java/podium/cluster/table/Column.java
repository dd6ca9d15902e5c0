package podium.cluster.table;

import podium.base.Json;
import podium.base.JsonObject;

/**
 * A column of a table.
 *
 * @param type {@code string}, {@code integer}, {@code boolean} or {@code date}
 * @param format {@code name} for the column that names the object, else empty
 * @param priority 0 for columns that are always shown, 1 for those of {@code -o wide}
 * @param description what stands in it, for a client that explains its tables
 */
public record Column(String name, String type, String format, int priority, String description) {

    private static final JsonObject.Shape SHAPE =
            JsonObject.Shape.of("name", "type", "format", "description", "priority");

    static final Column NAME =
            new Column("Name", "string", "name", 0, "Name of the object, unique within its namespace.");
    static final Column AGE = text("Age", "Time since the object was created.");

    static final Column CONTAINERS =
            text("Containers", "Names of each container in the template.").wide();
    static final Column IMAGES = text("Images", "Images referenced by each container in the template.")
            .wide();
    static final Column SELECTOR =
            text("Selector", "Selects the pods that belong to the object.").wide();

    static Column text(String name, String description) {
        return new Column(name, "string", "", 0, description);
    }

    static Column integer(String name, String description) {
        return new Column(name, "integer", "", 0, description);
    }

    static Column bool(String name, String description) {
        return new Column(name, "boolean", "", 0, description);
    }

    Column wide() {
        return new Column(name, type, format, 1, description);
    }

    JsonObject tree() {
        return SHAPE.with(Json.of(name), Json.of(type), Json.of(format), Json.of(description), Json.of(priority));
    }
}
