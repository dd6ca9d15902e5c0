package podium.ui.explorer;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import podium.graph.IconNames;
import podium.graph.IconSet;
import podium.graph.PodState;
import podium.resource.Key;
import podium.ui.explorer.ExplorerRow.Fold;
import podium.ui.fx.IconView;

/** Shows one row: the fold's mark, the name, the state's mark or the revision's square, the tally at the right. */
final class ExplorerCell extends ListCell<ExplorerRow> {

    private static final double INDENT = 18;
    private static final double ICON = 12;
    private static final double KIND_ICON = 14;

    private static final double SCROLL_BAR = 10;

    private static final int REVISION_HUES = 6;

    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

    private final IconSet icons;
    private final HBox line = new HBox();
    private final Region indent = new Region();
    private final Label fold = new Label();
    private final Label name = new Label();
    private final Label aside = new Label();
    private final Label mark = new Label();
    private final Region square = new Region();
    private final Label tally = new Label();
    private final Tooltip note = new Tooltip();
    private String shownIcon = "";
    private @Nullable PodState shownState;

    /** @param toggle folds or unfolds a row */
    ExplorerCell(IconSet icons, Consumer<ExplorerRow> toggle) {
        this.icons = icons;
        getStyleClass().add("explorer-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("explorer-line");
        fold.getStyleClass().add("fold");
        fold.setOnMousePressed(event -> {
            ExplorerRow row = getItem();
            if (row != null && row.fold() != Fold.NONE) {
                toggle.accept(row);
                event.consume();
            }
        });
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names differ at their ends
        name.setMinWidth(0);
        aside.getStyleClass().addAll("aside", "muted");
        square.getStyleClass().add("revision");
        tally.getStyleClass().addAll("tally", "faint");
        tally.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        show(mark, "");
        line.getChildren().addAll(indent, fold, name, aside, mark, square, spring, tally);
        setPrefWidth(0);
        widthProperty().addListener((property, before, after) -> {
            if (getItem() != null) {
                fit(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ExplorerRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (row == null || isEmpty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        show(row);
        setGraphic(line);
    }

    private void show(ExplorerRow row) {
        pseudoClassStateChanged(FAINT, row.isFaint());
        pseudoClassStateChanged(TOP, row.depth() == 0);
        indent.setMinWidth(row.depth() * INDENT);
        indent.setPrefWidth(row.depth() * INDENT);
        show(row.fold(), iconOf(row));
        name.setText(row.name());
        show(tally, row.tally());
        show(row.state());
        show(row.revision());
        fit(row);
    }

    /** The name comes first: what is said beside it is left out where both have no room, and said to whoever rests on it. */
    private void fit(ExplorerRow row) {
        show(aside, row.aside());
        double wanted = name.prefWidth(USE_COMPUTED_SIZE);
        if (wanted > roomOfName()) {
            show(aside, "");
        }
        note(row, wanted > roomOfName());
    }

    private double roomOfName() {
        double taken =
                SCROLL_BAR + line.getInsets().getLeft() + line.getInsets().getRight();
        for (Node part : line.getChildren()) {
            if (part.isManaged() && part != name) {
                taken += part.prefWidth(USE_COMPUTED_SIZE) + line.getSpacing();
            }
        }
        return getListView().getWidth() - taken;
    }

    /** What has nothing beneath shows its kind there, except pods: they have their state's mark. */
    private static String iconOf(ExplorerRow row) {
        Key key = row.key();
        boolean isPlain = key == null || !row.aside().isEmpty();
        return switch (row.fold()) {
            case OPEN -> "chevron-down";
            case CLOSED -> "chevron-right";
            case NONE -> key != null && isPlain ? IconNames.of(key.kind()) : "";
        };
    }

    private void show(Fold wanted, String icon) {
        if (!icon.equals(shownIcon)) {
            shownIcon = icon;
            double side = wanted == Fold.NONE ? KIND_ICON : ICON;
            fold.setGraphic(icon.isEmpty() ? null : new IconView(icons.get(icon), side));
        }
    }

    /** The whole name where it is not seen, and what else there is to say. */
    private void note(ExplorerRow row, boolean isCut) {
        Key key = row.key();
        String whole = key == null || !isCut && key.name().equals(row.name())
                ? ""
                : key.kind().name() + " " + key.name();
        String text = whole.isEmpty() || row.note().isEmpty() ? whole + row.note() : whole + "\n" + row.note();
        if (text.isEmpty() && isCut) {
            text = row.name();
        }
        note.setText(text);
        setTooltip(text.isEmpty() ? null : note);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }

    private void show(@Nullable PodState state) {
        if (state == shownState) {
            return;
        }
        shownState = state;
        mark.setManaged(state != null);
        mark.setVisible(state != null);
        mark.getStyleClass().removeIf(style -> style.startsWith("state-"));
        if (state != null) {
            mark.getStyleClass().add(state.icon());
            mark.setGraphic(new IconView(icons.get(state.icon()), ICON));
        }
    }

    private void show(long revision) {
        square.setManaged(revision > 0);
        square.setVisible(revision > 0);
        square.getStyleClass().removeIf(style -> style.startsWith("revision-"));
        square.getStyleClass().add("revision-" + (Math.floorMod(revision - 1, REVISION_HUES) + 1));
    }
}
