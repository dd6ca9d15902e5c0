package podium.controller.scheduler.reading;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.OrderedMap;
import podium.resource.Quantity;

/**
 * Amounts of resources as the scheduler counts them.
 *
 * @param milliCpu thousandths of a CPU
 * @param memory bytes
 * @param ephemeralStorage bytes
 * @param scalars extended resources and huge pages, by name, in whole units
 */
public record Resources(long milliCpu, long memory, long ephemeralStorage, OrderedMap<String, Long> scalars) {

    public static final String CPU = "cpu";
    public static final String MEMORY = "memory";
    public static final String EPHEMERAL_STORAGE = "ephemeral-storage";
    private static final String PODS = "pods";

    public static final Resources NONE = new Resources(0, 0, 0, OrderedMap.empty());

    /** A {@code ResourceList}; the number of pods is no amount and left out. */
    public static Resources of(JsonObject list) {
        OrderedMap<String, Long> scalars = OrderedMap.empty();
        for (int i = 0; i < list.size(); i++) {
            if (isScalar(list.nameAt(i))) {
                scalars = scalars.with(list.nameAt(i), Quantity.whole(list.valueAt(i)));
            }
        }
        return new Resources(
                Quantity.milli(list.get(CPU)),
                Quantity.whole(list.get(MEMORY)),
                Quantity.whole(list.get(EPHEMERAL_STORAGE)),
                scalars);
    }

    private static boolean isScalar(String name) {
        return switch (name) {
            case CPU, MEMORY, EPHEMERAL_STORAGE, PODS -> false;
            default -> true;
        };
    }

    public Resources plus(Resources more) {
        return new Resources(
                milliCpu + more.milliCpu,
                memory + more.memory,
                ephemeralStorage + more.ephemeralStorage,
                merged(more.scalars, 1));
    }

    public Resources minus(Resources less) {
        return new Resources(
                milliCpu - less.milliCpu,
                memory - less.memory,
                ephemeralStorage - less.ephemeralStorage,
                merged(less.scalars, -1));
    }

    private OrderedMap<String, Long> merged(OrderedMap<String, Long> others, int sign) {
        OrderedMap<String, Long> merged = scalars;
        if (!others.isEmpty()) {
            for (var other : others) {
                merged = merged.with(other.getKey(), scalar(other.getKey()) + sign * other.getValue());
            }
        }
        return merged;
    }

    /** Of each resource the larger amount. */
    Resources max(Resources other) {
        OrderedMap<String, Long> largest = scalars;
        for (var entry : other.scalars) {
            largest = largest.with(entry.getKey(), Math.max(scalar(entry.getKey()), entry.getValue()));
        }
        return new Resources(
                Math.max(milliCpu, other.milliCpu),
                Math.max(memory, other.memory),
                Math.max(ephemeralStorage, other.ephemeralStorage),
                largest);
    }

    /** With the amounts of a list in the place of those that it names. */
    Resources overriddenBy(JsonObject list) {
        Resources set = of(list);
        OrderedMap<String, Long> changed = scalars;
        for (var entry : set.scalars) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return new Resources(
                list.has(CPU) ? set.milliCpu : milliCpu,
                list.has(MEMORY) ? set.memory : memory,
                list.has(EPHEMERAL_STORAGE) ? set.ephemeralStorage : ephemeralStorage,
                changed);
    }

    /** With these amounts where the list names none. */
    static Resources withDefaults(JsonObject list, @Nullable Json cpu, @Nullable Json memory) {
        JsonObject full = list;
        if (cpu != null && !list.has(CPU)) {
            full = full.with(CPU, cpu);
        }
        if (memory != null && !list.has(MEMORY)) {
            full = full.with(MEMORY, memory);
        }
        return of(full);
    }

    public long scalar(String name) {
        return scalars.getOr(name, 0L);
    }
}
