package podium.base;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, by key. Texts are patterns of {@link MessageFormat}: {@code {0}} and
 * {@code {0,choice,1#one pod|1<{0} pods}}; an apostrophe is written twice.
 */
public final class Messages {

    /** Where, among the facts of a reason, whoever asked stands: no reason has as many facts. */
    private static final int ASKER = 9;

    private static final long TENTH_MS = 100;
    private static final long SECOND_MS = 1000;
    private static final long MINUTE_MS = 60 * SECOND_MS;
    private static final long HOUR_MS = 60 * MINUTE_MS;

    private final Locale locale;
    private final OrderedMap<String, String> patterns;

    private Messages(Locale locale, OrderedMap<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    public static Messages of(Locale locale, Map<String, String> patterns) {
        OrderedMap<String, String> all = OrderedMap.empty();
        for (Map.Entry<String, String> entry : patterns.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return new Messages(locale, all);
    }

    public Locale locale() {
        return locale;
    }

    public List<String> keys() {
        return patterns.keys();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text of a key; the key itself between marks when there is none, so that a gap is seen and nothing breaks. */
    public String say(String key, @Nullable Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return "⟨" + key + "⟩";
        }
        return new MessageFormat(pattern, locale).format(args);
    }

    /** A reason, as it is said to whoever asked for what happened. */
    public String say(Why why) {
        return say(why, say("who.you"));
    }

    /** @param asker who asked for what happened; patterns name them as <code>{9}</code> */
    public String say(Why why, String asker) {
        @Nullable
        Object[] args = new @Nullable Object[Math.max(ASKER + 1, why.args().size())];
        args[ASKER] = asker;
        for (int i = 0; i < why.args().size(); i++) {
            args[i] = argument(why.args().get(i), asker);
        }
        return say(why.key(), args);
    }

    private Object argument(Why.Arg arg, String asker) {
        if (arg instanceof Why.Arg.Count count) {
            return count.value();
        } else if (arg instanceof Why.Arg.Name name) {
            return name.value();
        } else if (arg instanceof Why.Arg.Span span) {
            return span(span.ms());
        } else if (arg instanceof Why.Arg.Part part) {
            return say(part.why(), asker);
        }
        return joined(((Why.Arg.Parts) arg).whys(), asker);
    }

    private String joined(List<Why> parts, String asker) {
        List<String> said = new ArrayList<>();
        for (Why part : parts) {
            said.add(say(part, asker));
        }
        return String.join(say("list.separator"), said);
    }

    /** How many there are, as it is written where it stands alone: {@code 65,500}. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A length of time that runs while it is read: no finer than a tenth of a second. */
    public String runningSpan(long ms) {
        return span(ms < MINUTE_MS ? ms / TENTH_MS * TENTH_MS : ms);
    }

    /** A length of time in the two largest units that it fills: {@code 12.4 s}, {@code 9 min 51 s}, {@code 1 h 5 min}. */
    public String span(long ms) {
        if (ms < MINUTE_MS) {
            return say("span.seconds", (double) ms / SECOND_MS);
        }
        return ms < HOUR_MS
                ? say("span.minutes", ms / MINUTE_MS, ms % MINUTE_MS / SECOND_MS)
                : say("span.hours", ms / HOUR_MS, ms % HOUR_MS / MINUTE_MS);
    }
}
