package podium.ui.story;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import podium.ui.fx.RowFlow;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/**
 * The story feed. It follows the frame that is shown; once somebody scrolls away while the newest frame is followed, it stays
 * there until it is asked to follow again.
 */
public final class StoryPane extends VBox {

    private final StoryModel model;
    private final PlayheadModel playhead;
    private final TextsModel texts;
    private final RowFlow<StoryRow> flow;
    private final Button follow = new Button();
    private boolean isFollowing = true;

    public StoryPane(PlayheadModel playhead, DensityModel density, TextsModel texts) {
        this.model = new StoryModel(playhead, density, texts);
        this.playhead = playhead;
        this.texts = texts;
        this.flow = new RowFlow<>(rows());
        getStyleClass().addAll("panel", "story");
        getChildren().addAll(head(), flow);
        VBox.setVgrow(flow, Priority.ALWAYS);
        flow.setAccessibleRole(AccessibleRole.LIST_VIEW);
        flow.setOnScrolled(this::scrolled);
        InvalidationListener refresh = change -> refresh();
        playhead.frameProperty().addListener(refresh);
        playhead.sizeProperty().addListener(refresh);
        playhead.sessionProperty().addListener(refresh);
        density.notableOnlyProperty().addListener(refresh);
        texts.messagesProperty().addListener(refresh);
        heightProperty().addListener(refresh);
        refresh();
    }

    private HBox head() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("story.title"));
        title.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        follow.textProperty().bind(texts.bind("story.follow"));
        follow.getStyleClass().addAll("flat", "caption", "story-follow");
        follow.setFocusTraversable(false);
        follow.setOnAction(event -> followAgain());
        HBox head = new HBox(title, gap, follow);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void scrolled() {
        isFollowing = !playhead.isLive();
        follow.setVisible(!isFollowing);
    }

    private void followAgain() {
        isFollowing = true;
        refresh();
    }

    private void refresh() {
        isFollowing |= !playhead.isLive();
        follow.setVisible(!isFollowing);
        if (isFollowing) {
            flow.reveal(model.currentRow());
        } else {
            flow.refresh();
        }
    }

    private RowFlow.Rows<StoryRow> rows() {
        return new RowFlow.Rows<>() {
            @Override
            public int count() {
                return model.count();
            }

            @Override
            public StoryRow create() {
                return row();
            }

            @Override
            public void show(StoryRow node, int row) {
                node.show(row, model.line(row));
            }
        };
    }

    private StoryRow row() {
        StoryRow row = new StoryRow();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.jumpTo(row.row());
            }
        });
        row.setOnContextMenuRequested(event -> menu(row.row()).show(row, event.getScreenX(), event.getScreenY()));
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.setOnShowing(event -> hint.setText(model.line(row.row()).text() + "\n" + model.hint(row.row())));
        Tooltip.install(row, hint);
        return row;
    }

    private ContextMenu menu(int row) {
        MenuItem one = new MenuItem(texts.say("story.copy"));
        one.setOnAction(event -> copy(model.line(row).text()));
        MenuItem all = new MenuItem(texts.say("story.copyAll"));
        all.setOnAction(event -> copy(model.textUpToHere()));
        return new ContextMenu(one, all);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
