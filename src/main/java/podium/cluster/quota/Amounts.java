package podium.cluster.quota;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Quantity;

/** Amounts of resources by their names ({@code v1.ResourceList}), to be added up and compared. */
public record Amounts(JsonObject tree) {

    private static final Json ZERO = Json.of("0");

    public static final Amounts NONE = new Amounts(JsonObject.EMPTY);

    public static Amounts of(JsonObject tree) {
        return new Amounts(tree);
    }

    public static BigDecimal amount(@Nullable Json value) {
        BigDecimal amount = Quantity.parse(value);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** A quantity as it is said. */
    public static String text(@Nullable Json value) {
        return value instanceof JsonString text ? text.value() : String.valueOf(value);
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    public boolean has(String name) {
        return tree.has(name);
    }

    /** The amount of that name, zero when there is none. */
    public Json get(String name) {
        Json value = tree.get(name);
        return value == null ? ZERO : value;
    }

    public Amounts with(String name, Json value) {
        return new Amounts(tree.with(name, value));
    }

    public Amounts with(String name, long count) {
        return with(name, Json.of(Long.toString(count)));
    }

    /** The sum, in the style of the first amount that is not zero. */
    public Amounts plus(Amounts others) {
        JsonObject sum = tree;
        for (int i = 0; i < others.tree.size(); i++) {
            String name = others.tree.nameAt(i);
            sum = sum.with(name, sum(sum.get(name), others.tree.valueAt(i)));
        }
        return new Amounts(sum);
    }

    private static Json sum(@Nullable Json first, Json second) {
        if (amount(first).signum() == 0) {
            return second;
        }
        BigDecimal sum = amount(first).add(amount(second));
        return Json.of(Quantity.text(sum, text(first)));
    }

    /** What is more here than there, or less. */
    public Amounts minus(Amounts others) {
        JsonObject rest = tree;
        for (int i = 0; i < others.tree.size(); i++) {
            String name = others.tree.nameAt(i);
            Json other = others.tree.valueAt(i);
            BigDecimal difference = amount(rest.get(name)).subtract(amount(other));
            rest = rest.with(name, Json.of(Quantity.text(difference, text(rest.has(name) ? get(name) : other))));
        }
        return new Amounts(rest);
    }

    /** These amounts, but those that are said there as they are said there. */
    Amounts over(Amounts said) {
        JsonObject result = tree;
        for (int i = 0; i < said.tree.size(); i++) {
            result = result.with(said.tree.nameAt(i), said.tree.valueAt(i));
        }
        return new Amounts(result);
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        tree.forEach((name, value) -> names.add(name));
        return names;
    }

    /** The greater of both, name by name. */
    public Amounts max(Amounts others) {
        JsonObject most = tree;
        for (int i = 0; i < others.tree.size(); i++) {
            String name = others.tree.nameAt(i);
            Json other = others.tree.valueAt(i);
            if (!most.has(name) || amount(most.get(name)).compareTo(amount(other)) < 0) {
                most = most.with(name, other);
            }
        }
        return new Amounts(most);
    }

    /** Those whose names are wanted. */
    public Amounts only(Predicate<String> isWanted) {
        JsonObject.Builder kept = JsonObject.builder();
        for (int i = 0; i < tree.size(); i++) {
            if (isWanted.test(tree.nameAt(i))) {
                kept.put(tree.nameAt(i), tree.valueAt(i));
            }
        }
        return new Amounts(kept.build());
    }

    /** Those that are more than here is allowed. */
    public Amounts beyond(Amounts allowed) {
        return only(name -> allowed.has(name) && amount(tree.get(name)).compareTo(amount(allowed.tree.get(name))) > 0);
    }

    public Amounts withoutZeros() {
        return only(name -> amount(tree.get(name)).signum() != 0);
    }

    /** By name: {@code cpu=1,pods=2}. */
    @Override
    public String toString() {
        Map<String, String> sorted = new TreeMap<>();
        tree.forEach((name, value) -> sorted.put(name, name + "=" + text(value)));
        return String.join(",", sorted.values());
    }
}
