package podium.controller;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.resource.Key;

/** Brings what is to what is wanted, one key at a time. */
public interface Controller {

    /** The name by which kube-controller-manager's flag {@code --controllers} knows it. */
    String name();

    /** Names the keys that this change makes worth looking at; {@code after} already holds the change. */
    void wakes(Change.Written change, ClusterState after, Wakes wakes);

    /** What to do about a key now. The object may be gone. */
    Decision decide(ClusterState state, Key key, long nowMs);

    /** Takes keys to look at. */
    interface Wakes {

        /** The instant of the change, in virtual milliseconds since 1970. */
        long nowMs();

        /** At once, in the order of asking; a key that already waits is not queued twice. */
        void now(Key key);

        /** After a delay, unless it is looked at sooner. */
        void after(Key key, long delayMs);

        /** After a delay, expecting nothing new: a cluster in which only such looks are due is settled. */
        void idleAfter(Key key, long delayMs);
    }
}
