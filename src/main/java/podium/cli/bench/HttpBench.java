package podium.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import podium.session.ClusterSettings;

/**
 * How long a client waits for the API over HTTP when the cluster holds 10,000 pods: lists, single writes and reads, and one
 * change that 1,000 watchers read.
 */
public final class HttpBench implements Benchmark {

    private static final int PODS = 10_000;
    private static final int NODES = 200;
    private static final int LISTS = 15;
    private static final int SINGLES = 1_000;
    private static final int DRY_RUNS = 300;
    private static final int WATCHERS = 1_000;
    private static final int CHANGES = 100;
    private static final double MS_NANOS = 1e6;

    private static final String PODS_PATH = "/api/v1/namespaces/default/pods";
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";
    private static final String POD =
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"dry\"},\"spec\":{\"containers\":[{\"name\":\"a\",\"image\":\"a:1\"}]}}";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void run(Consumer<Figure> figures) {
        Rollout rollout = new Rollout(ClusterSettings.DEFAULT.withNodes(NODES), 1, PODS);
        rollout.create();
        try (ServedCluster served = ServedCluster.of(rollout.cluster());
                Wire wire = new Wire(served.port())) {
            figures.accept(Figure.one(name(), "10000 pods: live heap", "MiB", Heap.liveMib()));
            measure(wire, figures);
            watch(served.port(), wire, figures);
            figures.accept(Figure.one(name(), "afterwards: live heap", "MiB", Heap.liveMib()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Wire wire, Consumer<Figure> figures) throws IOException {
        time(wire, "list 10000 pods as JSON", LISTS, i -> WireRequest.get(PODS_PATH), figures);
        time(wire, "list 10000 pods as a table", LISTS, i -> WireRequest.get(PODS_PATH, TABLE), figures);
        time(wire, "list 500 of them", LISTS, i -> WireRequest.get(PODS_PATH + "?limit=500"), figures);
        time(wire, "create a config map", SINGLES, i -> WireRequest.post(CONFIG_MAPS, configMap(i)), figures);
        time(wire, "get it", SINGLES, i -> WireRequest.get(CONFIG_MAPS + "/http-" + i), figures);
        time(wire, "merge patch it", SINGLES, i -> change(i, "w"), figures);
        time(wire, "create a pod (dry run)", DRY_RUNS, i -> WireRequest.post(PODS_PATH + "?dryRun=All", POD), figures);
    }

    /** A part of the requests is asked before, unmeasured: the code is compiled then. */
    private void time(Wire wire, String what, int runs, IntFunction<WireRequest> request, Consumer<Figure> figures)
            throws IOException {
        int warmUps = runs / 2;
        double[] samples = new double[runs];
        for (int i = -warmUps; i < runs; i++) {
            WireRequest next = request.apply(i);
            long start = System.nanoTime();
            wire.ask(next);
            if (i >= 0) {
                samples[i] = (System.nanoTime() - start) / MS_NANOS;
            }
        }
        figures.accept(new Figure(name(), what, "ms", samples));
    }

    private void watch(int port, Wire wire, Consumer<Figure> figures) throws IOException {
        String listed = new String(wire.ask(WireRequest.get(CONFIG_MAPS + "?limit=1")), StandardCharsets.UTF_8);
        String version = listed.replaceFirst("(?s).*?\"resourceVersion\":\"(\\d+)\".*", "$1");
        List<Wire> watchers = new ArrayList<>();
        try {
            for (int i = 0; i < WATCHERS; i++) {
                Wire watcher = new Wire(port);
                watchers.add(watcher);
                watcher.open(WireRequest.get(CONFIG_MAPS + "?watch=1&resourceVersion=" + version));
            }
            double[] samples = new double[CHANGES];
            for (int i = -CHANGES / 2; i < CHANGES; i++) {
                double ms = changeMs(wire, watchers, i);
                if (i >= 0) {
                    samples[i] = ms;
                }
            }
            figures.accept(new Figure(name(), "one change read by 1000 watchers", "ms", samples));
        } finally {
            for (Wire watcher : watchers) {
                watcher.close();
            }
        }
    }

    private static double changeMs(Wire wire, List<Wire> watchers, int round) throws IOException {
        long start = System.nanoTime();
        wire.ask(change(1, "round " + round));
        for (Wire watcher : watchers) {
            watcher.skipLine();
        }
        return (System.nanoTime() - start) / MS_NANOS;
    }

    private static String configMap(int number) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"http-" + number
                + "\"},\"data\":{\"k\":\"v\"}}";
    }

    private static WireRequest change(int number, String value) {
        return WireRequest.mergePatch(CONFIG_MAPS + "/http-" + number, "{\"data\":{\"k\":\"" + value + "\"}}");
    }
}
