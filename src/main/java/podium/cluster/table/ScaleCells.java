package podium.cluster.table;

import podium.base.Json;

/** How many pods there shall be and are, as the scale of whatever has pods tells it. */
final class ScaleCells {

    static final Printer PRINTER = Printer.of(
            (scale, ages) -> Printer.row(
                    Texts.name(scale),
                    Json.of(scale.spec().number("replicas", 0)),
                    Json.of(scale.status().number("replicas", 0)),
                    ages.of(scale)),
            Column.NAME,
            Column.integer("Desired", "How many pods there shall be.").from("api.autoscaling.v1.ScaleSpec", "replicas"),
            Column.integer("Available", "How many pods there are.").from("api.autoscaling.v1.ScaleStatus", "replicas"),
            Column.AGE);

    private ScaleCells() {}
}
