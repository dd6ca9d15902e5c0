package podium.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderedMapDifferencesTest {

    @Test
    void equalMapsDifferNowhere() {
        OrderedMap<Integer, String> map = numbers(1000);

        assertThat(differences(map, map)).isEmpty();
        assertThat(differences(OrderedMap.empty(), OrderedMap.empty())).isEmpty();
    }

    @Test
    void aChangeAnAdditionAndARemovalAreTold() {
        OrderedMap<Integer, String> before = numbers(1000);
        OrderedMap<Integer, String> after =
                before.with(17, "other").without(500).with(5000, "new");

        assertThat(differences(before, after))
                .containsExactly(
                        Map.entry(17, "17 -> other"), Map.entry(500, "500 -> null"), Map.entry(5000, "null -> new"));
    }

    @Test
    void theSameValueUnderAnotherKeyIsADifference() {
        OrderedMap<Integer, String> before = OrderedMap.<Integer, String>empty().with(1, "a");
        OrderedMap<Integer, String> after = OrderedMap.<Integer, String>empty().with(2, "a");

        assertThat(differences(before, after)).containsExactly(Map.entry(1, "a -> null"), Map.entry(2, "null -> a"));
    }

    @Test
    void fromNothingAndToNothingEverythingDiffers() {
        OrderedMap<Integer, String> map = numbers(300);

        assertThat(differences(OrderedMap.empty(), map)).hasSize(300);
        assertThat(differences(map, OrderedMap.empty())).hasSize(300);
    }

    @Test
    void anyTwoMapsOfOneHistoryDifferAsTheirEntriesDo() {
        Chance chance = Chance.seeded(7);
        OrderedMap<Integer, String> before = numbers(700);
        for (int round = 0; round < 60; round++) {
            OrderedMap<Integer, String> after = before;
            for (int i = 0; i < 1 << (round % 9); i++) {
                int key = chance.below(2000);
                chance = chance.next();
                after = chance.below(3) == 0 ? after.without(key) : after.with(key, round + "." + i);
                chance = chance.next();
            }

            assertThat(differences(before, after)).isEqualTo(expected(before, after));
            before = after;
        }
    }

    private static Map<Integer, String> differences(
            OrderedMap<Integer, String> before, OrderedMap<Integer, String> after) {
        Map<Integer, String> told = new TreeMap<>();
        before.differences(
                after,
                (key, was, is) -> assertThat(told.put(key, was + " -> " + is)).isNull());
        return told;
    }

    private static Map<Integer, String> expected(
            OrderedMap<Integer, String> before, OrderedMap<Integer, String> after) {
        Map<Integer, String> expected = new TreeMap<>();
        for (int key = 0; key < 2000; key++) {
            String was = before.get(key);
            String is = after.get(key);
            if (was == null ? is != null : !was.equals(is)) {
                expected.put(key, was + " -> " + is);
            }
        }
        return expected;
    }

    private static OrderedMap<Integer, String> numbers(int count) {
        OrderedMap<Integer, String> map = OrderedMap.empty();
        for (int i = 0; i < count; i++) {
            map = map.with(i, Integer.toString(i));
        }
        return map;
    }
}
