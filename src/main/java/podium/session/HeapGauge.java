package podium.session;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Tells whether memory runs short: whether the heap was still nearly full after the garbage was collected. Cheap to ask; what
 * is only garbage never counts.
 */
public final class HeapGauge implements BooleanSupplier {

    /** Beyond this the collector works more than the program. */
    private static final double SHORT_SHARE = 0.88;

    private final List<MemoryPoolMXBean> pools;

    private HeapGauge(List<MemoryPoolMXBean> pools) {
        this.pools = pools;
    }

    /** A gauge of this program's heap. */
    public static HeapGauge ofThisProgram() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .stream()
                .toList();
        pools.forEach(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * SHORT_SHARE)));
        return new HeapGauge(pools);
    }

    @Override
    public boolean getAsBoolean() {
        return pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    }
}
