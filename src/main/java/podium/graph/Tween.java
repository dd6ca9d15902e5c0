package podium.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * The way from one layout to the next, for what is in sight: what stands elsewhere moves there, a pod that is new grows out
 * of the head of its ReplicaSet, one that is gone fades where it stood.
 */
public final class Tween {

    /** Pods of a card beyond this many just appear where they belong: no eye follows more. */
    private static final int PODS_MAX = 400;

    /** Tiles of a namespace beyond this many, likewise. */
    private static final int TILES_MAX = 400;

    /** When more cards than this find another place, the whole stage is seen anew at once. */
    private static final int CARDS_MAX = 40;

    private final Map<Key, Rect> from = new LinkedHashMap<>();
    private final Set<Key> born = new LinkedHashSet<>();
    private final Map<Key, List<Gone>> gone = new LinkedHashMap<>();

    private record Gone(Key pod, Rect place) {}

    private Tween() {}

    /**
     * @param now where things of the earlier layout are on their way at this moment
     * @param seen the part of the stage that is in sight
     */
    public static Tween between(Layout before, Layout after, Motion now, Rect seen) {
        Tween tween = new Tween();
        if (isUpheaval(before, after)) {
            return tween;
        }
        Map<Key, Rect> namespaces = new LinkedHashMap<>();
        before.namespaces().forEach(namespace -> namespaces.put(namespace.key(), namespace.bounds()));
        for (NamespaceBox namespace : after.namespaces()) {
            tween.move(namespace.key(), namespaces.get(namespace.key()), namespace.bounds(), now);
            for (Card card : namespace.cards()) {
                Key key = card.workload().key();
                Card earlier = before.card(key);
                tween.move(key, earlier == null ? null : earlier.bounds(), card.bounds(), now);
                if (earlier != null && card.bounds().intersects(seen)) {
                    tween.inside(earlier.workload(), card.workload(), now);
                }
            }
            tween.tiles(before, namespace.shelf(), now, seen);
        }
        return tween;
    }

    private static boolean isUpheaval(Layout before, Layout after) {
        int moved = 0;
        for (NamespaceBox namespace : after.namespaces()) {
            for (Card card : namespace.cards()) {
                Card earlier = before.card(card.workload().key());
                if (earlier != null && !earlier.bounds().equals(card.bounds()) && ++moved > CARDS_MAX) {
                    return true;
                }
            }
        }
        return false;
    }

    private void tiles(Layout before, Shelf shelf, Motion now, Rect seen) {
        if (shelf.tiles().size() > TILES_MAX) {
            return;
        }
        for (Tile tile : shelf.tiles()) {
            Tile earlier = before.tile(tile.key());
            if (tile.bounds().intersects(seen)
                    || (earlier != null && earlier.bounds().intersects(seen))) {
                move(tile.key(), earlier == null ? null : earlier.bounds(), tile.bounds(), now);
            }
        }
    }

    private void move(Key key, @Nullable Rect before, Rect after, Motion now) {
        if (before == null) {
            from.put(key, after.inset(Math.min(after.width(), after.height()) * 0.06));
            born.add(key);
            return;
        }
        Rect current = now.place(key, before);
        if (!current.equals(after)) {
            from.put(key, current);
        }
    }

    private void inside(Workload before, Workload after, Motion now) {
        boolean isStill = before == after && now == Motion.NONE;
        if (isStill || after.counts().total() + before.counts().total() > PODS_MAX) {
            return;
        }
        for (ReplicaSetBox column : after.columns()) {
            Key key = column.key();
            ReplicaSetBox earlier = key == null ? before.columns().get(0) : before.column(key);
            if (key != null && column.isFramed()) {
                move(key, earlier == null ? null : earlier.bounds(), column.bounds(), now);
            }
            arrivals(earlier, column, now);
        }
        for (ReplicaSetBox column : before.columns()) {
            departures(column, after, now);
        }
    }

    private void arrivals(@Nullable ReplicaSetBox before, ReplicaSetBox after, Motion now) {
        for (int place = 0; place < after.grid().places(); place++) {
            Resource pod = after.grid().at(place);
            if (pod == null) {
                continue;
            }
            int earlier = before == null ? -1 : before.grid().placeOf(pod.key());
            if (before != null && earlier >= 0) {
                move(pod.key(), before.place(earlier), after.place(place), now);
            } else {
                from.put(pod.key(), birthplace(after));
                born.add(pod.key());
            }
        }
    }

    private static Rect birthplace(ReplicaSetBox column) {
        double width = Sizes.POD_WIDTH / 2;
        double height = Sizes.POD_HEIGHT / 2;
        Rect bounds = column.bounds();
        return new Rect(bounds.centreX() - width / 2, bounds.y() + 12, width, height);
    }

    private void departures(ReplicaSetBox before, Workload after, Motion now) {
        for (int place = 0; place < before.grid().places(); place++) {
            Resource pod = before.grid().at(place);
            if (pod != null && after.columnOfPod(pod.key()) == null) {
                gone.computeIfAbsent(after.key(), none -> new ArrayList<>())
                        .add(new Gone(pod.key(), now.place(pod.key(), before.place(place))));
            }
        }
    }

    /** Whether nothing moves. */
    public boolean isStill() {
        return from.isEmpty() && gone.isEmpty();
    }

    /** How things are when a share of the way, from 0 to 1, is behind them. */
    public Motion at(double share) {
        return share >= 1 || isStill() ? Motion.NONE : new OnTheWay(share);
    }

    private final class OnTheWay implements Motion {
        private final double share;

        OnTheWay(double share) {
            this.share = share;
        }

        @Override
        public Rect place(Key key, Rect place) {
            Rect start = from.get(key);
            return start == null ? place : start.towards(place, share);
        }

        @Override
        public double opacity(Key key) {
            return born.contains(key) ? Math.min(1, share * 1.6) : 1;
        }

        @Override
        public List<Ghost> ghosts(Key card) {
            List<Ghost> ghosts = new ArrayList<>();
            for (Gone one : gone.getOrDefault(card, List.of())) {
                ghosts.add(new Ghost(one.pod(), one.place(), 1 - share));
            }
            return ghosts;
        }
    }
}
