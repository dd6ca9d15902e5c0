package podium.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import podium.cli.bench.Benchmark;
import podium.cli.bench.EngineBench;
import podium.cli.bench.Figure;
import podium.cli.bench.HttpBench;
import podium.cli.bench.StageBench;

/** {@code podium bench}: measures on this machine what the README quotes. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(new EngineBench(), new StageBench(), new HttpBench());

    @Parameters(paramLabel = "NAME", descriptionKey = "names", arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Benchmark> wanted = wanted();
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(Figure.header());
        }
        for (Benchmark benchmark : wanted) {
            benchmark.run(figure -> {
                out.println(json ? figure.toJson() : figure.toText());
                out.flush();
            });
        }
        return 0;
    }

    private List<Benchmark> wanted() {
        if (names.isEmpty()) {
            return ALL;
        }
        List<Benchmark> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(ALL.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return wanted;
    }

    private ParameterException unknown(String name) {
        String known = ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        return common.wrongUse("cli.bench.unknown", name, known);
    }
}
