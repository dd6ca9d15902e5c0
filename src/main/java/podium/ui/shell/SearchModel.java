package podium.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.ui.shell.SearchHit.Doable;
import podium.ui.shell.SearchHit.Found;

/** Finds objects and actions by parts of their names: those that begin with the word first, then the shorter ones. */
final class SearchModel {

    /** More than fit on a screen; who looks for more types another letter. */
    static final int HITS_MAX = 40;

    /** Named after what they are about, and by the machinery. */
    private static final Set<Kind> UNSOUGHT = Set.of(Kind.EVENT, Kind.LEASE, Kind.ENDPOINT_SLICE);

    private SearchModel() {}

    private record Ranked(int rank, int length, SearchHit hit) {}

    /** @param word with blanks between parts that must all be there; empty finds the actions */
    static List<SearchHit> find(String word, ClusterState state, List<Doable> actions) {
        List<String> parts = List.of(word.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Ranked> ranked = new ArrayList<>();
        for (Doable action : actions) {
            add(parts, action.path() + " " + action.text(), action.text(), action, 1, ranked);
        }
        if (!word.isBlank()) {
            for (Kind kind : sought(state)) {
                state.table(kind)
                        .forEach((key, object) -> add(parts, named(key), key.name(), new Found(key), 0, ranked));
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::length));
        return ranked.stream().limit(HITS_MAX).map(Ranked::hit).toList();
    }

    /** What is looked for most, first. */
    private static List<Kind> sought(ClusterState state) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.DEPLOYMENT, Kind.POD, Kind.NODE, Kind.NAMESPACE));
        state.kinds().stream()
                .filter(kind -> !kinds.contains(kind) && !UNSOUGHT.contains(kind))
                .toList()
                .forEach(kinds::add);
        return kinds;
    }

    private static String named(Key key) {
        return key.kind().name() + " " + key.namespace() + "/" + key.name();
    }

    private static void add(
            List<String> parts, String whole, String name, SearchHit hit, int penalty, List<Ranked> ranked) {
        String text = whole.toLowerCase(Locale.ROOT);
        if (parts.stream().allMatch(text::contains)) {
            boolean isBeginning = name.toLowerCase(Locale.ROOT).startsWith(parts.get(0));
            ranked.add(new Ranked((isBeginning ? 0 : 2) + penalty, name.length(), hit));
        }
    }
}
