package podium.controller.scheduler.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import podium.base.Chance;

class SlotCountsTest {

    @Test
    void countsAsAMapDoes() {
        SlotCounts counts = new SlotCounts();
        Map<Integer, Integer> expected = new TreeMap<>();
        Chance chance = Chance.seeded(3);
        for (int i = 0; i < 2000; i++) {
            int place = chance.below(300);
            chance = chance.next();
            int amount = chance.below(5) - 2;
            chance = chance.next();
            counts.add(place, amount);
            expected.merge(place, amount, Integer::sum);
        }

        Map<Integer, Integer> told = new TreeMap<>();
        counts.forEach((place, count) -> assertThat(told.put(place, count)).isNull());

        expected.values().removeIf(count -> count == 0);
        assertThat(told).isEqualTo(expected);
    }
}
