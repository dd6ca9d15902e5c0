package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import podium.base.Messages;
import podium.base.Why;
import podium.session.ClusterSettings;
import podium.session.Kubelets;
import podium.session.Session;
import podium.sim.ControllerSelection;
import podium.store.MessageFiles;

/** {@code podium serve}: a cluster without a window, for everything that speaks the Kubernetes API. */
@Command(name = "serve", description = "Serves the Kubernetes API of a new cluster on this machine.")
final class ServeCommand implements Callable<Integer> {

    private static final String NONE = "none";
    private static final int PORT_MAX = 65_535;

    @Option(names = "--port", defaultValue = "0", paramLabel = "N|none", description = "Of plain HTTP; 0 for any.")
    private String port = "0";

    @Option(names = "--tls-port", paramLabel = "N", description = "Of HTTPS, which asks for a token; 0 for any.")
    private @Nullable String securePort;

    @Option(
            names = "--write-kubeconfig",
            paramLabel = "FILE",
            description = "Written for kubectl and others; only you can read it.")
    private @Nullable Path kubeconfig;

    @Option(
            names = "--kubelet",
            defaultValue = "simulated",
            paramLabel = "simulated|stand-in|none",
            description =
                    "Who answers for the pods: kubelets as Kubernetes has them, stand-ins that only say Running and"
                            + " Ready after a second and never restart or retry anything, or somebody outside.")
    private String kubelet = "simulated";

    @Option(
            names = "--controllers",
            defaultValue = "*",
            paramLabel = "LIST",
            description = "As kube-controller-manager takes them; the scheduler is one more name.")
    private String controllers = "*";

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "X|max",
            description = "Virtual seconds a second, or as fast as it goes.")
    private String speed = "1";

    @Option(names = "--paused", description = "Begins at rest: controllers wait to be played.")
    private boolean isPaused;

    @Option(names = "--open", arity = "1..*", paramLabel = "FILE", description = "Manifests to begin with.")
    private List<Path> files = List.of();

    @Option(names = "--lang", defaultValue = "en", paramLabel = "en|ja", description = "The language of messages.")
    private String language = "en";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = MessageFiles.read(Locale.forLanguageTag(language()));
        Serving serving = new Serving(
                settings(messages), messages, out(), spec.commandLine().getErr());
        CountDownLatch end = new CountDownLatch(1);
        try (serving) {
            serving.open(files);
            serving.listen(ports(messages));
            if (!isPaused) {
                serving.play(speed());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end"));
            end.await();
        } catch (IOException taken) {
            throw wrongUse(messages.say("cli.serve.taken", port, String.valueOf(taken.getMessage())));
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private ClusterSettings settings(Messages messages) {
        ControllerSelection selection = ControllerSelection.parse(controllers);
        Why problem = selection.problem();
        if (problem != null) {
            throw wrongUse(messages.say(problem));
        }
        ClusterSettings settings =
                cluster.settings().withStart(System.currentTimeMillis()).withControllers(selection);
        return settings.withKubelets(kubelets());
    }

    private Kubelets kubelets() {
        Kubelets kubelets = Kubelets.of(kubelet);
        if (kubelets == null) {
            throw wrongUse("--kubelet takes simulated, stand-in or none, not " + kubelet);
        }
        return kubelets;
    }

    private String language() {
        if (!language.equals("en") && !language.equals("ja")) {
            throw wrongUse("--lang takes en or ja, not " + language);
        }
        return language;
    }

    private ServePorts ports(Messages messages) {
        int plain = port.equals(NONE) ? ServePorts.CLOSED : port("--port", port);
        int secure = securePort == null ? ServePorts.CLOSED : port("--tls-port", securePort);
        ServePorts ports = new ServePorts(plain, secure, kubeconfig);
        if (!ports.hasPlain() && !ports.hasSecure()) {
            throw wrongUse(messages.say("cli.serve.closed"));
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
        throw wrongUse(option + " takes 0 to " + PORT_MAX + ", not " + text);
    }

    private double speed() {
        if (speed.equals("max")) {
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
        throw wrongUse("--speed takes a number above 0, or max, not " + speed);
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
