package podium.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.graph.PodState;
import podium.resource.Key;

/** What is to be said of an object, in sections of labelled lines. */
record Facts(List<Section> sections) {

    Facts {
        sections = List.copyOf(sections);
    }

    /** @param title empty for the first section */
    record Section(String title, List<Row> rows) {}

    /** @param label empty for a line of its own */
    record Row(String label, List<Piece> pieces) {}

    /** How a piece is set. */
    enum Style {
        PLAIN,
        STRONG,
        MUTED,
        CODE,
        /** A pod's state, with its mark. */
        STATE,
        GOOD,
        BAD,
        /** A small square in the hue of the revision whose number is the text. */
        HUE,
        /** How much of something is taken; the text is a share from 0 to 1. */
        METER,
        /** A text of its own, of which much is shown in part at first. */
        VALUE,
        /** Hidden until somebody asks for it. */
        SECRET,
        /** What a file holds, shown when somebody asks for it. */
        FILE
    }

    /**
     * A piece of a line.
     *
     * @param link to which a click leads, or null
     * @param state of which {@link Style#STATE} shows the mark, or null
     */
    record Piece(
            Style style,
            String text,
            @Nullable Key link,
            @Nullable PodState state) {}
}
