package podium.invariants;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/**
 * A rolling update that began from a complete state, while nobody touches anything but the template and nothing fails, never
 * has more pods than replicas and surge, nor fewer available ones than replicas without those that may be missing.
 *
 * <p>Watched from the Deployment's first reconcile after the change until it is complete, or until something interferes.
 */
final class CleanRollouts implements Invariant {

    private static final String DEPLOYMENTS = "deployment-controller";

    private final Tally tally;

    /** Deployments that are watched, and whether they have been reconciled since their template changed. */
    private final Map<Key, Boolean> watched = new TreeMap<>();

    /** Pods that were struck: their probes may fail for a while before their status says so. */
    private final Set<Key> struck = new TreeSet<>();

    CleanRollouts(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void after(SimState before, Moved moved) {
        Step step = moved.step();
        if (step.isOutside()) {
            outside(before.cluster(), step);
            return;
        }
        if (watched.isEmpty()) {
            return;
        }
        if (step.actor().equals(DEPLOYMENTS)) {
            watched.computeIfPresent(step.subject(), (key, isReconciled) -> true);
        }
        if (step.hasChanges()) {
            watched.entrySet().removeIf(entry -> entry.getValue() && isOver(entry.getKey(), moved));
        }
    }

    private void outside(ClusterState before, Step step) {
        if (step.actor().equals(Step.FAULT)) {
            struck.add(step.subject());
        }
        Change.Written template = templateChange(step);
        if (template == null) {
            boolean isOtherDeployment = step.actor().equals(Step.USER)
                    && step.subject().kind().equals(Kind.DEPLOYMENT)
                    && !watched.containsKey(step.subject());
            if (!isOtherDeployment) {
                watched.clear();
            }
        } else if (watched.containsKey(step.subject()) ? !isMinReady(template) : isCalm(before, step.subject())) {
            watched.put(step.subject(), false);
        } else {
            watched.remove(step.subject());
        }
    }

    /** The write by which a user changed a Deployment's template and nothing else of its spec. */
    private static Change.@Nullable Written templateChange(Step step) {
        boolean isEdit = step.actor().equals(Step.USER) && step.changes().size() == 1;
        if (!isEdit || !(step.changes().get(0) instanceof Change.Written written)) {
            return null;
        }
        Resource was = written.before();
        Resource is = written.after();
        if (was == null || is == null || !is.key().kind().equals(Kind.DEPLOYMENT)) {
            return null;
        }
        JsonObject others = was.spec().with("template", is.spec().object("template"));
        return others.equals(is.spec()) && !was.spec().equals(is.spec()) && behavesWell(is) ? written : null;
    }

    /**
     * Whether ready pods count only after a while. Kubernetes itself does not keep its word when the template of such a
     * rollout changes again: the Deployment takes as many old pods away as are not available yet, and the ReplicaSet, which
     * asks whether pods are ready and not for how long, may choose others.
     */
    private static boolean isMinReady(Change.Written written) {
        return written.object().spec().number("minReadySeconds", 0) > 0;
    }

    private static boolean behavesWell(Resource workload) {
        return workload.spec()
                .object("template")
                .object("metadata")
                .object("annotations")
                .isEmpty();
    }

    /** Whether a Deployment is complete, and nothing is wrong from earlier that could still reach it. */
    private boolean isCalm(ClusterState state, Key key) {
        Family family = Family.of(key, state);
        return family != null
                && family.isRolling()
                && !family.isPaused()
                && !family.deployment().isDeleting()
                && behavesWell(family.deployment())
                && family.isComplete()
                && family.size() == family.bounds().replicas()
                && family.pods().stream().noneMatch(pod -> struck.contains(pod.key()))
                && family.pods().stream().allMatch(pod -> hasSoundNode(pod, state))
                && hasStayingNamespace(key, state);
    }

    private static boolean hasSoundNode(Resource pod, ClusterState state) {
        String name = PodReading.of(pod).nodeName();
        Resource node = state.get(Key.of(Kind.NODE, name));
        return node != null
                && !NodeMoves.isTainted(node)
                && NodeHeartbeat.of(state.get(NodeHeartbeat.leaseKey(name))).isBeating();
    }

    private static boolean hasStayingNamespace(Key key, ClusterState state) {
        Resource namespace = state.get(Key.of(Kind.NAMESPACE, key.namespace()));
        return namespace != null && !namespace.isDeleting();
    }

    private boolean isOver(Key key, Moved moved) {
        Family family = Family.of(key, moved.state().cluster());
        if (family == null) {
            throw new Violation(key + " went away of itself");
        }
        tally.look("a step of a clean rollout keeps its bounds");
        Bounds bounds = family.bounds();
        if (family.size() > bounds.most()) {
            throw new Violation(key + ": its ReplicaSets want " + family.size() + " pods, more than " + bounds);
        }
        long available = family.available(moved.step().atMs());
        if (available < bounds.least()) {
            throw new Violation(key + ": only " + available + " pods are available, fewer than " + bounds);
        }
        boolean isComplete = family.isComplete();
        if (isComplete) {
            tally.look("a clean rollout was watched to its end");
        }
        return isComplete;
    }
}
