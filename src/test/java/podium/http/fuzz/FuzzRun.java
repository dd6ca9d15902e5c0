package podium.http.fuzz;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import podium.fixture.Dice;
import podium.http.HttpAnswer;
import podium.sim.SimState;

/** The requests of one seed, asked of a cluster of their own. */
final class FuzzRun {

    private static final int MUTATED_PERCENT = 55;
    private static final int PLAY_EVERY = 40;
    private static final int PLAYED_STEPS = 30;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final long ANSWER_SECONDS = 10;

    private final long seed;
    private final int requests;
    private final Dice dice;
    private final Asking asking;

    FuzzRun(long seed, int requests, Recorded recorded) {
        this.seed = seed;
        this.requests = requests;
        this.dice = new Dice(seed);
        this.asking = new Asking(recorded, dice);
    }

    void play(CodeTable codes) {
        try (FuzzedCluster cluster = new FuzzedCluster(Asking.NAMESPACES)) {
            for (int number = 1; number <= requests; number++) {
                RawRequest request = asking.next(cluster.state().cluster());
                codes.add(request.method(), ask(cluster, mutated(request), number));
                if (number % PLAY_EVERY == 0) {
                    cluster.play(PLAYED_STEPS);
                }
            }
        }
    }

    private RawRequest mutated(RawRequest request) {
        RawRequest mutated = request;
        if (dice.below(100) < MUTATED_PERCENT) {
            for (int times = dice.between(1, 3); times > 0; times--) {
                mutated = dice.oneOf(Mutation.ALL).of(mutated, dice);
            }
        }
        return mutated;
    }

    private int ask(FuzzedCluster cluster, RawRequest request, int number) {
        SimState before = cluster.state();
        HttpAnswer answer = answer(cluster, request, number);
        if (answer.code() >= FAILED && !KnownFailure.isKnown(FuzzedCluster.text(answer))) {
            throw fault("was answered " + answer.code() + " " + FuzzedCluster.text(answer), request, number, null);
        }
        if (answer.code() >= REFUSED && !StateHash.isSame(before, cluster.state())) {
            throw fault("was refused and changed the state", request, number, null);
        }
        if (cluster.notice() != null) {
            throw fault("stopped the cluster: " + cluster.notice(), request, number, null);
        }
        return answer.code();
    }

    private HttpAnswer answer(FuzzedCluster cluster, RawRequest request, int number) {
        try {
            return cluster.ask(request).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw fault("was not answered within " + ANSWER_SECONDS + " s", request, number, e);
        } catch (ExecutionException e) {
            throw fault("failed", request, number, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault("was interrupted", request, number, e);
        }
    }

    private AssertionError fault(String what, RawRequest request, int number, Throwable cause) {
        return new AssertionError(
                "a request " + what + "\n  " + request + "\n  again: -Dfuzz.seed=" + seed + " -Dfuzz.requests="
                        + number,
                cause);
    }
}
