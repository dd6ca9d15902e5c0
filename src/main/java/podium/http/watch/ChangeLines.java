package podium.http.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import podium.http.form.Representation;
import podium.resource.Kind;
import podium.resource.Resource;

/** The lines that tell of one change, each made once for all watchers who see it alike. */
final class ChangeLines {

    private final VersionedChange change;
    private final Map<Kind, VersionedChange> shown = new HashMap<>();
    private final Map<Look, EventLine> lines = new HashMap<>();

    /** What makes a line: the same look, the same line. */
    private record Look(Kind kind, EventType type, Representation representation) {}

    ChangeLines(VersionedChange change) {
        this.change = change;
    }

    /** As which the object is stored. */
    Kind stored() {
        return change.change().key().kind();
    }

    long version() {
        return change.version();
    }

    /** The change of the object as a kind shows it. */
    VersionedChange shownAs(Kind kind) {
        return kind.equals(stored()) ? change : shown.computeIfAbsent(kind, change::shownAs);
    }

    EventLine line(Kind kind, EventType type, Representation representation) {
        return lines.computeIfAbsent(
                new Look(kind, type, representation),
                look -> new EventLine(type, object(kind, type), representation.at(change.atMs())));
    }

    private Resource object(Kind kind, EventType type) {
        VersionedChange told = shownAs(kind);
        return type == EventType.DELETED
                ? told.gone(Objects.requireNonNull(told.before()))
                : Objects.requireNonNull(told.after());
    }
}
