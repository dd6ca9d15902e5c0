package podium.invariants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/** Resource versions and generations grow as the API promises, and steps follow one another in time. */
final class VersionsGrow implements Invariant {

    private static final String OBSERVED = "observedGeneration";

    @Override
    public void after(SimState before, Moved moved) {
        Step step = moved.step();
        if (step.index() != before.steps() || step.atMs() < before.nowMs()) {
            throw new Violation("step " + step.index() + " does not follow step " + (before.steps() - 1));
        }
        long version = before.cluster().resourceVersion();
        Map<Key, Optional<Resource>> latest = step.hasChanges() ? new HashMap<>() : Map.of();
        for (Change change : step.changes()) {
            if (change instanceof Change.Written written) {
                version++;
                check(written, version);
                Optional<Resource> there = latest.getOrDefault(
                        written.key(), Optional.ofNullable(before.cluster().get(written.key())));
                if (there.orElse(null) != written.before()) {
                    throw new Violation("a change of " + written.key() + " begins from what was not there");
                }
                latest.put(written.key(), Optional.ofNullable(written.after()));
            }
        }
        if (moved.state().cluster().resourceVersion() != version || step.resourceVersion() != version) {
            throw new Violation("step " + step.index() + " wrote up to version " + version + " but the state is at "
                    + moved.state().cluster().resourceVersion());
        }
    }

    private static void check(Change.Written written, long version) {
        Resource before = written.before();
        Resource after = written.after();
        if (after == null) {
            return;
        }
        if (after.resourceVersion() != version) {
            throw new Violation(after + " is at version " + after.resourceVersion() + " instead of " + version);
        }
        if (before != null) {
            checkUpdate(before, after);
        }
        long observed = after.status().number(OBSERVED, 0);
        if (observed > after.generation()) {
            throw new Violation(after + " has observed generation " + observed + " of " + after.generation());
        }
    }

    private static void checkUpdate(Resource before, Resource after) {
        if (!before.uid().equals(after.uid())) {
            throw new Violation(after + " changed its uid");
        }
        boolean hasSpecChanged = !asAsked(before).equals(asAsked(after));
        boolean isMarked = !before.isDeleting() && after.isDeleting();
        long grown = after.generation() - before.generation();
        boolean isKept = before.metadata().has("generation");
        if (isKept
                && (grown < 0
                        || grown > 1
                        || (hasSpecChanged && grown == 0)
                        || (grown == 1 && !hasSpecChanged && !isMarked && !isShortened(before, after)))) {
            throw new Violation(after + ": generation " + before.generation() + " became " + after.generation()
                    + ", spec changed: " + hasSpecChanged);
        }
        if (before.isDeleting() && !after.isDeleting()) {
            throw new Violation(after + " came back from its deletion");
        }
    }

    /** The spec without what a binding writes: that is nobody's wish and no new generation. */
    private static JsonObject asAsked(Resource object) {
        return object.spec().without("nodeName");
    }

    private static boolean isShortened(Resource before, Resource after) {
        String grace = "deletionGracePeriodSeconds";
        return after.metadata().number(grace, 0) < before.metadata().number(grace, 0);
    }
}
