package podium.cluster.service;

import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.resource.IpAddress;
import podium.resource.IpRange;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** The addresses for services: as {@code --service-cluster-ip-range=10.96.0.0/16} gives them. */
record AddressStock(ClusterState state) {

    private static final IpRange RANGE = IpRange.of("10.96.0.0/16");

    /** Without the range's own address and the last one, which is for broadcasts. */
    private static final int SIZE = (1 << 16) - 2;

    /** A sixteenth of the range, but no more than this. */
    private static final int RESERVED = 256;

    /** Why an address that somebody asks for cannot be had, or null. */
    @Nullable
    String fault(IpAddress wanted) {
        boolean isInside = RANGE.contains(wanted)
                && wanted.compareTo(RANGE.first()) > 0
                && wanted.compareTo(address(SIZE - 1)) <= 0;
        if (!isInside) {
            return "the provided network does not match the current range";
        }
        return isTaken(wanted) ? "provided IP is already allocated" : null;
    }

    private static IpAddress address(int number) {
        return RANGE.first().plus(number + 1L);
    }

    private boolean isTaken(IpAddress address) {
        for (Resource service : state.table(Kind.SERVICE).values()) {
            if (ServiceReading.of(service).addresses().contains(address)) {
                return true;
            }
        }
        return false;
    }

    IpAddress draw(Draft draft) throws Unallocated {
        Stock stock = new Stock(SIZE, RESERVED, number -> isTaken(address(number)));
        return address(stock.draw(draft)
                .orElseThrow(() -> Unallocated.internal("failed to allocate a serviceIP: range is full")));
    }
}
