package podium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import podium.base.Why;
import podium.session.ClusterSettings;
import podium.session.Kubelets;
import podium.session.Session;
import podium.sim.ControllerSelection;

/** {@code podium serve}: a cluster without a window, for everything that speaks the Kubernetes API. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final String NONE = "none";
    private static final String MAX = "max";
    private static final int PORT_MAX = 65_535;

    @Option(names = "--port", defaultValue = "0", paramLabel = "N|none")
    private String port = "0";

    @Option(names = "--tls-port", paramLabel = "N")
    private @Nullable String securePort;

    @Option(names = "--write-kubeconfig", paramLabel = "FILE")
    private @Nullable Path kubeconfig;

    @Option(names = "--open", arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--speed", defaultValue = "1", paramLabel = "X|max")
    private String speed = "1";

    @Option(names = "--paused")
    private boolean isPaused;

    @Option(names = "--kubelet", defaultValue = "simulated", paramLabel = "WHO")
    private String kubelet = "simulated";

    @Option(names = "--controllers", defaultValue = "*", paramLabel = "LIST")
    private String controllers = "*";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ServePorts ports = ports();
        double speed = speed();
        Serving serving = new Serving(
                settings(),
                common.messages(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        CountDownLatch end = new CountDownLatch(1);
        try (serving) {
            serving.open(files);
            // Before it listens, which takes its time: or the cluster's clock would stay behind the clients' by as
            // much.
            if (!isPaused) {
                serving.play(speed);
            }
            serving.listen(ports);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end"));
            end.await();
        } catch (IOException taken) {
            throw common.wrongUse("cli.serve.taken", port, String.valueOf(taken.getMessage()));
        }
        return 0;
    }

    private ClusterSettings settings() {
        ControllerSelection selection = ControllerSelection.parse(controllers);
        Why problem = selection.problem();
        if (problem != null) {
            throw new ParameterException(spec.commandLine(), common.messages().say(problem));
        }
        return cluster.settings(common)
                .withStart(System.currentTimeMillis())
                .withControllers(selection)
                .withKubelets(kubelets());
    }

    private Kubelets kubelets() {
        Kubelets kubelets = Kubelets.of(kubelet);
        if (kubelets == null) {
            String known = Arrays.stream(Kubelets.values()).map(Kubelets::word).collect(Collectors.joining(", "));
            throw common.wrongValue("--kubelet", known, kubelet);
        }
        return kubelets;
    }

    private ServePorts ports() {
        int plain = port.equals(NONE) ? ServePorts.CLOSED : port("--port", port);
        int secure = securePort == null ? ServePorts.CLOSED : port("--tls-port", securePort);
        ServePorts ports = new ServePorts(plain, secure, kubeconfig);
        if (!ports.hasPlain() && !ports.hasSecure()) {
            throw common.wrongUse("cli.serve.closed");
        }
        return ports;
    }

    private int port(String option, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= PORT_MAX) {
                return number;
            }
        } catch (NumberFormatException other) {
            // said below
        }
        throw common.wrongUse("cli.wrong.range", option, 0, PORT_MAX, text);
    }

    private double speed() {
        if (speed.equals(MAX)) {
            return Session.UNBOUNDED;
        }
        try {
            double factor = Double.parseDouble(speed);
            if (factor > 0 && factor < Double.MAX_VALUE) {
                return factor;
            }
        } catch (NumberFormatException other) {
            // said below
        }
        throw common.wrongUse("cli.serve.speed", speed);
    }
}
