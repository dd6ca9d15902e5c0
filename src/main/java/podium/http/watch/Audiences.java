package podium.http.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.resource.Kind;

/** All watchers, those of one view together, so that a change is looked at once for all of them. */
final class Audiences {

    private final Map<Kind, Map<View, Set<Watcher>>> byKind = new LinkedHashMap<>();

    void add(Watcher watcher) {
        byKind.computeIfAbsent(watcher.view().stored(), kind -> new LinkedHashMap<>())
                .computeIfAbsent(watcher.view(), view -> new LinkedHashSet<>())
                .add(watcher);
    }

    void remove(Watcher watcher) {
        Kind kind = watcher.view().stored();
        Map<View, Set<Watcher>> views = byKind.getOrDefault(kind, Map.of());
        Set<Watcher> watchers = views.getOrDefault(watcher.view(), Set.of());
        if (watchers.remove(watcher) && watchers.isEmpty()) {
            views.remove(watcher.view());
            if (views.isEmpty()) {
                byKind.remove(kind);
            }
        }
    }

    boolean isEmpty() {
        return byKind.isEmpty();
    }

    List<Watcher> all() {
        List<Watcher> all = new ArrayList<>();
        byKind.values().forEach(views -> views.values().forEach(all::addAll));
        return all;
    }

    void tell(ChangeLines change) {
        byKind.getOrDefault(change.stored(), Map.of()).forEach((view, watchers) -> {
            EventLine line = view.seen(change);
            if (line != null) {
                watchers.forEach(watcher -> watcher.tell(line, change.version()));
            }
        });
    }
}
