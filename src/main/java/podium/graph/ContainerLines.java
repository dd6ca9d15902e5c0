package podium.graph;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Draws what is inside a pod: its node, and of each container the image, state, probes and environment. */
final class ContainerLines {

    private static final double TITLE = 13;
    private static final double TEXT = 11;
    private static final double PITCH = 15;

    private final Brush brush;
    private final Resource pod;
    private final PodLook look;

    ContainerLines(Brush brush, Resource pod, PodLook look) {
        this.brush = brush;
        this.pod = pod;
        this.look = look;
    }

    private record Line(String text, Face face, Ink ink, double indent) {}

    void draw(Rect room) {
        double y = room.y() + TITLE + 6;
        title(room, y);
        List<Line> lines = lines();
        int fitting = Math.max(1, (int) ((room.bottom() - 6 - y) / PITCH));
        int shown = lines.size() <= fitting ? lines.size() : fitting - 1;
        for (int i = 0; i < shown; i++) {
            y += PITCH;
            Line line = lines.get(i);
            brush.text(
                    line.text(),
                    room.x() + line.indent(),
                    y,
                    line.face(),
                    TEXT,
                    line.ink(),
                    room.width() - line.indent());
        }
        if (shown < lines.size()) {
            String more = brush.say("stage.pod.more", lines.size() - shown);
            brush.text(more, room.x(), y + PITCH, Face.REGULAR, TEXT, Ink.TEXT_3, room.width());
        }
    }

    private void title(Rect room, double baseline) {
        String word = brush.say(look.state().messageKey());
        double words = brush.width(word, Face.REGULAR, TEXT);
        double x = room.right() - words;
        brush.text(word, x, baseline, Face.REGULAR, TEXT, look.state().ink(), words + 1);
        brush.mark(
                look.state().icon(),
                x - TEXT - 3,
                baseline - TEXT * 0.86,
                TEXT,
                look.state().ink());
        double left = room.width() - words - TEXT - 12;
        brush.text(look.shortName(), room.x(), baseline, Face.SEMIBOLD, TITLE, Ink.TEXT_1, left);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        PodReading reading = PodReading.of(pod);
        if (reading.isBound()) {
            lines.add(new Line(brush.say("stage.pod.onNode", reading.nodeName()), Face.REGULAR, Ink.TEXT_2, 0));
        }
        if (reading.restarts() > 0) {
            lines.add(new Line(brush.say("stage.pod.restarts", reading.restarts()), Face.REGULAR, Ink.UNREADY, 0));
        }
        for (Json container : pod.spec().array("initContainers")) {
            container(container.asObject(), "initContainerStatuses", lines);
        }
        for (Json container : pod.spec().array("containers")) {
            container(container.asObject(), "containerStatuses", lines);
        }
        return lines;
    }

    private void container(JsonObject container, String statuses, List<Line> lines) {
        String name = container.string("name", "");
        String state = state(status(statuses, name));
        String title = state.isEmpty() ? name : name + " · " + state;
        lines.add(new Line(title, Face.SEMIBOLD, Ink.TEXT_1, 0));
        lines.add(new Line(container.string("image", ""), Face.MONO, Ink.TEXT_2, 8));
        probe(container, "startupProbe", "stage.pod.startup", lines);
        probe(container, "readinessProbe", "stage.pod.readiness", lines);
        probe(container, "livenessProbe", "stage.pod.liveness", lines);
        for (Json variable : container.array("env")) {
            lines.add(new Line(variable(variable.asObject()), Face.MONO, Ink.TEXT_2, 8));
        }
    }

    private JsonObject status(String statuses, String name) {
        JsonArray all = pod.status().array(statuses);
        for (int i = 0; i < all.size(); i++) {
            if (all.object(i).string("name", "").equals(name)) {
                return all.object(i);
            }
        }
        return JsonObject.EMPTY;
    }

    /** The API's own words: {@code running}, {@code waiting: CrashLoopBackOff}. */
    private static String state(JsonObject status) {
        JsonObject state = status.object("state");
        if (state.isEmpty()) {
            return "";
        }
        String reason = state.valueAt(0).asObject().string("reason", "");
        return reason.isEmpty() ? state.nameAt(0) : state.nameAt(0) + ": " + reason;
    }

    private void probe(JsonObject container, String field, String message, List<Line> lines) {
        JsonObject probe = container.object(field);
        if (!probe.isEmpty()) {
            String text = brush.say(message, action(probe), probe.number("periodSeconds", 10));
            lines.add(new Line(text, Face.REGULAR, Ink.TEXT_2, 8));
        }
    }

    private static String action(JsonObject probe) {
        JsonObject http = probe.object("httpGet");
        if (!http.isEmpty()) {
            return "GET :" + text(http, "port") + http.string("path", "/");
        }
        if (probe.has("tcpSocket")) {
            return "TCP :" + text(probe.object("tcpSocket"), "port");
        }
        return probe.has("grpc") ? "gRPC :" + text(probe.object("grpc"), "port") : "exec";
    }

    private static String text(JsonObject object, String field) {
        Json value = object.get(field);
        return value instanceof JsonString string ? string.value() : value == null ? "" : JsonText.write(value);
    }

    private static String variable(JsonObject variable) {
        String name = variable.string("name", "");
        return variable.has("valueFrom") ? name + " ← " + source(variable) : name + "=" + variable.string("value", "");
    }

    private static String source(JsonObject variable) {
        JsonObject from = variable.object("valueFrom");
        return from.isEmpty() ? "" : from.nameAt(0);
    }
}
