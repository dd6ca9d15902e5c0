package podium.http.resource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.http.Query;
import podium.http.Refusal;
import podium.http.list.GoNumbers;
import podium.resource.Timestamps;
import podium.sim.kubelet.ContainerLog.Line;

/**
 * How much of a log is asked for ({@code v1.PodLogOptions}); what is not said is {@link #ALL}.
 *
 * @param isPrevious whether the log of the run before the last restart is meant
 * @param tailLines the last so many lines
 * @param sinceSeconds only what was printed in so many seconds before now
 * @param hasSinceTime whether an instant is said, too, since which lines are wanted
 * @param limitBytes at most so many bytes
 * @param hasTimestamps whether each line begins with its instant
 */
record LogOptions(
        boolean isPrevious,
        long tailLines,
        long sinceSeconds,
        boolean hasSinceTime,
        long limitBytes,
        boolean hasTimestamps) {

    private static final long ALL = Long.MAX_VALUE;
    private static final long SECOND_MS = 1000;

    static LogOptions of(Query query) throws Refusal {
        return new LogOptions(
                query.isTrue("previous"),
                number(query, "tailLines"),
                number(query, "sinceSeconds"),
                !query.text("sinceTime").isEmpty(),
                number(query, "limitBytes"),
                query.isTrue("timestamps"));
    }

    private static long number(Query query, String name) throws Refusal {
        String text = query.text(name);
        return text.isEmpty() ? ALL : GoNumbers.whole(text);
    }

    /** What is wrong with them ({@code ValidatePodLogOptions} of 1.36). */
    Causes faults() {
        Causes causes = new Causes();
        if (tailLines < 0) {
            causes.invalid(FieldPath.of("tailLines"), tailLines, "must be greater than or equal to 0");
        }
        if (limitBytes < 1) {
            causes.invalid(FieldPath.of("limitBytes"), limitBytes, "must be greater than 0");
        }
        if (hasSinceTime && sinceSeconds != ALL) {
            causes.forbidden(
                    FieldPath.ROOT.key(""), // as the server writes a path without a name
                    "at most one of `sinceTime` or `sinceSeconds` may be specified");
        } else if (sinceSeconds < 1) {
            causes.invalid(FieldPath.of("sinceSeconds"), sinceSeconds, "must be greater than 0");
        }
        return causes;
    }

    byte[] shown(List<Line> lines, long nowMs) {
        List<Line> wanted = lines.stream()
                .filter(line -> (nowMs - line.atMs()) / SECOND_MS <= sinceSeconds)
                .toList();
        int skipped = (int) Math.max(0, wanted.size() - tailLines);
        StringBuilder text = new StringBuilder();
        for (Line line : wanted.subList(skipped, wanted.size())) {
            text.append(hasTimestamps ? nanos(line.atMs()) + " " : "")
                    .append(line.text())
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(bytes.length, limitBytes);
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** As a container runtime stamps lines: with all nine digits of the second's fraction. */
    private static String nanos(long ms) {
        return Timestamps.micros(ms).value().replace("Z", "000Z");
    }
}
