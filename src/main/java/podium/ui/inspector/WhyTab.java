package podium.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.ui.fx.IconView;
import podium.ui.inspector.WhyReading.Link;
import podium.ui.model.DensityModel;
import podium.ui.model.TextsModel;

/** Why the object became what it is: the rule with its numbers on a card, then the causes back to what somebody did. */
final class WhyTab implements InspectorTab {

    private static final PseudoClass ORIGIN = PseudoClass.getPseudoClass("origin");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double DETAIL_LINES = 2.5;

    private final TextsModel texts;
    private final DensityModel density;
    private final IconSet icons;
    private final IntConsumer jump;
    private final Runnable stepForward;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private @Nullable Shown shown;

    /** What stands there, so that it is built anew only when it differs. */
    private record Shown(@Nullable WhyReading why, @Nullable String next, String language) {}

    /**
     * @param jump shows the frame of a step
     * @param stepForward makes or shows the next step
     */
    WhyTab(TextsModel texts, DensityModel density, IconSet icons, IntConsumer jump, Runnable stepForward) {
        this.texts = texts;
        this.density = density;
        this.icons = icons;
        this.jump = jump;
        this.stepForward = stepForward;
        content.getStyleClass().add("why");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    @Override
    public String titleKey() {
        return "inspector.why";
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(Inspected inspected) {
        WhyReading why = WhyReading.of(inspected, texts);
        String next = WhyReading.next(inspected, texts, density);
        Shown wanted = new Shown(why, next, texts.messages().locale().getLanguage());
        if (!wanted.equals(shown)) {
            shown = wanted;
            content.getChildren().clear();
            if (why == null) {
                content.getChildren()
                        .add(muted(
                                texts.say("inspector.why.none", inspected.key().name())));
            } else {
                show(why, inspected.index());
            }
            if (next != null) {
                content.getChildren().add(next(next));
            }
        }
    }

    private void show(WhyReading why, int index) {
        Label question = new Label(why.question());
        question.getStyleClass().addAll("strong", "why-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        content.getChildren().addAll(question, card(why.answer()), chain(why, index));
    }

    private static VBox card(List<List<RuleText.Piece>> lines) {
        VBox card = new VBox();
        card.getStyleClass().add("why-card");
        for (List<RuleText.Piece> line : lines) {
            TextFlow flow = new TextFlow();
            for (RuleText.Piece piece : line) {
                Text text = new Text(piece.text());
                text.getStyleClass()
                        .addAll("fact", "rule-" + piece.emphasis().name().toLowerCase(Locale.ROOT));
                flow.getChildren().add(text);
            }
            card.getChildren().add(flow);
        }
        return card;
    }

    private VBox chain(WhyReading why, int index) {
        VBox chain = new VBox();
        chain.getStyleClass().add("why-chain");
        int last = why.chain().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i == last && why.leftOut() > 0) {
                chain.getChildren().add(leftOut(why.leftOut()));
            }
            chain.getChildren()
                    .add(link(why.chain().get(i), i == last, why.chain().get(i).step() == index));
        }
        return chain;
    }

    private HBox link(Link link, boolean isLast, boolean isThisStep) {
        Text title = new Text(link.title());
        title.getStyleClass().addAll("fact", "strong", "why-title");
        Text moment = new Text("  " + link.moment());
        moment.getStyleClass().addAll("fact", "why-moment");
        VBox words = new VBox(new TextFlow(title, moment));
        String detail = isThisStep ? texts.say("inspector.why.thisStep", link.detail()) : link.detail();
        if (!detail.isEmpty()) {
            Label label = muted(detail);
            label.setMaxHeight(DETAIL_LINES * label.getFont().getSize() * 1.25);
            words.getChildren().add(label);
        }
        words.getStyleClass().add("why-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(rail(isLast), words);
        row.getStyleClass().add("why-link");
        row.pseudoClassStateChanged(ORIGIN, link.isOrigin());
        row.pseudoClassStateChanged(TROUBLE, link.isTrouble());
        row.setOnMouseClicked(event -> jump.accept(link.step()));
        row.setId("why-step-" + link.step());
        return row;
    }

    private static VBox rail(boolean isLast) {
        Region dot = new Region();
        dot.getStyleClass().add("why-dot");
        Region line = new Region();
        line.getStyleClass().add("why-line");
        line.setVisible(!isLast);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox rail = new VBox(dot, line);
        rail.getStyleClass().add("why-rail");
        return rail;
    }

    private HBox leftOut(int count) {
        Label label = muted(texts.say("inspector.why.leftOut", count));
        HBox row = new HBox(rail(false), label);
        row.getStyleClass().add("why-link-more");
        return row;
    }

    private HBox next(String what) {
        Text label = new Text(texts.say("inspector.why.next") + " ");
        label.getStyleClass().add("fact");
        Text title = new Text(what);
        title.getStyleClass().addAll("fact", "strong");
        TextFlow words = new TextFlow(label, title);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button step = new Button();
        step.setGraphic(new IconView(icons.get("step"), 14));
        step.setAccessibleText(texts.say("inspector.why.step"));
        step.setFocusTraversable(false);
        step.setOnAction(event -> stepForward.run());
        HBox card = new HBox(words, step);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("why-card", "why-next");
        return card;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }
}
