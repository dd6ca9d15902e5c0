package podium.http.resource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
 * @param limitBytes at most so many bytes
 * @param hasTimestamps whether each line begins with its instant
 */
record LogOptions(boolean isPrevious, long tailLines, long sinceSeconds, long limitBytes, boolean hasTimestamps) {

    private static final long ALL = Long.MAX_VALUE;
    private static final long SECOND_MS = 1000;

    static LogOptions of(Query query) throws Refusal {
        return new LogOptions(
                query.isTrue("previous"),
                number(query, "tailLines"),
                number(query, "sinceSeconds"),
                number(query, "limitBytes"),
                query.isTrue("timestamps"));
    }

    private static long number(Query query, String name) throws Refusal {
        String text = query.text(name);
        return text.isEmpty() ? ALL : GoNumbers.whole(text);
    }

    byte[] shown(List<Line> lines, long nowMs) {
        List<Line> wanted = lines.stream()
                .filter(line -> (nowMs - line.atMs()) / SECOND_MS <= sinceSeconds)
                .toList();
        int skipped = (int) Math.max(0, wanted.size() - Math.max(0, tailLines));
        StringBuilder text = new StringBuilder();
        for (Line line : wanted.subList(skipped, wanted.size())) {
            text.append(hasTimestamps ? nanos(line.atMs()) + " " : "")
                    .append(line.text())
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(bytes.length, Math.max(0, limitBytes));
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** As a container runtime stamps lines: with all nine digits of the second's fraction. */
    private static String nanos(long ms) {
        return Timestamps.micros(ms).value().replace("Z", "000Z");
    }
}
