package podium.http.watch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import podium.http.form.Representation;
import podium.resource.Resource;

/** One event as those who see it alike read it; the first event of a watch may say more than a later one. */
final class EventLine {

    private final EventType type;
    private final Resource object;
    private final Representation representation;
    private byte @Nullable [] first;
    private byte @Nullable [] later;

    EventLine(EventType type, Resource object, Representation representation) {
        this.type = type;
        this.object = object;
        this.representation = representation;
    }

    /** The bytes, made when they are first asked for; nobody may change them. */
    byte[] bytes(boolean isFirst) {
        byte[] made = isFirst ? first : later;
        if (made == null) {
            made = ended(representation.event(type.name(), representation.form().event(object, isFirst)));
            if (isFirst) {
                first = made;
            } else {
                later = made;
            }
        }
        return made;
    }

    /** An event with the end of its line. */
    static byte[] ended(byte[] event) {
        byte[] line = Arrays.copyOf(event, event.length + 1);
        line[event.length] = '\n';
        return line;
    }
}
