package podium.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.sim.Step;

/**
 * A history as it is painted: for each Deployment how many pods of each revision there were when, and what went wrong. A fold
 * over the steps that goes on where it left off, in slices as large as its owner has time for.
 *
 * <p>Belongs to one thread.
 */
public final class Lanes {

    /** The key of the lane of all nodes together. */
    public static final Key NODES = Key.of(Kind.NODE, "");

    private static final String REVISION = "deployment.kubernetes.io/revision";

    private final Timeline timeline;
    private final Map<Key, Lane> lanes = new TreeMap<>();
    private final Map<String, ReplicaSetTrace> replicaSets = new TreeMap<>();
    private final StepFunction wanted = new StepFunction();
    private final StepFunction available = new StepFunction();
    private final List<Integer> deeds = new ArrayList<>();
    private int folded;

    public Lanes(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Where a ReplicaSet's pods are noted. */
    private static final class ReplicaSetTrace {
        private final Key key;
        private final Lane lane;
        private Band band;

        ReplicaSetTrace(Key key, Lane lane, Band band) {
            this.key = key;
            this.lane = lane;
            this.band = band;
        }
    }

    /**
     * Folds in some more steps.
     *
     * @return whether there are further ones
     */
    public boolean advance(int stepsMax) {
        int until = Math.min(timeline.size(), folded + stepsMax);
        while (folded < until) {
            fold(timeline.step(folded++));
        }
        return folded < timeline.size();
    }

    /** How many steps are in it. */
    public int folded() {
        return folded;
    }

    /** All lanes, by kind, namespace and name. */
    public Collection<Lane> lanes() {
        return Collections.unmodifiableCollection(lanes.values());
    }

    /** The lane of a key, or null. */
    public @Nullable Lane lane(Key key) {
        return lanes.get(key);
    }

    /** Pods that all Deployments together want. */
    public StepFunction wanted() {
        return wanted;
    }

    /** Pods of all Deployments together that are available. */
    public StepFunction available() {
        return available;
    }

    /** The steps that somebody outside made other than reading, in order; the cluster's own beginning is none. */
    public List<Integer> deeds() {
        return Collections.unmodifiableList(deeds);
    }

    private void fold(Step step) {
        if (step.isOutside() && !step.isRead() && !step.actor().equals(Step.CLUSTER)) {
            deeds.add((int) step.index());
        }
        for (Change change : step.changes()) {
            if (change instanceof Change.Written written) {
                fold(step, written);
            } else if (!step.isOutside()) {
                foldRefusal(step);
            }
        }
    }

    private void fold(Step step, Change.Written change) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.POD)) {
            foldPod(step, change);
        } else if (kind.equals(Kind.REPLICA_SET)) {
            foldReplicaSet(step, change);
        } else if (kind.equals(Kind.DEPLOYMENT)) {
            foldDeployment(step, change);
        } else if (kind.equals(Kind.NODE)) {
            foldNode(step, change);
        }
    }

    private void foldDeployment(Step step, Change.Written change) {
        sized(step, laneOf(change.key()), change.after());
    }

    /** Wanted and available pods of a Deployment or of a ReplicaSet without one. */
    private void sized(Step step, Lane lane, @Nullable Resource after) {
        int wantedBefore = lane.wanted().last();
        int availableBefore = lane.available().last();
        lane.wanted().set(step.atMs(), after == null ? 0 : (int) after.spec().number("replicas", 1));
        lane.available()
                .set(step.atMs(), after == null ? 0 : (int) after.status().number("availableReplicas", 0));
        wanted.set(step.atMs(), wanted.last() + lane.wanted().last() - wantedBefore);
        available.set(step.atMs(), available.last() + lane.available().last() - availableBefore);
    }

    private void foldReplicaSet(Step step, Change.Written change) {
        Resource object = change.object();
        ReplicaSetTrace trace = traceOf(object);
        long revision = revision(object);
        if (trace.band.revision() != revision) {
            trace.band.replicas().set(step.atMs(), 0);
            trace.band = trace.lane.addBand(revision);
        }
        Resource after = change.after();
        trace.band
                .replicas()
                .set(step.atMs(), after == null ? 0 : (int) after.status().number("replicas", 0));
        trace.lane.notePeak();
        if (trace.lane.key().equals(object.key())) {
            sized(step, trace.lane, after);
        }
        if (after == null) {
            replicaSets.remove(object.uid());
        }
    }

    private ReplicaSetTrace traceOf(Resource replicaSet) {
        Lane lane = laneOf(rootOf(replicaSet));
        ReplicaSetTrace known = replicaSets.get(replicaSet.uid());
        if (known == null || known.lane != lane) {
            known = new ReplicaSetTrace(replicaSet.key(), lane, lane.addBand(revision(replicaSet)));
            replicaSets.put(replicaSet.uid(), known);
        }
        return known;
    }

    private static Key rootOf(Resource replicaSet) {
        OwnerReference owner = replicaSet.controller();
        return owner != null && owner.kind().equals(Kind.DEPLOYMENT.name())
                ? Key.of(Kind.DEPLOYMENT, replicaSet.key().namespace(), owner.name())
                : replicaSet.key();
    }

    private static long revision(Resource replicaSet) {
        String text = replicaSet.annotations().string(REVISION, "0");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private void foldPod(Step step, Change.Written change) {
        Resource pod = change.object();
        if (pod.controllerUid().isEmpty() && (change.isCreation() || change.isRemoval())) {
            Lane lane = laneOf(Key.of(Kind.NAMESPACE, pod.key().namespace()));
            Band band = lane.bands().isEmpty() ? lane.addBand(0) : lane.bands().get(0);
            band.replicas().set(step.atMs(), band.replicas().last() + (change.isCreation() ? 1 : -1));
        }
        if (Trouble.isIn(change)) {
            laneOfPod(pod).failures().add(step.atMs(), (int) step.index());
        }
    }

    private Lane laneOfPod(Resource pod) {
        ReplicaSetTrace trace = replicaSets.get(pod.controllerUid());
        return trace != null
                ? trace.lane
                : laneOf(Key.of(Kind.NAMESPACE, pod.key().namespace()));
    }

    private void foldNode(Step step, Change.Written change) {
        Lane lane = laneOf(NODES);
        Band band = lane.bands().isEmpty() ? lane.addBand(0) : lane.bands().get(0);
        int more = (Trouble.isReady(change.after()) ? 1 : 0) - (Trouble.isReady(change.before()) ? 1 : 0);
        band.replicas().set(step.atMs(), band.replicas().last() + more);
        if (Trouble.isIn(change)) {
            lane.failures().add(step.atMs(), (int) step.index());
        }
    }

    /** A controller's write that was refused, marked on the lane of what it worked for. */
    private void foldRefusal(Step step) {
        Lane lane = lanes.get(step.subject());
        for (ReplicaSetTrace trace : replicaSets.values()) {
            lane = trace.key.equals(step.subject()) ? trace.lane : lane;
        }
        if (lane != null) {
            lane.failures().add(step.atMs(), (int) step.index());
        }
    }

    private Lane laneOf(Key key) {
        return lanes.computeIfAbsent(key, Lane::new);
    }
}
