package podium.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Api;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.controller.deployment.RolloutArithmetic;
import podium.fixture.Dice;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Command.Fault;

/**
 * One random history: two Deployments are created, then so many commands and faults happen with time passing between them;
 * at last all that was broken is mended, and everything must come to rest as it was wanted.
 *
 * @param seed of the cluster and of the commands
 * @param steps commands and faults
 */
record RandomHistory(long seed, int steps) {

    static final int STEPS_MIN = 30;
    private static final int STEPS_MAX = 45;

    private static final long SECOND_MS = 1_000;
    private static final long REST_MAX_MS = 2 * 3_600 * SECOND_MS;
    /** In which a namespace, whose controller looks rarely at what is overdue, notices that it is empty. */
    private static final long NAMESPACE_MS = 300 * SECOND_MS;

    private static final long QUIET_MS = 90 * 60 * SECOND_MS;

    static RandomHistory of(long seed) {
        return new RandomHistory(seed, STEPS_MIN + new Dice(seed).below(STEPS_MAX - STEPS_MIN));
    }

    /**
     * @param further invariants, asked after all others
     * @throws Violation with a line by which it can be seen again
     */
    void play(RolloutArithmetic arithmetic, Api api, Tally tally, Invariant... further) {
        List<Invariant> invariants = new ArrayList<>(List.of(
                tally,
                new VersionsGrow(),
                new CleanRollouts(tally),
                new UnhealthyFirst(tally),
                new ProportionalScaling(tally),
                new Indexes(),
                new Owners(tally),
                new Settled(tally)));
        invariants.addAll(List.of(further));
        try {
            play(new Stage(seed, arithmetic, api, invariants), tally);
        } catch (RuntimeException | AssertionError failure) {
            throw new Violation("seed=" + seed + " steps=" + steps + ": " + failure.getMessage(), failure);
        }
    }

    private void play(Stage stage, Tally tally) {
        tally.history();
        Dice dice = new Dice(seed);
        dice.below(1); // the first draw has already decided how many steps there are
        Picks picks = new Picks(stage, dice);
        NamespaceMoves.create(picks);
        DeploymentMoves.create(picks, Key.of(Kind.DEPLOYMENT, "default", "web"));
        DeploymentMoves.create(picks, Key.of(Kind.DEPLOYMENT, "shop", "api"));
        stage.run(dice.between(0, 20) * SECOND_MS);
        for (int made = 0; made < steps; ) {
            made += move(picks, tally) ? 1 : 0;
            pass(stage, dice);
        }
        mend(picks);
        rest(stage, tally);
    }

    private static boolean move(Picks picks, Tally tally) {
        Move move = Move.drawn(picks.dice());
        Boolean isAccepted = move.carryOut(picks);
        if (isAccepted != null) {
            tally.command(move.name(), isAccepted);
        }
        return isAccepted != null;
    }

    /** Mostly a little time, so that commands meet work that is under way; now and then enough to come to rest. */
    private static void pass(Stage stage, Dice dice) {
        switch (dice.below(8)) {
            case 0, 1 -> stage.run(0);
            case 2, 3 -> stage.run(dice.between(1, 4_000));
            case 4 -> stage.run(dice.between(5, 60) * SECOND_MS);
            case 5 -> stage.run(dice.between(60, 400) * SECOND_MS);
            default -> stage.settle(60 * SECOND_MS);
        }
    }

    /** Ends all faults, gives every Deployment a template that works, and clears away what nobody owns. */
    private static void mend(Picks picks) {
        Stage stage = picks.stage();
        for (Resource node : stage.cluster().table(Kind.NODE).values()) {
            if (!NodeMoves.isBeating(stage, node)) {
                stage.strike(new Fault.StartNode(node.key()));
            }
            picks.editSpec(
                    current(stage, node), spec -> NodeMoves.untainted(spec).without("unschedulable"));
        }
        for (Kind kind : List.of(Kind.REPLICA_SET, Kind.POD)) {
            for (Resource object : stage.cluster().table(kind).values()) {
                if (!object.hasOwners()) {
                    stage.ask(new Request.Delete(object.key(), DeleteOptions.DEFAULT));
                }
            }
        }
        for (Resource deployment : stage.cluster().table(Kind.DEPLOYMENT).values()) {
            picks.editSpec(deployment, spec -> mended(spec, Family.of(deployment, stage.cluster())));
        }
    }

    private static JsonObject mended(JsonObject spec, Family family) {
        JsonObject mended = DeploymentMoves.withTemplate(spec, "app:mended", JsonObject.EMPTY)
                .without("paused");
        List<Resource> active = family.replicaSets().stream()
                .filter(replicaSet -> Family.size(replicaSet) > 0)
                .toList();
        boolean isScaling = active.stream()
                .anyMatch(replicaSet ->
                        Family.desired(replicaSet) != family.bounds().replicas());
        // Kubernetes itself waits for ever for a scaling that it takes for unfinished and has no reason to finish: with
        // Recreate while several ReplicaSets have pods, or when the only one has that size already, by somebody else.
        if (isScaling && active.size() > 1 && !family.isRolling()) {
            return mended.with("strategy", Manifests.rolling(Json.of(1), Json.of(0)));
        }
        return isScaling ? mended.with("replicas", family.size() + 1) : mended;
    }

    private static Resource current(Stage stage, Resource object) {
        return Objects.requireNonNull(stage.cluster().get(object.key()));
    }

    private static void rest(Stage stage, Tally tally) {
        settle(stage);
        stage.run(NAMESPACE_MS);
        settle(stage);
        for (Resource deployment : stage.cluster().table(Kind.DEPLOYMENT).values()) {
            tally.look("a mended Deployment completes");
            checkMended(Family.of(deployment, stage.cluster()));
        }
        long changes = stage.lastingChanges();
        stage.run(QUIET_MS);
        tally.look("what is settled stays settled");
        if (stage.lastingChanges() != changes) {
            throw new Violation("what had settled changed again");
        }
    }

    private static void settle(Stage stage) {
        if (!stage.settle(REST_MAX_MS)) {
            throw new Violation("no rest after two hours: "
                    + stage.sim().queue().tasks().iterator().next());
        }
    }

    private static void checkMended(Family family) {
        JsonObject status = family.deployment().status();
        boolean isAvailable = Conditions.isTrue(status.array("conditions"), "Available");
        if (!family.isComplete() || !isAvailable) {
            throw new Violation(family.deployment() + " was mended but does not complete: " + status);
        }
        for (Resource pod : family.pods()) {
            if (PodReading.of(pod).isDeleting()) {
                throw new Violation(pod + " does not end");
            }
        }
    }
}
