package podium.http.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import podium.http.form.Representation;
import podium.resource.Kind;
import podium.resource.Resource;

/** The lines that tell of one change, each made once for all watchers who see it alike. */
final class ChangeLines {

    private final VersionedChange change;
    private final Map<Look, byte[]> lines = new HashMap<>();

    /** What makes a line: the same look, the same line. */
    private record Look(EventType type, Representation representation, boolean isFirst) {}

    ChangeLines(VersionedChange change) {
        this.change = change;
    }

    /** The lines of those who see the object as another kind. */
    ChangeLines shownAs(Kind kind) {
        return new ChangeLines(change.shownAs(kind));
    }

    VersionedChange change() {
        return change;
    }

    byte[] line(EventType type, Representation representation, boolean isFirst) {
        return lines.computeIfAbsent(
                new Look(type, representation, isFirst), look -> of(type, object(type), representation, isFirst));
    }

    private Resource object(EventType type) {
        return type == EventType.DELETED
                ? change.gone(Objects.requireNonNull(change.before()))
                : Objects.requireNonNull(change.after());
    }

    static byte[] of(EventType type, Resource object, Representation representation, boolean isFirst) {
        return line(representation.event(type.name(), representation.form().event(object, isFirst)));
    }

    static byte[] line(byte[] event) {
        byte[] line = Arrays.copyOf(event, event.length + 1);
        line[event.length] = '\n';
        return line;
    }
}
