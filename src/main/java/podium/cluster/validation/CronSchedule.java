package podium.cluster.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Schedules as {@code robfig/cron} reads them: five fields, or a word such as {@code @daily}. Only whether a text is one, and
 * if not, why.
 */
final class CronSchedule {

    private static final List<String> WORDS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final String EVERY = "@every ";

    private static final List<Bounds> FIELDS = List.of(
            new Bounds(0, 59, List.of()),
            new Bounds(0, 23, List.of()),
            new Bounds(1, 31, List.of()),
            new Bounds(
                    1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Bounds(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    /**
     * What a field may be.
     *
     * @param names of its values, from the least on
     */
    private record Bounds(int min, int max, List<String> names) {}

    /** Ends reading at the first mistake; never leaves this class. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        Mistake(String message) {
            super(message, null, false, false);
        }
    }

    /** Why the text is no schedule; empty when it is one. */
    static String fault(String text) {
        try {
            read(text);
            return "";
        } catch (Mistake mistake) {
            return String.valueOf(mistake.getMessage());
        }
    }

    private static void read(String text) throws Mistake {
        String schedule = text;
        if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
            int end = text.indexOf(' ');
            String zone = text.substring(text.indexOf('=') + 1, end < 0 ? text.length() : end);
            if (!CronJobChecks.isZone(zone)) {
                throw new Mistake("provided bad location " + zone + ": unknown time zone " + zone);
            }
            schedule = end < 0 ? "" : text.substring(end).strip();
        }
        if (schedule.startsWith("@")) {
            word(schedule);
        } else {
            fields(schedule);
        }
    }

    private static void word(String schedule) throws Mistake {
        if (WORDS.contains(schedule)) {
            return;
        }
        if (!schedule.startsWith(EVERY)) {
            throw new Mistake("unrecognized descriptor: " + schedule);
        }
        String duration = schedule.substring(EVERY.length());
        if (!duration.matches("[-+]?(0|([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)"
                + "(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))*)")) {
            throw new Mistake("failed to parse duration " + schedule + ": time: invalid duration \"" + duration + "\"");
        }
    }

    private static void fields(String schedule) throws Mistake {
        List<String> fields = new ArrayList<>();
        for (String field : schedule.split("\\s+", -1)) {
            if (!field.isEmpty()) {
                fields.add(field);
            }
        }
        if (fields.size() != FIELDS.size()) {
            throw new Mistake("expected exactly " + FIELDS.size() + " fields, found " + fields.size() + ": ["
                    + String.join(" ", fields) + "]");
        }
        for (int i = 0; i < fields.size(); i++) {
            for (String range : fields.get(i).split(",", -1)) {
                if (!range.isEmpty()) {
                    range(range, FIELDS.get(i));
                }
            }
        }
    }

    private static void range(String range, Bounds bounds) throws Mistake {
        String[] parts = range.split("/", -1);
        String[] ends = parts[0].split("-", -1);
        int start = bounds.min();
        int end = bounds.max();
        if (!ends[0].equals("*") && !ends[0].equals("?")) {
            start = value(ends[0], bounds);
            if (ends.length > 2) {
                throw new Mistake("too many hyphens: " + range);
            }
            end = ends.length == 1 ? start : value(ends[1], bounds);
        }
        int step = 1;
        if (parts.length == 2) {
            step = number(parts[1]);
            end = ends.length == 1 ? bounds.max() : end; // "N/step" means from N on
        } else if (parts.length > 2) {
            throw new Mistake("too many slashes: " + range);
        }
        String fault = misfit(start, end, step, bounds);
        if (fault != null) {
            throw new Mistake(fault + ": " + range);
        }
    }

    private static @Nullable String misfit(int start, int end, int step, Bounds bounds) {
        if (start < bounds.min()) {
            return "beginning of range (" + start + ") below minimum (" + bounds.min() + ")";
        }
        if (end > bounds.max()) {
            return "end of range (" + end + ") above maximum (" + bounds.max() + ")";
        }
        if (start > end) {
            return "beginning of range (" + start + ") beyond end of range (" + end + ")";
        }
        return step == 0 ? "step of range should be a positive number" : null;
    }

    private static int value(String text, Bounds bounds) throws Mistake {
        int at = bounds.names().indexOf(text.toLowerCase(Locale.ROOT));
        return at < 0 ? number(text) : at + bounds.min();
    }

    private static int number(String text) throws Mistake {
        if (!text.matches("[-+]?[0-9]{1,9}")) {
            throw new Mistake(
                    "failed to parse int from " + text + ": strconv.Atoi: parsing \"" + text + "\": invalid syntax");
        }
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new Mistake("negative number (" + number + ") not allowed: " + text);
        }
        return number;
    }
}
