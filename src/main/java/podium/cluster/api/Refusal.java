package podium.cluster.api;

import java.io.Serial;
import podium.cluster.Problem;

/** Ends a request at the stage that finds something wrong; never leaves this package. */
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
