package podium.base;

import java.util.List;

/**
 * Why a step happened: the key of a message and the facts that decided, to be said in the reader's language.
 *
 * @param key of a message in the bundle {@code why}
 * @param args in the order in which the message names them
 */
public record Why(String key, List<Arg> args) {

    public Why {
        args = List.copyOf(args);
    }

    public static Why of(String key, Object... args) {
        Arg[] typed = new Arg[args.length];
        for (int i = 0; i < args.length; i++) {
            typed[i] = Arg.of(args[i]);
        }
        return new Why(key, List.of(typed));
    }

    /** One fact of a reason. */
    public sealed interface Arg {

        static Arg of(Object value) {
            if (value instanceof Arg arg) {
                return arg;
            } else if (value instanceof Integer || value instanceof Long) {
                return new Count(((Number) value).longValue());
            } else if (value instanceof String text) {
                return new Name(text);
            }
            throw new AssertionError("no argument of a reason: " + value.getClass());
        }

        /** A number of things. */
        record Count(long value) implements Arg {}

        /** A name or other text that is the same in every language. */
        record Name(String value) implements Arg {}

        /** A length of time, in milliseconds. */
        record Span(long ms) implements Arg {}

        /** A reason within the reason, said in the same language. */
        record Part(Why why) implements Arg {}

        /** Several parts, said one after another. */
        record Parts(List<Why> whys) implements Arg {
            public Parts {
                whys = List.copyOf(whys);
            }
        }
    }
}
