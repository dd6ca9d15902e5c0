package podium.http.server;

import java.time.Duration;

/**
 * How much of the server a client may hold, and for how long.
 *
 * @param connections at once; watches hold one each
 * @param idle without a byte in either direction
 * @param body until all of a request's body must be there: sooner than idleness cuts it off, so that the client is told why
 */
record Limits(int connections, Duration idle, Duration body) {

    /** More connections are somebody's mistake. */
    static final Limits DEFAULT = new Limits(6_000, Duration.ofSeconds(60), Duration.ofSeconds(50));
}
