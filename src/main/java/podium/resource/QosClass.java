package podium.resource;

import java.math.BigDecimal;
import podium.base.Json;
import podium.base.JsonObject;

/** A pod's quality of service ({@code v1.PodQOSClass}), from what its containers ask for. */
public final class QosClass {

    private static final String[] COUNTED = {"cpu", "memory"};

    private QosClass() {}

    /** {@code Guaranteed}, {@code Burstable} or {@code BestEffort}. */
    public static String of(JsonObject spec) {
        boolean asksNothing = true;
        boolean isGuaranteed = true;
        for (String list : new String[] {"containers", "initContainers"}) {
            for (Json container : spec.array(list)) {
                JsonObject resources = container.asObject().object("resources");
                for (String name : COUNTED) {
                    BigDecimal limit = amount(resources.object("limits"), name);
                    BigDecimal request = amount(resources.object("requests"), name);
                    asksNothing &= limit.signum() == 0 && request.signum() == 0;
                    isGuaranteed &= limit.signum() > 0 && (request.signum() == 0 || request.compareTo(limit) == 0);
                }
            }
        }
        return asksNothing ? "BestEffort" : isGuaranteed ? "Guaranteed" : "Burstable";
    }

    private static BigDecimal amount(JsonObject amounts, String name) {
        BigDecimal amount = Quantity.parse(amounts.get(name));
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
