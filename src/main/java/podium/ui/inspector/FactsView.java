package podium.ui.inspector;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.graph.PodState;
import podium.resource.Key;
import podium.ui.fx.IconView;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Row;
import podium.ui.inspector.Facts.Section;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.TextsModel;

/** Lays facts out: sections with a title, labels on the left, what is to be said on the right. */
final class FactsView extends ScrollPane {

    private static final double MARK_SIDE = 12;

    /** A mark stands a little below the line of the text, as round letters do. */
    private static final double MARK_DROP = 2;

    private static final double METER_WIDTH = 72;
    private static final int HUES = 6;

    private static final Set<Style> ON_DEMAND = EnumSet.of(Style.VALUE, Style.SECRET, Style.FILE);

    private final IconSet icons;
    private final TextsModel texts;
    private final Consumer<Key> follow;
    /** What somebody has asked for, by section and place in it. */
    private final Set<String> opened = new HashSet<>();

    private final VBox content = new VBox();
    private @Nullable Facts shown;

    /** @param follow what to do when a link to an object is clicked */
    FactsView(TextsModel texts, IconSet icons, Consumer<Key> follow) {
        this.texts = texts;
        this.icons = icons;
        this.follow = follow;
        content.getStyleClass().add("facts");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("facts-scroll");
    }

    void show(Facts facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        lay(facts);
    }

    /** Hides again whatever somebody has asked for: another object is looked at. */
    void forget() {
        opened.clear();
        shown = null;
    }

    private void lay(Facts facts) {
        content.getChildren()
                .setAll(facts.sections().stream().map(this::section).toList());
    }

    private VBox section(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("facts-section");
        if (!section.title().isEmpty()) {
            Label title = new Label(section.title());
            title.getStyleClass().add("facts-title");
            box.getChildren().add(title);
        }
        section.rows().forEach(row -> box.getChildren().add(row(section, row)));
        return box;
    }

    private HBox row(Section section, Row row) {
        Node value = value(section, row);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox box = new HBox();
        box.getStyleClass().add("facts-row");
        if (!row.label().isEmpty()) {
            Label label = new Label(row.label());
            label.getStyleClass().add("facts-label");
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        box.getChildren().add(value);
        return box;
    }

    private Node value(Section section, Row row) {
        if (row.pieces().size() == 1 && ON_DEMAND.contains(row.pieces().get(0).style())) {
            return onDemand(
                    row.pieces().get(0), section.title() + "/" + section.rows().indexOf(row));
        }
        TextFlow value = new TextFlow();
        value.getStyleClass().add("facts-value");
        for (Piece piece : row.pieces()) {
            if (!value.getChildren().isEmpty()) {
                value.getChildren().add(new Text("  "));
            }
            add(piece, value);
        }
        return value;
    }

    private OnDemand onDemand(Piece piece, String id) {
        return new OnDemand(texts, piece.style(), piece.text(), opened.contains(id), () -> {
            if (!opened.remove(id)) {
                opened.add(id);
            }
            if (shown != null) {
                lay(shown);
            }
        });
    }

    private void add(Piece piece, TextFlow line) {
        PodState state = piece.state();
        if (state == null) {
            line.getChildren().add(node(piece));
            return;
        }
        String colour = "-podium-" + state.ink().name().toLowerCase(Locale.ROOT).replace('_', '-');
        IconView mark = new IconView(icons.get(state.icon()), MARK_SIDE);
        mark.setStyle("-podium-icon: " + colour);
        mark.setTranslateY(MARK_DROP);
        Text word = new Text(" " + piece.text());
        word.setStyle("-fx-fill: " + colour);
        line.getChildren().addAll(mark, word);
    }

    private Node node(Piece piece) {
        Key link = piece.link();
        if (link != null) {
            return link(link, piece.text());
        }
        return switch (piece.style()) {
            case HUE -> hue(Long.parseLong(piece.text()));
            case METER -> meter(Double.parseDouble(piece.text()));
            case PLAIN, STRONG, MUTED, CODE, STATE, GOOD, BAD, VALUE, SECRET, FILE ->
                text(piece.style().name().toLowerCase(Locale.ROOT), piece.text());
        };
    }

    private static Text text(String style, String text) {
        Text node = new Text(text);
        node.getStyleClass().addAll("fact", "fact-" + style);
        return node;
    }

    /** A text and no control: names are long, and only a text breaks within its line. */
    private Text link(Key key, String text) {
        Text link = new Text(text);
        link.getStyleClass().add("fact-link");
        link.setAccessibleRole(AccessibleRole.HYPERLINK);
        link.setFocusTraversable(true);
        link.setOnMouseClicked(event -> follow.accept(key));
        link.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                follow.accept(key);
                event.consume();
            }
        });
        return link;
    }

    private static Region hue(long revision) {
        Region square = new Region();
        square.getStyleClass().addAll("fact-hue", "revision-" + (Math.floorMod(revision - 1, HUES) + 1));
        return square;
    }

    private static StackPane meter(double share) {
        Region taken = new Region();
        taken.getStyleClass().add("fact-meter-taken");
        taken.setMaxWidth(METER_WIDTH * share);
        StackPane meter = new StackPane(taken);
        meter.getStyleClass().add("fact-meter");
        meter.setMinWidth(METER_WIDTH);
        meter.setMaxWidth(METER_WIDTH);
        return meter;
    }
}
