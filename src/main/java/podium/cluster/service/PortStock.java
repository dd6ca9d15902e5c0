package podium.cluster.service;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.cluster.Draft;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** The ports of nodes that services can have, of whatever protocol. What one operation takes is taken for its rest. */
final class PortStock {

    private static final int FIRST = 30_000;
    private static final int LAST = 32_767;
    private static final int SIZE = LAST - FIRST + 1;

    /** A 32nd of the range. */
    private static final int RESERVED = SIZE / 32;

    private final Draft draft;
    private final Set<Integer> mine = new TreeSet<>();

    PortStock(Draft draft) {
        this.draft = draft;
    }

    /** Takes a port that somebody asks for; or says why it cannot be had. */
    @Nullable
    String take(int port) {
        if (port < FIRST || port > LAST) {
            return "provided port is not in the valid range. The range of valid ports is " + FIRST + "-" + LAST;
        }
        return isTaken(port) || !mine.add(port) ? "provided port is already allocated" : null;
    }

    private boolean isTaken(int port) {
        for (Resource service : draft.state().table(Kind.SERVICE).values()) {
            if (ServiceReading.of(service).nodePorts().contains(port)) {
                return true;
            }
        }
        return false;
    }

    /** @param what the port is for: {@code nodePort} */
    int draw(String what) throws Unallocated {
        Stock stock = new Stock(SIZE, RESERVED, number -> mine.contains(FIRST + number) || isTaken(FIRST + number));
        int port = FIRST
                + stock.draw(draft)
                        .orElseThrow(() -> Unallocated.internal("failed to allocate a " + what + ": range is full"));
        mine.add(port);
        return port;
    }
}
