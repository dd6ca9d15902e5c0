package podium.ui.shell;

import java.util.concurrent.ThreadLocalRandom;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import podium.session.ClusterSettings;
import podium.ui.fx.FloatingForm;
import podium.ui.model.TextsModel;

/** The menu of the cluster as a whole: another one, with so many nodes and such a seed. */
final class ClusterMenu {

    /** What Kubernetes itself states as its limit. */
    private static final int NODES_MAX = 5_000;

    private static final int SEED_MAX = 1_000_000;

    private final TextsModel texts;
    private final SessionFlow sessions;
    private final LeaveGuard guard;

    ClusterMenu(TextsModel texts, SessionFlow sessions, LeaveGuard guard) {
        this.texts = texts;
        this.sessions = sessions;
        this.guard = guard;
    }

    /** @param connect asks whether the cluster is to be opened to programs outside */
    MenuButton build(Runnable connect) {
        MenuItems items = new MenuItems(texts);
        MenuButton menu = items.button("menu.cluster");
        menu.setId("menu-cluster");
        menu.getItems()
                .addAll(
                        items.action("cluster.new", () -> ask(menu)),
                        items.action("cluster.again", () -> guard.beforeReplacing(sessions::again)),
                        new SeparatorMenuItem(),
                        items.action("cluster.connect", connect));
        return menu;
    }

    private void ask(MenuButton menu) {
        ClusterSettings now = sessions.settings();
        TextField nodes = field("form-nodes", now.nodes());
        TextField seed = field("form-seed", ThreadLocalRandom.current().nextLong(1, SEED_MAX));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, label("cluster.nodes"), nodes);
        grid.addRow(1, label("cluster.seed"), seed);
        Label note = label("cluster.new.note");
        note.setWrapText(true);
        FloatingForm form = new FloatingForm(
                        texts.say("cluster.new.question"), texts.say("cluster.new.do"), texts.say("action.form.cancel"))
                .with(grid)
                .with(note)
                .answering(
                        () -> wrong(nodes.getText(), seed.getText()),
                        () -> begin(
                                Integer.parseInt(nodes.getText().strip()),
                                Long.parseLong(seed.getText().strip())));
        nodes.textProperty().addListener((property, before, after) -> form.check());
        seed.textProperty().addListener((property, before, after) -> form.check());
        Bounds place = menu.localToScreen(menu.getBoundsInLocal());
        form.show(menu.getScene().getWindow(), place.getMinX(), place.getMaxY() + 4, nodes);
        nodes.selectAll();
    }

    private void begin(int nodes, long seed) {
        guard.beforeReplacing(() -> sessions.begin(nodes, seed));
    }

    private String wrong(String nodes, String seed) {
        if (!nodes.strip().matches("\\d{1,4}") || Integer.parseInt(nodes.strip()) > NODES_MAX) {
            return texts.say("cluster.nodes.wrong", NODES_MAX);
        }
        return seed.strip().matches("-?\\d{1,18}") ? "" : texts.say("cluster.seed.wrong");
    }

    private static TextField field(String id, long value) {
        TextField field = new TextField(Long.toString(value));
        field.setId(id);
        return field;
    }

    private Label label(String key) {
        Label label = new Label(texts.say(key));
        label.getStyleClass().add("muted");
        return label;
    }
}
