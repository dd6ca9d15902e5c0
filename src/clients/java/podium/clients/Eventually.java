package podium.clients;

import java.util.function.BooleanSupplier;

/** Waits for what a client hears of in its own time. */
final class Eventually {

    private static final long WAIT_MS = 30_000;
    private static final long LOOK_EVERY_MS = 50;

    private Eventually() {}

    static void holds(BooleanSupplier condition) throws InterruptedException {
        long endMs = System.currentTimeMillis() + WAIT_MS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > endMs) {
                throw new AssertionError("does not hold within " + WAIT_MS + " ms");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }
}
