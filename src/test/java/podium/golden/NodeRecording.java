package podium.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;

/** A file of {@code golden/nodes}, in our words. Services are not there yet: what is said of endpoints is left out. */
final class NodeRecording {

    private final Roles roles = new Roles("lost-1");
    private final Sightings sightings = new Sightings();

    private NodeRecording() {}

    static Sightings read(String name) {
        NodeRecording recording = new NodeRecording();
        JsonObject file = json(name).asObject();
        file.object("start").forEach((what, now) -> recording.pod(what, now.asObject()));
        recording.roles.begin();
        for (Json entry : file.array("timeline")) {
            recording.pod(entry.asObject().string("what", ""), entry.asObject().object("now"));
        }
        for (Json entry : file.array("timeline")) {
            recording.add(entry.asObject());
        }
        return recording.sightings;
    }

    private static Json json(String name) {
        try (InputStream in = NodeRecording.class.getResourceAsStream("/golden/nodes/" + name + ".json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((JsonReader.Value) JsonReader.read(text)).json();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pod(String what, JsonObject now) {
        if (what.startsWith("pod ")) {
            roles.ofPod(what.substring(4), now.string("node", ""));
        }
    }

    private void add(JsonObject entry) {
        String what = entry.string("what", "");
        Json now = entry.get("now");
        if (now == null || what.startsWith("endpoints ")) {
            return;
        }
        double atS = Double.parseDouble(String.valueOf(entry.get("t")));
        sightings.add(new Sighting(atS, subject(what), now(now)));
    }

    private String subject(String what) {
        if (what.startsWith("pod ")) {
            return "pod " + roles.ofPod(what.substring(4), "");
        }
        return what.startsWith("node ") ? "node " + roles.ofNode(what.substring(5)) : what;
    }

    private String now(Json now) {
        if (now instanceof JsonArray) {
            return roles.in(JsonText.write(now));
        }
        JsonObject object = now.asObject();
        if (!object.has("node")) {
            return JsonText.write(Seen.sorted(now));
        }
        JsonObject pod = object.with("node", roles.ofNode(object.string("node", "")));
        return JsonText.write(Seen.sorted(Seen.withoutKubeletsWords(pod)));
    }
}
