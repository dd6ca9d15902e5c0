package podium.cluster.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Quantity;

/** The checks that others are made of: of one field of an object, added to the causes when it is wrong. */
final class Check {

    static final String NOT_NEGATIVE = "must be greater than or equal to 0";
    static final String NOT_ZERO = "must be greater than 0";
    static final String IMMUTABLE = "field is immutable";

    private static final int PORT_MAX = 65535;
    private static final int ID_MAX = Integer.MAX_VALUE;

    private Check() {}

    /** A check of one part of the API. */
    interface Part {
        void check(JsonObject object, FieldPath path, Causes causes);
    }

    static void each(JsonObject object, String field, FieldPath path, Causes causes, Part part) {
        JsonArray items = object.array(field);
        for (int i = 0; i < items.size(); i++) {
            part.check(items.object(i), path.child(field).index(i), causes);
        }
    }

    /** Checks an object in a field if it is there. */
    static void part(JsonObject object, String field, FieldPath path, Causes causes, Part part) {
        if (object.get(field) instanceof JsonObject inner) {
            part.check(inner, path.child(field), causes);
        }
    }

    /** @return whether the text is there */
    static boolean required(JsonObject object, String field, FieldPath path, Causes causes) {
        boolean isThere = !object.string(field, "").isEmpty();
        if (!isThere) {
            causes.required(path.child(field));
        }
        return isThere;
    }

    static void name(String value, FieldPath path, Causes causes, Function<String, List<String>> rule) {
        for (String fault : rule.apply(value)) {
            causes.invalid(path, value, fault);
        }
    }

    /** One of some words, if it is there. */
    static void oneOf(JsonObject object, String field, FieldPath path, Causes causes, List<String> words) {
        String value = object.string(field);
        if (value != null && !words.contains(value)) {
            causes.notSupported(path.child(field), value, words);
        }
    }

    static void notNegative(JsonObject object, String field, FieldPath path, Causes causes) {
        long value = object.number(field, 0);
        if (value < 0) {
            causes.invalid(path.child(field), value, NOT_NEGATIVE);
        }
    }

    static void notNegative(JsonObject object, FieldPath path, Causes causes, String... fields) {
        for (String field : fields) {
            notNegative(object, field, path, causes);
        }
    }

    static void between(long value, long min, long max, FieldPath path, Causes causes) {
        if (value < min || value > max) {
            causes.invalid(path, value, "must be between " + min + " and " + max + ", inclusive");
        }
    }

    static void port(long value, FieldPath path, Causes causes) {
        between(value, 1, PORT_MAX, path, causes);
    }

    /** A port's number or name. */
    static void portOrName(@Nullable Json value, FieldPath path, Causes causes) {
        if (value instanceof JsonString name) {
            name(name.value(), path, causes, Names::portName);
        } else {
            port(value instanceof JsonNumber number ? number.longValue() : 0, path, causes);
        }
    }

    /** A user's or group's number, if it is there. */
    static void id(JsonObject object, String field, FieldPath path, Causes causes) {
        if (object.get(field) instanceof JsonNumber number) {
            between(number.longValue(), 0, ID_MAX, path.child(field), causes);
        }
    }

    /** A relative path that stays below where it begins. */
    static void localPath(String value, FieldPath path, Causes causes) {
        if (value.startsWith("/")) {
            causes.invalid(path, value, "must be a relative path");
        }
        noWayUp(value, path, causes);
    }

    static void noWayUp(String value, FieldPath path, Causes causes) {
        if (goesUp(value)) {
            causes.invalid(path, value, "must not contain '..'");
        }
    }

    static boolean goesUp(String path) {
        return List.of(path.split("/", -1)).contains("..");
    }

    /** A relative path to a place that nobody else uses: names that begin with two dots are the kubelet's. */
    static void freePath(String value, FieldPath path, Causes causes) {
        localPath(value, path, causes);
        if (value.startsWith("..") && !value.startsWith("../")) {
            causes.invalid(path, value, "must not start with '..'");
        }
    }

    /** A path behind somebody's domain: {@code acme.io/foo}. */
    static void domainPath(String value, FieldPath path, Causes causes) {
        int slash = value.indexOf('/');
        if (value.isEmpty()) {
            causes.required(path);
        } else if (slash <= 0 || slash == value.length() - 1) {
            causes.invalid(path, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
        } else {
            name(value.substring(0, slash), path, causes, Names::subdomain);
            name(value.substring(slash + 1), path, causes, Names::httpPath);
        }
    }

    static void immutable(JsonObject before, JsonObject after, String field, FieldPath path, Causes causes) {
        immutable(before.get(field), after.get(field), path.child(field), causes);
    }

    static void immutable(@Nullable Json was, @Nullable Json is, FieldPath path, Causes causes) {
        if (!(is == null ? was == null : is.equals(was))) {
            causes.invalid(path, is == null ? JsonNull.NULL : is, IMMUTABLE);
        }
    }

    /** A scalar as it is said. */
    static String text(@Nullable Json value) {
        return value instanceof JsonString text ? text.value() : String.valueOf(value);
    }

    static void address(String value, FieldPath path, Causes causes) {
        AddressChecks.address(value, path, causes);
    }

    static BigDecimal amount(@Nullable Json value) {
        BigDecimal amount = Quantity.parse(value);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
