package podium.invariants;

/** Something that must not be. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    Violation(String message) {
        super(message);
    }

    Violation(String message, Throwable cause) {
        super(message, cause);
    }
}
