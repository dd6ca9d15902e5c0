package podium.cli.bench;

import java.util.function.Consumer;

/** Something worth measuring. */
public interface Benchmark {

    /** By which {@code podium bench} knows it. */
    String name();

    /** Measures, and hands over each figure as soon as it is known. */
    void run(Consumer<Figure> figures);
}
