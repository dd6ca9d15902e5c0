package podium.cli.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/**
 * One measured figure.
 *
 * @param bench the benchmark's name
 * @param what was measured: {@code case} in JSON
 * @param unit {@code ms}, {@code MiB}, {@code frames} …
 * @param samples one a run
 */
public record Figure(String bench, String what, String unit, double[] samples) {

    public Figure {
        samples = samples.clone();
        Arrays.sort(samples);
    }

    public static Figure one(String bench, String what, String unit, double sample) {
        return new Figure(bench, what, unit, new double[] {sample});
    }

    /** The least sample that is not below this part of all: 0.5 for the median. */
    public double quantile(double part) {
        int rank = (int) Math.ceil(part * samples.length);
        return samples[Math.max(0, Math.min(samples.length, rank) - 1)];
    }

    public double median() {
        return quantile(0.5);
    }

    public JsonObject toJson() {
        return JsonObject.builder()
                .put("bench", bench)
                .put("case", what)
                .put("unit", unit)
                .put("median", number(median()))
                .put("p95", number(quantile(0.95)))
                .put("p99", number(quantile(0.99)))
                .put("min", number(samples[0]))
                .put("max", number(samples[samples.length - 1]))
                .put("runs", samples.length)
                .build();
    }

    /** A row for people. */
    public String toText() {
        return String.format(
                Locale.ROOT,
                "%-58s %12.3f %12.3f %12.3f %12.3f %12.3f  %-7s %d",
                what,
                median(),
                quantile(0.95),
                quantile(0.99),
                samples[0],
                samples[samples.length - 1],
                unit,
                samples.length);
    }

    public static String header() {
        return String.format(
                Locale.ROOT,
                "%-58s %12s %12s %12s %12s %12s  %-7s %s",
                "case",
                "median",
                "p95",
                "p99",
                "min",
                "max",
                "unit",
                "runs");
    }

    private static Json number(double value) {
        return JsonNumber.of(new BigDecimal(value).setScale(3, RoundingMode.HALF_UP));
    }
}
