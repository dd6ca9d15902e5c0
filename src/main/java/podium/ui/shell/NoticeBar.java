package podium.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.ui.fx.IconView;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** The line in which the window tells what happened; it floats and never stops anybody. */
final class NoticeBar extends StackPane {

    /** Long enough to read two sentences. */
    private static final Duration READING = Duration.seconds(6);

    private static final double ICON = 16;

    private final NoticesModel notices;
    private final TextsModel texts;
    private final IconSet icons;
    private final PauseTransition reading = new PauseTransition(READING);

    NoticeBar(NoticesModel notices, TextsModel texts, IconSet icons) {
        this.notices = notices;
        this.texts = texts;
        this.icons = icons;
        getStyleClass().add("notice-bar");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        notices.currentProperty().addListener((property, before, after) -> show(after));
        setOnMouseEntered(event -> reading.pause());
        setOnMouseExited(event -> {
            if (notices.current() != null && notices.current().level() == Notice.Level.DONE) {
                reading.play();
            }
        });
        show(notices.current());
    }

    private void show(@Nullable Notice notice) {
        reading.stop();
        getChildren().clear();
        if (notice == null) {
            return;
        }
        getChildren().add(card(notice));
        if (notice.level() == Notice.Level.DONE) {
            reading.setOnFinished(event -> notices.dismiss(notice));
            reading.playFromStart();
        }
    }

    private HBox card(Notice notice) {
        Label text = new Label(notice.text());
        text.setId("notice-text");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(icon(notice.level()), text);
        if (notice.choice() != null) {
            card.getChildren().add(box(notice.choice()));
        }
        notice.actions().forEach(action -> card.getChildren().add(button(notice, action)));
        card.getChildren().add(cross(notice));
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "notice");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private Node icon(Notice.Level level) {
        String name = switch (level) {
            case DONE -> "done";
            case HINT -> "about";
            case PROBLEM -> "warning";
        };
        IconView icon = new IconView(icons.get(name), ICON);
        icon.getStyleClass().add("notice-" + name);
        return icon;
    }

    private static CheckBox box(Notice.Choice choice) {
        CheckBox box = new CheckBox(choice.text());
        box.setId("notice-choice");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty()
                .addListener((property, before, isTicked) -> choice.chosen().accept(isTicked));
        return box;
    }

    private Button button(Notice notice, Notice.Action action) {
        Button button = new Button(action.text());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            notices.dismiss(notice);
            action.run().run();
        });
        return button;
    }

    private Button cross(Notice notice) {
        Button cross = new Button();
        cross.setGraphic(new IconView(icons.get("close"), ICON - 2));
        cross.getStyleClass().addAll("flat", "small");
        cross.accessibleTextProperty().bind(texts.bind("notice.close"));
        cross.setOnAction(event -> notices.dismiss(notice));
        return cross;
    }
}
