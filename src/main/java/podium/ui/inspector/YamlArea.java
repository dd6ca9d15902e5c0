package podium.ui.inspector;

import java.util.Collection;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import podium.yaml.YamlLine;

/** YAML to be read, with colours; lines that the step has changed are marked. */
final class YamlArea extends StackPane {

    private static final List<String> CHANGED = List.of("changed");

    private final CodeArea area = new CodeArea();

    YamlArea() {
        area.setEditable(false);
        area.getStyleClass().addAll("yaml", "yaml-read");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** Shows a text; what was seen of the last one stays in sight where it can. */
    void show(YamlReading.Part part) {
        double scroll = area.getEstimatedScrollY();
        area.replaceText(part.text());
        if (!part.isEmpty()) {
            area.setStyleSpans(0, spans(part.lines()));
            mark(part.changed());
        }
        int firstChanged = firstChanged(part.changed());
        if (firstChanged >= 0) {
            area.showParagraphInViewport(firstChanged);
        } else {
            area.scrollYToPixel(scroll);
        }
    }

    private void mark(boolean[] changed) {
        for (int line = 0; line < changed.length; line++) {
            area.setParagraphStyle(line, changed[line] ? CHANGED : List.of());
        }
    }

    private static int firstChanged(boolean[] changed) {
        for (int line = 0; line < changed.length; line++) {
            if (changed[line]) {
                return line;
            }
        }
        return -1;
    }

    private static StyleSpans<Collection<String>> spans(List<YamlLine> lines) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        for (YamlLine line : lines) {
            for (YamlLine.Piece piece : line.pieces()) {
                spans.add(style(piece.part()), piece.text().length());
            }
            spans.add(List.of(), 1);
        }
        return spans.create();
    }

    private static List<String> style(YamlLine.Part part) {
        return switch (part) {
            case INDENT -> List.of();
            case PUNCTUATION -> List.of("yaml-sign");
            case KEY -> List.of("yaml-key");
            case STRING -> List.of("yaml-text");
            case NUMBER, WORD -> List.of("yaml-number");
        };
    }
}
