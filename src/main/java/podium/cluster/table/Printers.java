package podium.cluster.table;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.base.Json;
import podium.resource.Kind;

/** Every kind's printer; kinds that have none show when their objects were created. */
final class Printers {

    /** As the server prints kinds of which it knows nothing but that they have metadata. */
    private static final Printer OTHER = Printer.of(
            (resource, ages) -> Printer.row(
                    Texts.name(resource), Json.of(resource.metadata().string("creationTimestamp", ""))),
            Column.NAME,
            Column.CREATED_AT);

    private static final Map<String, Printer> BY_RESOURCE = all();

    private Printers() {}

    static Printer of(Kind kind) {
        return BY_RESOURCE.getOrDefault(kind.qualifiedPlural(), OTHER);
    }

    private static Map<String, Printer> all() {
        Map<String, Printer> printers = new LinkedHashMap<>();
        printers.put("pods", PodCells.PRINTER);
        printers.put("nodes", NodeCells.PRINTER);
        printers.put("services", ServiceCells.PRINTER);
        EventCells.register(printers);
        WorkloadCells.register(printers);
        JobCells.register(printers);
        ConfigurationCells.register(printers);
        EndpointCells.register(printers);
        NetworkCells.register(printers);
        StorageCells.register(printers);
        StorageDriverCells.register(printers);
        RoleCells.register(printers);
        PolicyCells.register(printers);
        printers.put("horizontalpodautoscalers.autoscaling", AutoscalerCells.PRINTER);
        printers.put("scales.autoscaling", ScaleCells.PRINTER);
        return printers;
    }
}
