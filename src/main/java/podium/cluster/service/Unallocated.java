package podium.cluster.service;

import java.io.Serial;
import java.util.List;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.validation.Causes;
import podium.resource.Kind;

/** Ends an allocation at what cannot be given; never leaves this package. */
final class Unallocated extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Unallocated(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    static void unlessEmpty(Causes causes, String name) throws Unallocated {
        if (!causes.isEmpty()) {
            throw new Unallocated(Problems.invalid(Kind.SERVICE, name, causes.list()));
        }
    }

    /** Of what is no field's fault. */
    static Unallocated internal(String why) {
        List<Problem.Cause> causes = List.of(new Problem.Cause("", "", why));
        return new Unallocated(
                new Problem(500, "InternalError", "Internal error occurred: " + why, Problem.About.NOTHING, causes));
    }

    static Unallocated unexpected(String why) {
        return new Unallocated(Problem.of(500, "", why));
    }

    Problem problem() {
        return problem;
    }
}
