package podium.sim;

import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.resource.Key;

/** Something that somebody outside the cluster wants. */
public sealed interface Command {

    /**
     * A request to the API that may write.
     *
     * @param caller who asks
     */
    record Ask(Request request, WriteOptions options, Caller caller) implements Command {

        /** A request of whoever sits at this program. */
        public Ask(Request request) {
            this(request, WriteOptions.STRICT, Caller.YOU);
        }

        /** The options with the name under which the caller owns what is written. */
        WriteOptions named() {
            return options.fieldManager().isEmpty() ? options.by(caller.fieldManager()) : options;
        }
    }

    /**
     * A request to the API that has been answered already and writes nothing: it is noted, so that the history tells of it.
     *
     * @param verb {@code get}, {@code list} or {@code watch}
     * @param key of the object; the name is empty for all of a namespace, the namespace too for all of them
     */
    record Read(String verb, Key key, Caller caller) implements Command {}

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
