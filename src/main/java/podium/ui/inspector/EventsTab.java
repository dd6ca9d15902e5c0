package podium.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import podium.resource.Key;
import podium.resource.Kind;
import podium.ui.fx.RowFlow;
import podium.ui.inspector.EventList.Entry;
import podium.ui.model.TextsModel;

/** The events of the object and of what belongs to it, newest first; a click shows the moment at which one was written. */
final class EventsTab implements InspectorTab {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final TextsModel texts;
    private final Consumer<Key> showWritten;
    private final Label none = new Label();
    private final RowFlow<EventRow> flow;
    private final StackPane node;
    private List<Entry> entries = List.of();
    private long nowMs;

    /** @param showWritten shows the frame in which an event was written */
    EventsTab(TextsModel texts, Consumer<Key> showWritten) {
        this.texts = texts;
        this.showWritten = showWritten;
        this.flow = new RowFlow<>(rows());
        none.getStyleClass().addAll("muted", "events-none");
        none.setWrapText(true);
        this.node = new StackPane(flow, none);
        StackPane.setAlignment(none, Pos.TOP_LEFT);
        node.getStyleClass().add("events");
    }

    @Override
    public String titleKey() {
        return "inspector.events";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Inspected inspected) {
        entries = EventList.of(inspected);
        nowMs = inspected.nowMs();
        none.setText(texts.say("inspector.events.none", inspected.key().name()));
        none.setVisible(entries.isEmpty());
        flow.refresh();
    }

    private RowFlow.Rows<EventRow> rows() {
        return new RowFlow.Rows<>() {
            @Override
            public int count() {
                return entries.size();
            }

            @Override
            public EventRow create() {
                EventRow row = new EventRow();
                row.setOnMouseClicked(event -> showWritten.accept(row.key()));
                return row;
            }

            @Override
            public void show(EventRow row, int place) {
                Entry entry = entries.get(place);
                long agoMs = Math.max(0, nowMs - entry.atMs()) / 1000 * 1000;
                row.show(entry, texts.say("inspector.ago", texts.messages().span(agoMs)));
            }
        };
    }

    /** One event. */
    private static final class EventRow extends VBox {
        private final Label reason = new Label();
        private final Label age = new Label();
        private final Label message = new Label();
        private final Label about = new Label();
        private Entry entry = new Entry(Key.of(Kind.EVENT, "", ""), "", "", "", "", "", 0, 0);

        EventRow() {
            getStyleClass().add("event-row");
            reason.getStyleClass().addAll("strong", "event-reason");
            age.getStyleClass().addAll("faint", "caption");
            age.setMinWidth(Region.USE_PREF_SIZE);
            message.getStyleClass().add("muted");
            message.setWrapText(true);
            message.setMinHeight(Region.USE_PREF_SIZE);
            about.getStyleClass().addAll("faint", "caption");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().addAll(new HBox(reason, gap, age), message, about);
        }

        Key key() {
            return entry.key();
        }

        void show(Entry shown, String ago) {
            entry = shown;
            reason.setText(shown.reason());
            age.setText(ago);
            message.setText(shown.message());
            about.setText(shown.about().isEmpty() ? shown.from() : shown.about() + " · " + shown.from());
            pseudoClassStateChanged(WARNING, shown.isWarning());
        }
    }
}
