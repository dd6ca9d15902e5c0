package podium.ui.playback;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import podium.graph.IconSet;
import podium.session.Session;
import podium.ui.fx.IconView;
import podium.ui.fx.Ticker;
import podium.ui.fx.UiThread;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

/** The buttons of time and the clock. */
public final class PlaybackControl extends VBox {

    private static final double ICON_SIDE = 16;
    private static final long TICK_MS = 100;

    /** While nothing is expected only the clock's seconds move. */
    private static final long SETTLED_TICK_MS = 1000;

    private final PlaybackModel playback;
    private final PlayheadModel playhead;
    private final TextsModel texts;
    private final IconSet icons;
    private final ClockTexts clock;
    private final Button play = new Button();
    private final Tooltip playHint = new Tooltip();
    private final MenuButton speed = new MenuButton();
    private final Label time = new Label();
    private final Label step = new Label();
    private final MenuButton density = new MenuButton();
    private final Button live = new Button();
    private final Label available = new Label();
    private final Label availableCount = new Label();
    private final Ticker ticker;
    private final AnimationTimer film = new AnimationTimer() {
        @Override
        public void handle(long now) {
            playback.pulse(now);
        }
    };

    public PlaybackControl(
            PlaybackModel playback, PlayheadModel playhead, SelectionModel selection, TextsModel texts, IconSet icons) {
        this.playback = playback;
        this.playhead = playhead;
        this.texts = texts;
        this.icons = icons;
        this.clock = new ClockTexts(playhead, selection, texts);
        this.ticker = new Ticker(new UiThread(), playhead::refresh);
        getStyleClass().addAll("panel", "playback");
        getChildren().addAll(buttons(), clockRow(), densityRow(), availableRow());
        InvalidationListener refresh = change -> refresh();
        playhead.frameProperty().addListener(refresh);
        playhead.sizeProperty().addListener(refresh);
        playhead.liveProperty().addListener(refresh);
        playhead.liveMsProperty().addListener(refresh);
        playback.runningProperty().addListener(refresh);
        playback.speedProperty().addListener(refresh);
        playback.density().notableOnlyProperty().addListener(refresh);
        selection.primaryProperty().addListener(refresh);
        texts.messagesProperty().addListener(refresh);
        refresh();
    }

    private HBox buttons() {
        play.getStyleClass().addAll("primary", "playback-play");
        play.setOnAction(event -> playback.toggle());
        play.setFocusTraversable(false);
        play.setTooltip(playHint);
        speed.getStyleClass().add("playback-speed");
        speed.setFocusTraversable(false);
        speedItems();
        texts.messagesProperty().addListener(change -> speedItems());
        HBox buttons = new HBox(
                button("to-start", "playback.toStart", playback::toStart),
                button("step-back", "playback.stepBack", playback::stepBack),
                play,
                button("step", "playback.stepForward", playback::stepForward),
                speed);
        buttons.getStyleClass().add("playback-buttons");
        return buttons;
    }

    private Button button(String icon, String textKey, Runnable action) {
        Button button = new Button();
        button.setGraphic(new IconView(icons.get(icon), ICON_SIDE));
        button.getStyleClass().add("playback-button");
        button.setId("playback-" + icon);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        button.accessibleTextProperty().bind(texts.bind(textKey));
        hint(button, textKey);
        return button;
    }

    private void hint(Region node, String textKey) {
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.bind(textKey));
        Tooltip.install(node, hint);
    }

    private void speedItems() {
        ToggleGroup group = new ToggleGroup();
        speed.getItems().clear();
        for (double choice : Speeds.ALL) {
            RadioMenuItem item = new RadioMenuItem(speedText(choice));
            item.setToggleGroup(group);
            item.setUserData(choice);
            item.setOnAction(event -> playback.setSpeed(choice));
            speed.getItems().add(item);
        }
    }

    private String speedText(double choice) {
        return choice == Session.UNBOUNDED
                ? texts.say("playback.speed.unbounded")
                : texts.say("playback.speed.times", choice);
    }

    /** The step stands below the time where there is no room beside it. */
    private FlowPane clockRow() {
        time.getStyleClass().addAll("display", "playback-time");
        time.setMinWidth(USE_PREF_SIZE);
        step.getStyleClass().add("muted");
        step.setMinWidth(USE_PREF_SIZE);
        FlowPane row = new FlowPane(time, step);
        row.getStyleClass().add("playback-clock");
        row.setRowValignment(VPos.BASELINE);
        return row;
    }

    private FlowPane densityRow() {
        density.getStyleClass().addAll("flat", "playback-density");
        density.setFocusTraversable(false);
        density.setMinWidth(USE_PREF_SIZE);
        density.getItems().setAll(densityItem(false), densityItem(true));
        live.getStyleClass().addAll("flat", "playback-live");
        live.setFocusTraversable(false);
        live.setOnAction(event -> playback.toLive());
        Region dot = new Region();
        dot.getStyleClass().add("playback-live-dot");
        live.setGraphic(dot);
        hint(live, "playback.live.hint");
        FlowPane row = new FlowPane(density, live);
        row.getStyleClass().add("playback-density-row");
        return row;
    }

    private RadioMenuItem densityItem(boolean isNotableOnly) {
        RadioMenuItem item = new RadioMenuItem();
        item.textProperty().bind(texts.bind(densityKey(isNotableOnly)));
        item.setSelected(playback.density().isNotableOnly() == isNotableOnly);
        item.setOnAction(event -> playback.density().notableOnlyProperty().set(isNotableOnly));
        playback.density()
                .notableOnlyProperty()
                .addListener((property, before, after) -> item.setSelected(after == isNotableOnly));
        return item;
    }

    private static String densityKey(boolean isNotableOnly) {
        return isNotableOnly ? "playback.density.notable" : "playback.density.every";
    }

    private HBox availableRow() {
        available.getStyleClass().add("muted");
        available.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        availableCount.getStyleClass().add("strong");
        availableCount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(available, availableCount);
        row.getStyleClass().add("playback-available");
        return row;
    }

    private void refresh() {
        refreshPlay();
        speed.setText(
                playback.speedProperty().get() == Session.UNBOUNDED
                        ? texts.say("playback.speed.max")
                        : speedText(playback.speedProperty().get()));
        for (MenuItem item : speed.getItems()) {
            ((RadioMenuItem) item)
                    .setSelected(
                            item.getUserData().equals(playback.speedProperty().get()));
        }
        time.setText(clock.time());
        step.setText(clock.step());
        density.setText(texts.say(densityKey(playback.density().isNotableOnly())));
        live.setText(clock.live());
        live.pseudoClassStateChanged(PseudoClass.getPseudoClass("live"), playhead.isLive());
        available.setText(clock.availableLabel());
        availableCount.setText(clock.available());
        drive();
    }

    private void refreshPlay() {
        String icon = playback.isRunning() ? "pause" : "play";
        if (!icon.equals(play.getUserData())) {
            play.setUserData(icon);
            play.setGraphic(new IconView(icons.get(icon), ICON_SIDE));
        }
        String name = texts.say("playback." + icon);
        play.setAccessibleText(name);
        playHint.setText(name);
    }

    /** Lets things move only while they do. */
    private void drive() {
        if (playback.isFilm()) {
            film.start();
        } else {
            film.stop();
        }
        long busyMs = playhead.session().isSettled() ? SETTLED_TICK_MS : TICK_MS;
        ticker.setInterval(playhead.isPlaying() ? busyMs : 0);
    }
}
