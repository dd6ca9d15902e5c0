package podium.cluster.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;

/** LimitRanges ({@code pkg/apis/core/validation} of 1.36). */
public final class LimitRangeChecks {

    private static final List<String> TYPES = List.of("Pod", "Container", "PersistentVolumeClaim");

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String DEFAULT = "default";
    private static final String REQUEST = "defaultRequest";
    private static final String RATIO = "maxLimitRequestRatio";

    /** Digits behind the point of a quotient, so that it can be told with six. */
    private static final int QUOTIENT_DIGITS = 12;

    /**
     * An amount that may not be more than another.
     *
     * @param words what the two are called
     * @param field that the server names, and {@code said} whose amount it tells there
     */
    private record AtMost(String less, String more, String field, String said, String[] words) {}

    private static final List<AtMost> ORDER = List.of(
            new AtMost(MIN, MAX, MIN, MIN, new String[] {"min value", "max value"}),
            new AtMost(MIN, REQUEST, REQUEST, REQUEST, new String[] {"min value", "default request value"}),
            new AtMost(REQUEST, MAX, REQUEST, REQUEST, new String[] {"default request value", "max value"}),
            new AtMost(
                    REQUEST, DEFAULT, REQUEST, REQUEST, new String[] {"default request value", "default limit value"}),
            new AtMost(MIN, DEFAULT, DEFAULT, MIN, new String[] {"min value", "default value"}),
            new AtMost(DEFAULT, MAX, DEFAULT, MAX, new String[] {"default value", "max value"}));

    private LimitRangeChecks() {}

    public static void check(JsonObject range, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        Check.each(range.object("spec"), "limits", FieldPath.of("spec"), causes, (limit, path, found) -> {
            String type = limit.string("type", "");
            type(type, path.child("type"), found);
            if (!seen.add(type)) {
                found.duplicate(path.child("type"), type);
            }
            amounts(limit, type, path, found);
        });
    }

    private static void type(String type, FieldPath path, Causes causes) {
        List<String> faults = Names.qualified(type);
        faults.forEach(fault -> causes.invalid(path, type, fault));
        if (faults.isEmpty() && type.indexOf('/') < 0 && !TYPES.contains(type)) {
            causes.invalid(path, type, "must be a standard limit type or fully qualified");
        }
    }

    private static void amounts(JsonObject limit, String type, FieldPath path, Causes causes) {
        Set<String> names = new TreeSet<>();
        names(limit, MAX, type, path, names, causes);
        names(limit, MIN, type, path, names, causes);
        for (String field : new String[] {DEFAULT, REQUEST}) {
            if (!type.equals("Pod")) {
                names(limit, field, type, path, names, causes);
            } else if (!limit.object(field).isEmpty()) {
                causes.forbidden(path.child(field), "may not be specified when `type` is 'Pod'");
            }
        }
        boolean saysStorage =
                limit.object(MIN).has("storage") || limit.object(MAX).has("storage");
        if (type.equals("PersistentVolumeClaim") && !saysStorage) {
            causes.required(
                    path.child("limits"),
                    "either minimum or maximum storage value is required, but neither was provided");
        }
        names(limit, RATIO, type, path, names, causes);
        names.forEach(name -> compare(limit, name, path, causes));
    }

    private static void names(
            JsonObject limit, String field, String type, FieldPath path, Set<String> names, Causes causes) {
        JsonObject amounts = limit.object(field);
        for (int i = 0; i < amounts.size(); i++) {
            String name = amounts.nameAt(i);
            FieldPath at = path.child(field).key(name);
            if (type.equals("Pod") || type.equals("Container")) {
                ResourceChecks.name(name, at, causes);
            } else {
                ResourceChecks.anyName(name, at, causes);
            }
            names.add(name);
        }
    }

    private static void compare(JsonObject limit, String name, FieldPath path, Causes causes) {
        for (AtMost rule : ORDER) {
            Json less = limit.object(rule.less()).get(name);
            Json more = limit.object(rule.more()).get(name);
            if (less != null && more != null && Check.amount(less).compareTo(Check.amount(more)) > 0) {
                Json said = limit.object(rule.said()).get(name);
                causes.invalid(
                        path.child(rule.field()).key(name),
                        said == null ? less : said,
                        rule.words()[0] + " " + Check.text(less) + " is greater than " + rule.words()[1] + " "
                                + Check.text(more));
            }
        }
        Json ratio = limit.object(RATIO).get(name);
        if (ratio != null) {
            ratio(
                    ratio,
                    limit.object(MIN).get(name),
                    limit.object(MAX).get(name),
                    path.child(RATIO).key(name),
                    causes);
        }
        same(limit, name, path, causes);
    }

    private static void ratio(Json ratio, @Nullable Json min, @Nullable Json max, FieldPath path, Causes causes) {
        BigDecimal most = Check.amount(ratio);
        if (most.compareTo(BigDecimal.ONE) < 0) {
            causes.invalid(path, ratio, "ratio " + Check.text(ratio) + " is less than 1");
        }
        if (min == null || max == null || Check.amount(min).signum() == 0) {
            return;
        }
        BigDecimal possible = Check.amount(max).divide(Check.amount(min), QUOTIENT_DIGITS, RoundingMode.HALF_UP);
        if (most.compareTo(possible) > 0) {
            causes.invalid(
                    path,
                    ratio,
                    "ratio " + Check.text(ratio) + " is greater than max/min = "
                            + possible.setScale(6, RoundingMode.HALF_EVEN).toPlainString());
        }
    }

    /** Of what cannot be promised twice, the limit is the request. */
    private static void same(JsonObject limit, String name, FieldPath path, Causes causes) {
        Json most = limit.object(DEFAULT).get(name);
        Json request = limit.object(REQUEST).get(name);
        if (most == null || request == null || ResourceChecks.isOvercommitted(name)) {
            return;
        }
        if (Check.amount(most).compareTo(Check.amount(request)) != 0) {
            causes.invalid(
                    path.child(REQUEST).key(name),
                    request,
                    "default value " + Check.text(most) + " must equal to defaultRequest value " + Check.text(request)
                            + " in " + name);
        }
    }
}
