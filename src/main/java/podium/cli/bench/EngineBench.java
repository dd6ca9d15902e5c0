package podium.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import podium.session.ClusterSettings;

/**
 * How long the engine takes from applying Deployments to all their pods being available, and for a rolling update of them,
 * with events and the whole history kept.
 */
public final class EngineBench implements Benchmark {

    private static final int WARM_UPS = 12;
    private static final int RUNS = 7;
    private static final int RUNS_LARGE = 3;
    private static final double MS_NANOS = 1e6;

    /** Pods at a fixed number of nodes, for the time a pod. */
    private static final int[] SCALE = {1_000, 10_000, 100_000};

    private static final int NODES_MAX = 5_000;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public void run(Consumer<Figure> figures) {
        measure(1, 1_000, 20, 1, 0, "cold: ", figures);
        measure(1, 1_000, 20, RUNS, WARM_UPS, "", figures);
        measure(1, 10_000, 200, RUNS_LARGE, 2, "", figures);
        for (int pods : SCALE) {
            perPod(pods, figures);
        }
        measure(300, 500, NODES_MAX, 1, 0, "", figures);
    }

    private void measure(
            int deployments, int pods, int nodes, int runs, int warmUps, String prefix, Consumer<Figure> figures) {
        String what = prefix + deployments + " x " + pods + " pods, " + nodes + " nodes: ";
        List<Double> creates = new ArrayList<>();
        List<Double> rolls = new ArrayList<>();
        for (int run = -warmUps; run < runs; run++) {
            Rollout rollout = new Rollout(ClusterSettings.DEFAULT.withNodes(nodes), deployments, pods);
            double create = timeMs(rollout::create);
            check(rollout, (long) deployments * pods);
            boolean isLast = run == runs - 1;
            if (isLast) {
                figures.accept(Figure.one(name(), what + "create, frames", "frames", rollout.frames()));
                figures.accept(Figure.one(name(), what + "create, live heap", "MiB", Heap.liveMib()));
            }
            double roll = deployments == 1 ? timeMs(rollout::roll) : 0;
            check(rollout, (long) deployments * pods);
            if (isLast && deployments == 1) {
                figures.accept(Figure.one(name(), what + "rolling update, frames", "frames", rollout.frames()));
                figures.accept(Figure.one(name(), what + "rolling update, live heap", "MiB", Heap.liveMib()));
            }
            if (run >= 0) {
                creates.add(create);
                rolls.add(roll);
            }
        }
        figures.accept(figure(what + "create", creates));
        if (deployments == 1) {
            figures.accept(figure(what + "rolling update", rolls));
        }
    }

    private void perPod(int pods, Consumer<Figure> figures) {
        int deployments = pods / 500;
        Rollout rollout = new Rollout(ClusterSettings.DEFAULT.withNodes(NODES_MAX), deployments, 500);
        double ms = timeMs(rollout::create);
        check(rollout, pods);
        figures.accept(
                Figure.one(name(), "create, a pod of " + pods + " on " + NODES_MAX + " nodes", "us", ms * 1000 / pods));
    }

    private static void check(Rollout rollout, long expected) {
        if (rollout.available() != expected) {
            throw new IllegalStateException(rollout.available() + " pods are available, not " + expected);
        }
    }

    private Figure figure(String what, List<Double> samples) {
        return new Figure(
                name(),
                what,
                "ms",
                samples.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double timeMs(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MS_NANOS;
    }
}
