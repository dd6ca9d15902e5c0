package podium.http;

import java.io.Serial;
import podium.cluster.Problem;

/** Ends a request with a problem: the {@link Router} answers it as a {@code Status}. */
public final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
