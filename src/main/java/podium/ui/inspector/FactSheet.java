package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.graph.PodLook;
import podium.resource.Key;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Row;
import podium.ui.inspector.Facts.Section;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.TextsModel;

/** Writes {@link Facts}: sections and lines in the reader's language, and the lines that all kinds have. */
final class FactSheet {

    private static final int LISTED_MAX = 40;

    private final TextsModel texts;
    private final long nowMs;
    private final List<Section> sections = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private String title = "";

    FactSheet(TextsModel texts, long nowMs) {
        this.texts = texts;
        this.nowMs = nowMs;
    }

    Facts facts() {
        endSection();
        return new Facts(sections);
    }

    String say(String key, Object... args) {
        return texts.say(key, args);
    }

    FactSheet section(String titleKey, Object... args) {
        endSection();
        title = say(titleKey, args);
        return this;
    }

    private void endSection() {
        if (!rows.isEmpty()) {
            sections.add(new Section(title, List.copyOf(rows)));
        }
        rows = new ArrayList<>();
    }

    FactSheet row(String labelKey, Piece... pieces) {
        return labelled(say(labelKey), List.of(pieces));
    }

    /** @param label that is the same in every language */
    FactSheet labelled(String label, List<Piece> pieces) {
        rows.add(new Row(label, List.copyOf(pieces)));
        return this;
    }

    static Piece plain(String text) {
        return new Piece(Style.PLAIN, text, null, null);
    }

    static Piece styled(Style style, String text) {
        return new Piece(style, text, null, null);
    }

    static Piece muted(String text) {
        return styled(Style.MUTED, text);
    }

    static Piece code(String text) {
        return styled(Style.CODE, text);
    }

    static Piece link(Key key, String text) {
        return new Piece(Style.PLAIN, text, key, null);
    }

    static Piece link(Resource resource) {
        return link(resource.key(), Names.of(resource));
    }

    /** A pod's state with its mark. */
    Piece state(PodLook look) {
        return new Piece(Style.STATE, say(look.state().messageKey()), null, look.state());
    }

    /** A length of time since an instant, as {@code 3 min 2 s ago}. */
    Piece since(long ms) {
        return muted(say("inspector.ago", texts.messages().span(Math.max(0, nowMs - ms) / 1000 * 1000)));
    }

    /** A length of time until an instant. */
    Piece until(long ms) {
        return muted(say("inspector.in", texts.messages().span(Math.max(0, ms - nowMs) / 1000 * 1000)));
    }

    /** The conditions of a status, each with its reason, its message and its age. */
    FactSheet conditions(Resource object) {
        JsonArray conditions = object.status().array("conditions");
        if (conditions.isEmpty()) {
            return this;
        }
        section("inspector.conditions");
        for (Json item : conditions) {
            JsonObject condition = item.asObject();
            List<Piece> pieces = new ArrayList<>();
            pieces.add(styled(Style.STRONG, condition.string("type", "")));
            addText(pieces, condition.string("status", ""));
            addText(pieces, condition.string("reason", ""));
            long atMs = Timestamps.parse(condition.get("lastTransitionTime"));
            if (atMs >= 0) {
                pieces.add(since(atMs));
            }
            labelled("", pieces);
            if (condition.has("message") && !condition.string("message", "").isEmpty()) {
                labelled("", List.of(muted(condition.string("message", ""))));
            }
        }
        return this;
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(plain(text));
        }
    }

    /** The containers of a pod template, each with its image. */
    FactSheet images(JsonObject podSpec) {
        for (Json item : podSpec.array("containers")) {
            JsonObject container = item.asObject();
            labelled(container.string("name", ""), List.of(code(container.string("image", ""))));
        }
        return this;
    }

    /** What every object has: age, labels, annotations of its own. */
    FactSheet about(Resource object) {
        section("inspector.about");
        if (object.createdMs() >= 0) {
            row("inspector.created", since(object.createdMs()));
        }
        if (object.isDeleting()) {
            row("inspector.deleting", until(object.deletionMs()));
        }
        if (!object.labels().isEmpty()) {
            row("inspector.labels", code(pairs(object.labels())));
        }
        row("inspector.version", code(String.valueOf(object.resourceVersion())));
        return this;
    }

    static String pairs(JsonObject labels) {
        List<String> pairs = new ArrayList<>();
        for (var label : labels) {
            pairs.add(label.getKey() + "=" + text(label.getValue()));
        }
        return String.join(", ", pairs);
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    /** Pods by name, each with its state; of many only the first. */
    FactSheet pods(Iterable<Resource> pods, int count) {
        section("inspector.pods", count);
        int listed = 0;
        for (Resource pod : pods) {
            if (listed++ == LISTED_MAX) {
                labelled("", List.of(muted(say("inspector.more", count - LISTED_MAX))));
                return this;
            }
            labelled("", List.of(link(pod.key(), pod.key().name()), state(PodLook.of(pod))));
        }
        return this;
    }
}
