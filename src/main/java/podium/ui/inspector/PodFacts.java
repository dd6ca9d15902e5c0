package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.graph.PodLook;
import podium.graph.PodState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.Ancestry;

/** What there is to say of a pod: its state, where it runs, whose it is, its containers. */
final class PodFacts {

    private static final Set<String> IMAGE_TROUBLES = Set.of("ErrImagePull", "ImagePullBackOff");

    private final Inspected inspected;
    private final Resource pod;
    private final FactSheet sheet;

    private PodFacts(Inspected inspected, Resource pod, FactSheet sheet) {
        this.inspected = inspected;
        this.pod = pod;
        this.sheet = sheet;
    }

    static void write(Inspected inspected, Resource pod, FactSheet sheet) {
        PodFacts facts = new PodFacts(inspected, pod, sheet);
        facts.state();
        facts.containers("initContainers", "initContainerStatuses", "inspector.initContainer");
        facts.containers("containers", "containerStatuses", "inspector.container");
        sheet.conditions(pod).about(pod);
    }

    private void state() {
        PodLook look = PodLook.of(pod, inspected.state());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(sheet.state(look));
        if (!look.reason().isEmpty()) {
            pieces.add(FactSheet.plain(look.reason()));
        }
        if (look.untilMs() >= inspected.nowMs()) {
            pieces.add(sheet.until(look.untilMs()));
        }
        sheet.row("inspector.state", pieces.toArray(new Piece[0]));
        if (look.state() == PodState.BLOCKED) {
            sheet.row("inspector.waitsFor", FactSheet.styled(Style.BAD, PodLook.blockedBy(pod, inspected.state())));
        }
        pullSecrets();
        PodReading reading = PodReading.of(pod);
        sheet.row(
                "inspector.node",
                reading.isBound()
                        ? FactSheet.link(Key.of(Kind.NODE, reading.nodeName()), reading.nodeName())
                        : FactSheet.muted(sheet.say("inspector.node.none")));
        List<Piece> owners = new ArrayList<>();
        for (Resource owner : Ancestry.owners(inspected.state(), pod)) {
            owners.add(FactSheet.link(owner));
            owners.add(FactSheet.muted(owner.key().kind().name()));
        }
        sheet.row(
                "inspector.owner",
                owners.isEmpty()
                        ? new Piece[] {FactSheet.muted(sheet.say("inspector.owner.none"))}
                        : owners.toArray(new Piece[0]));
        String ip = pod.status().string("podIP", "");
        if (!ip.isEmpty()) {
            sheet.row("inspector.ip", FactSheet.code(ip));
        }
        sheet.row("inspector.restarts", FactSheet.plain(String.valueOf(reading.restarts())));
    }

    /** What stands between a pod and its image when the login that it names is not there; the kubelet only warns of it. */
    private void pullSecrets() {
        boolean isWaiting = Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(statuses -> pod.status().array(statuses).toList().stream())
                .map(status ->
                        status.asObject().object("state").object("waiting").string("reason", ""))
                .anyMatch(IMAGE_TROUBLES::contains);
        if (!isWaiting) {
            return;
        }
        for (Json reference : pod.spec().array("imagePullSecrets")) {
            String name = reference.asObject().string("name", "");
            if (!inspected.state().has(Key.of(Kind.SECRET, pod.key().namespace(), name))) {
                sheet.row(
                        "inspector.waitsFor",
                        FactSheet.styled(
                                Style.BAD,
                                sheet.say(
                                        "inspector.pullSecret", name, pod.key().namespace())));
                sheet.labelled(" ", List.of(FactSheet.muted(sheet.say("inspector.pullSecret.do", name))));
            }
        }
    }

    private void containers(String specs, String statuses, String titleKey) {
        JsonArray stats = pod.status().array(statuses);
        for (Json item : pod.spec().array(specs)) {
            JsonObject spec = item.asObject();
            sheet.section(titleKey, spec.string("name", ""));
            sheet.row("inspector.image", FactSheet.code(spec.string("image", "")));
            JsonObject status = find(stats, spec.string("name", ""));
            sheet.row("inspector.state", containerState(status));
            resources(spec.object("resources"));
            new ContainerInputs(inspected, pod, sheet).write(spec, status);
        }
    }

    private static JsonObject find(JsonArray statuses, String name) {
        for (Json item : statuses) {
            if (name.equals(item.asObject().string("name"))) {
                return item.asObject();
            }
        }
        return JsonObject.EMPTY;
    }

    private Piece[] containerState(JsonObject status) {
        JsonObject state = status.object("state");
        List<Piece> pieces = new ArrayList<>();
        if (state.has("running")) {
            boolean isReady = status.isTrue("ready");
            pieces.add(FactSheet.styled(Style.GOOD, sheet.say("inspector.container.runs", isReady ? 1 : 0)));
            pieces.add(sheet.since(Timestamps.parse(state.object("running").get("startedAt"))));
        } else if (state.has("terminated")) {
            JsonObject end = state.object("terminated");
            long exitCode = end.number("exitCode", 0);
            pieces.add(FactSheet.styled(
                    exitCode == 0 ? Style.PLAIN : Style.BAD, sheet.say("inspector.container.ended", exitCode)));
            pieces.add(sheet.since(Timestamps.parse(end.get("finishedAt"))));
        } else {
            JsonObject waiting = state.object("waiting");
            String reason = waiting.string("reason", "");
            boolean isComing =
                    reason.isEmpty() || reason.equals("ContainerCreating") || reason.equals("PodInitializing");
            pieces.add(FactSheet.styled(
                    isComing ? Style.PLAIN : Style.BAD, sheet.say("inspector.container.waits", reason)));
            pieces.add(FactSheet.muted(waiting.string("message", "")));
        }
        long restarts = status.number("restartCount", 0);
        if (restarts > 0) {
            pieces.add(FactSheet.muted(sheet.say("inspector.container.restarts", restarts)));
        }
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toArray(Piece[]::new);
    }

    private void resources(JsonObject resources) {
        if (!resources.object("requests").isEmpty()) {
            sheet.row("inspector.requests", FactSheet.code(FactSheet.pairs(resources.object("requests"))));
        }
        if (!resources.object("limits").isEmpty()) {
            sheet.row("inspector.limits", FactSheet.code(FactSheet.pairs(resources.object("limits"))));
        }
    }
}
