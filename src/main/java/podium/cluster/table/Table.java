package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Documentation;

/** Objects of one kind as rows ({@code meta.k8s.io/v1 Table}). */
public record Table(List<Column> columns, List<Row> rows) {

    private static final Json KIND = Json.of("Table");

    /**
     * One object's row.
     *
     * @param conditions what is remarkable about it: that its pod has finished
     * @param object what of the object it carries; null's tree for nothing
     */
    public record Row(JsonArray cells, JsonArray conditions, Json object) {

        private static final JsonObject.Shape SHAPE = JsonObject.Shape.of("cells", "object");
        private static final JsonObject.Shape WITH_CONDITIONS = JsonObject.Shape.of("cells", "conditions", "object");

        public JsonObject tree() {
            return conditions.isEmpty() ? SHAPE.with(cells, object) : WITH_CONDITIONS.with(cells, conditions, object);
        }
    }

    private static final JsonObject.Shape SHAPE =
            JsonObject.Shape.of("kind", "apiVersion", "metadata", "columnDefinitions", "rows");

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param nowMs the instant to which ages are told, in milliseconds since 1970 */
    public static Table of(Kind kind, List<Resource> resources, long nowMs, IncludeObject includeObject) {
        Printer printer = Printers.of(kind);
        Ages ages = new Ages(nowMs);
        List<Row> rows = new ArrayList<>(resources.size());
        for (Resource resource : resources) {
            rows.add(new Row(
                    printer.cells().of(resource, ages), printer.conditions().of(resource), includeObject.of(resource)));
        }
        return new Table(printer.columns(), rows);
    }

    /**
     * @param metadata of the list or object: its version, and where a list goes on
     * @param documentation that says what columns show
     */
    public JsonObject tree(JsonObject metadata, Documentation documentation) {
        return tree(
                metadata,
                JsonArray.of(columns.stream()
                        .map(column -> column.tree(documentation))
                        .toList()));
    }

    /** As later events of a watch have it: without the columns, which its first event told. */
    public JsonObject treeWithoutColumns(JsonObject metadata) {
        return tree(metadata, JsonNull.NULL);
    }

    private JsonObject tree(JsonObject metadata, Json columnDefinitions) {
        return SHAPE.with(
                KIND,
                PartialMetadata.API_VERSION,
                metadata,
                columnDefinitions,
                JsonArray.of(rows.stream().map(Row::tree).toList()));
    }
}
