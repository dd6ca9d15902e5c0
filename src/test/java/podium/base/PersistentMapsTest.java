package podium.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Both persistent maps against the JDK's, by random changes; old versions stay as they were. */
class PersistentMapsTest {

    private static final int CHANGES = 20_000;
    private static final int KEYS = 700;

    @Test
    void orderedMapHoldsWhatATreeMapHoldsInItsOrder() {
        Random random = new Random(1);
        TreeMap<String, Integer> model = new TreeMap<>();
        OrderedMap<String, Integer> map = OrderedMap.empty();
        List<OrderedMap<String, Integer>> versions = new ArrayList<>();
        List<Map<String, Integer>> models = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String key = "k" + random.nextInt(KEYS);
            if (random.nextInt(5) < 2 + i / (CHANGES / 2)) {
                model.remove(key);
                map = map.without(key);
            } else {
                model.put(key, i);
                map = map.with(key, i);
            }
            assertThat(map.get(key)).isEqualTo(model.get(key));
            if (i % 500 == 0) {
                versions.add(map);
                models.add(new TreeMap<>(model));
            }
        }

        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i).keys())
                    .containsExactlyElementsOf(models.get(i).keySet());
            assertThat(versions.get(i).values())
                    .containsExactlyElementsOf(models.get(i).values());
            assertThat(versions.get(i).size()).isEqualTo(models.get(i).size());
        }
    }

    @Test
    void orderedMapWalksFromAKey() {
        OrderedMap<Integer, Integer> map = OrderedMap.empty();
        for (int i = 0; i < 2_000; i += 2) {
            map = map.with(i, i);
        }

        for (int from = -1; from < 2_001; from++) {
            var rest = map.from(from);
            int expected = Math.max(0, from + Math.floorMod(from, 2));
            assertThat(rest.hasNext()).isEqualTo(expected < 2_000);
            if (rest.hasNext()) {
                assertThat(rest.next().getKey()).isEqualTo(expected);
            }
        }
    }

    @Test
    void lookupMapHoldsWhatATreeMapHolds() {
        Random random = new Random(2);
        TreeMap<Collider, Integer> model = new TreeMap<>();
        LookupMap<Collider, Integer> map = LookupMap.empty();
        LookupMap<Collider, Integer> halfway = map;
        TreeMap<Collider, Integer> halfwayModel = model;
        for (int i = 0; i < CHANGES; i++) {
            Collider key = new Collider(random.nextInt(KEYS));
            if (random.nextInt(5) < 2 + i / (CHANGES / 2)) {
                model.remove(key);
                map = map.without(key);
            } else {
                model.put(key, i);
                map = map.with(key, i);
            }
            if (i == CHANGES / 2) {
                halfway = map;
                halfwayModel = new TreeMap<>(model);
            }
            assertThat(map.size()).isEqualTo(model.size());
        }

        for (int i = 0; i < KEYS; i++) {
            assertThat(map.get(new Collider(i))).isEqualTo(model.get(new Collider(i)));
            assertThat(halfway.get(new Collider(i))).isEqualTo(halfwayModel.get(new Collider(i)));
        }
    }

    /** A key of which many share a hash. */
    private record Collider(int value) implements Comparable<Collider> {
        @Override
        public int hashCode() {
            return value / 3;
        }

        @Override
        public int compareTo(Collider other) {
            return Integer.compare(value, other.value);
        }
    }
}
