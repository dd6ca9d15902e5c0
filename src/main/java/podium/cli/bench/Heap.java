package podium.cli.bench;

import java.lang.management.ManagementFactory;

/** What this JVM keeps. */
final class Heap {

    private static final double MIB = 1024 * 1024;

    private Heap() {}

    /** What is still used after a collection that was asked for, in MiB. */
    static double liveMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
