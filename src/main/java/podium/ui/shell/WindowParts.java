package podium.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What stands in the window; null where there is nothing to show. */
record WindowParts(
        @Nullable Node explorer,
        @Nullable Node stage,
        @Nullable Node editor,
        @Nullable Node inspector,
        @Nullable Node control,
        @Nullable Node timeline,
        @Nullable Node story) {

    List<Node> present() {
        return Stream.of(explorer, stage, editor, inspector, control, timeline, story)
                .filter(Objects::nonNull)
                .toList();
    }
}
