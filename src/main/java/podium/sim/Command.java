package podium.sim;

import podium.cluster.Request;
import podium.resource.Key;

/** Something that somebody outside the cluster wants. */
public sealed interface Command {

    /** A request to the API. */
    record Ask(Request request) implements Command {}

    /** Something that happens to a machine or a container. */
    record Strike(Fault fault) implements Command {}

    /** What can be made to go wrong, and right again. */
    sealed interface Fault {

        /** The node or pod it happens to. */
        Key key();

        /** The kubelet of a node stops: no more heartbeats, nothing on it is started or ended. */
        record StopNode(Key key) implements Fault {}

        /** The kubelet of a node works again. */
        record StartNode(Key key) implements Fault {}

        /** A container's process ends with this exit code; the container's name is empty for the first one. */
        record CrashContainer(Key key, String container, int exitCode) implements Fault {}

        /** A pod's readiness probes fail from now on. */
        record MakeUnready(Key key) implements Fault {}

        /** A pod's readiness probes pass again. */
        record MakeReady(Key key) implements Fault {}
    }
}
