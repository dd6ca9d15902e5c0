package podium.cluster.table;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.resource.Resource;

/**
 * How objects of one kind are printed.
 *
 * @param conditions of an object's row; empty for nearly all
 */
record Printer(List<Column> columns, Cells cells, Conditions conditions) {

    /** What stands in an object's row, one cell a column. */
    @FunctionalInterface
    interface Cells {
        JsonArray of(Resource resource, Ages ages);
    }

    /** What is remarkable about an object's row. */
    @FunctionalInterface
    interface Conditions {
        JsonArray of(Resource resource);
    }

    Printer {
        columns = List.copyOf(columns);
    }

    static Printer of(Cells cells, Column... columns) {
        return new Printer(List.of(columns), cells, resource -> JsonArray.EMPTY);
    }

    static JsonArray row(Json... cells) {
        return JsonArray.of(cells);
    }
}
