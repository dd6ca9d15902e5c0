package podium.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * What a rolling update may do and how far it has gone, as Kubernetes resolves a Deployment's strategy: {@code maxSurge} is
 * rounded up, {@code maxUnavailable} down, and when both come to nothing one pod may be unavailable.
 *
 * @param available pods that are ready for long enough
 * @param mustStay of them
 * @param existing pods that are not on their way out
 * @param atMost of them
 */
public record Budget(int wanted, int available, int mustStay, int existing, int atMost) {

    private static final String QUARTER = "25%";

    public static Budget of(Workload card, long nowMs) {
        Resource deployment = card.owner();
        if (deployment == null) {
            throw new AssertionError("pods on their own have no budget");
        }
        int wanted = card.wanted();
        JsonObject strategy = deployment.spec().object("strategy");
        boolean isRolling = !strategy.string("type", "RollingUpdate").equals("Recreate");
        JsonObject rolling = strategy.object("rollingUpdate");
        int surge = isRolling ? resolved(rolling.get("maxSurge"), wanted, RoundingMode.CEILING) : 0;
        int unavailable = isRolling ? resolved(rolling.get("maxUnavailable"), wanted, RoundingMode.FLOOR) : wanted;
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
        int mustStay = Math.max(0, wanted - unavailable);
        return new Budget(
                wanted, available(card, nowMs), mustStay, card.counts().active(), wanted + surge);
    }

    private static int resolved(@Nullable Json limit, int wanted, RoundingMode rounding) {
        if (limit instanceof JsonNumber number) {
            return (int) number.longValue();
        }
        String percent = limit instanceof JsonString text ? text.value() : QUARTER;
        try {
            return new BigDecimal(percent.replace("%", ""))
                    .multiply(BigDecimal.valueOf(wanted))
                    .divide(BigDecimal.valueOf(100), 0, rounding)
                    .intValue();
        } catch (NumberFormatException e) {
            return 0; // what the API server lets through is a number or a percentage
        }
    }

    private static int available(Workload card, long nowMs) {
        long minReadyMs = card.owner() == null ? 0 : card.owner().spec().number("minReadySeconds", 0) * 1000;
        if (minReadyMs == 0) {
            return card.counts().of(PodState.READY);
        }
        int available = 0;
        for (ReplicaSetBox column : card.columns()) {
            for (int place = 0; place < column.grid().places(); place++) {
                Resource pod = column.grid().at(place);
                boolean counts = pod != null
                        && column.grid().stateAt(place) == PodState.READY
                        && PodReading.of(pod).isAvailable(minReadyMs, nowMs);
                available += counts ? 1 : 0;
            }
        }
        return available;
    }
}
