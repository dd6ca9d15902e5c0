package podium.ui.editor;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import podium.graph.IconSet;
import podium.ui.fx.IconView;

/** What stands left of a line: a mark where there is a problem, and the line's number. */
final class Gutter implements IntFunction<Node> {

    private static final double ICON = 11;

    private final CodeArea area;
    private final IconSet icons;
    private Set<Integer> marked = new TreeSet<>();

    Gutter(CodeArea area, IconSet icons) {
        this.area = area;
        this.icons = icons;
    }

    @Override
    public Node apply(int line) {
        Region room = new Region();
        room.getStyleClass().add("gutter-mark");
        Label number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("line-number");
        boolean isMarked = marked.contains(line);
        Node mark = isMarked ? new IconView(icons.get("state-failed"), ICON) : room;
        HBox box = new HBox(mark, number);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("gutter");
        return box;
    }

    /** Marks the lines in which there are problems; lines that were marked and are no more lose theirs. */
    void show(ProblemMarks marks) {
        Set<Integer> wanted = new TreeSet<>();
        marks.marks().stream()
                .filter(ProblemMarks.Mark::isProblem)
                .forEach(mark -> wanted.add(mark.problem().where().line() - 1));
        Set<Integer> changed = new TreeSet<>(wanted);
        changed.addAll(marked);
        changed.removeIf(line -> wanted.contains(line) == marked.contains(line));
        marked = wanted;
        changed.stream().filter(line -> line < area.getParagraphs().size()).forEach(area::recreateParagraphGraphic);
    }
}
