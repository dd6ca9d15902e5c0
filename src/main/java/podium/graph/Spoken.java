package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Says in words what the stage shows of an object: for tooltips, with its whole name, and for those who hear the stage. */
public final class Spoken {

    private final ClusterState state;
    private final Messages messages;
    private final long nowMs;

    public Spoken(ClusterState state, Messages messages, long nowMs) {
        this.state = state;
        this.messages = messages;
        this.nowMs = nowMs;
    }

    /** A few lines: kind and name first. Nothing when the object is not there. */
    public String lines(Key key) {
        return String.join("\n", parts(key));
    }

    /** The same in one sentence. */
    public String sentence(Key key) {
        return String.join(messages.say("stage.spoken.separator"), parts(key));
    }

    private List<String> parts(Key key) {
        Resource object = state.get(key);
        List<String> parts = new ArrayList<>();
        if (object == null) {
            return parts;
        }
        parts.add(messages.say("stage.spoken.name", key.kind().name(), key.name()));
        if (key.kind().equals(Kind.POD)) {
            pod(object, parts);
        } else if (key.kind().equals(Kind.DEPLOYMENT)) {
            parts.add(replicas(object));
        } else if (key.kind().equals(Kind.REPLICA_SET)) {
            long revision = ReplicaSetBox.revisionOf(object);
            if (revision > 0) {
                parts.add(messages.say("stage.spoken.revision", revision, ReplicaSetBox.imageOf(object)));
            }
            parts.add(replicas(object));
        }
        if (key.kind().equals(Kind.SERVICE)) {
            parts.add(endpoints(object));
        }
        if (!key.kind().isActedOn()) {
            parts.add(messages.say("stage.uncontrolled"));
        }
        if (object.isDeleting() && !key.kind().equals(Kind.POD)) {
            parts.add(messages.say("stage.namespace.going"));
        }
        return parts;
    }

    private String endpoints(Resource service) {
        long ready = ServiceEndpoints.of(state, service).stream()
                .filter(ServiceEndpoints.Endpoint::isReady)
                .count();
        return ready == 0 ? messages.say("stage.service.none") : messages.say("stage.service.ready", ready);
    }

    private String replicas(Resource owner) {
        return messages.say(
                "stage.spoken.replicas", owner.status().number("readyReplicas", 0), ReplicaSetBox.wantedBy(owner));
    }

    private void pod(Resource pod, List<String> parts) {
        PodLook look = PodLook.of(pod, state);
        String word = messages.say(look.state().messageKey());
        parts.add(look.reason().isEmpty() ? word : messages.say("stage.spoken.reason", word, look.reason()));
        @Nullable Awaited awaited = new PodWait(messages, nowMs, state).of(pod, 0);
        if (awaited != null) {
            parts.add(awaited.text());
        }
        PodReading reading = PodReading.of(pod);
        if (reading.isBound()) {
            parts.add(messages.say("stage.pod.onNode", reading.nodeName()));
        }
        if (reading.restarts() > 0) {
            parts.add(messages.say("stage.pod.restarts", reading.restarts()));
        }
    }
}
