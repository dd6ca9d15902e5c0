package podium.http.watch;

import org.jspecify.annotations.Nullable;
import podium.cluster.conversion.Conversions;
import podium.http.form.Representation;
import podium.http.select.Selection;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * What a watch is about and how it is shown. What a change is to one watch of a view it is to all.
 *
 * @param representation at no instant: each event is shown as of its own
 */
record View(Selection selection, Representation representation) {

    View {
        representation = representation.at(0);
    }

    /** The kind as which the objects are stored. */
    Kind stored() {
        return Conversions.stored(selection.kind());
    }

    /** What a change of an object of the stored kind is here, or null when it is nothing. */
    @Nullable
    EventLine seen(ChangeLines change) {
        VersionedChange shown = change.shownAs(selection.kind());
        EventType type = EventType.seen(selects(shown.before()), selects(shown.after()));
        return type == null ? null : change.line(selection.kind(), type, representation);
    }

    private boolean selects(@Nullable Resource resource) {
        return resource != null && selection.includes(resource);
    }
}
