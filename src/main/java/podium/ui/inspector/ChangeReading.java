package podium.ui.inspector;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.resource.Conditions;
import podium.resource.Kind;
import podium.resource.Resource;

/** Says what one write did to an object, by looking at it before and after. */
final class ChangeReading {

    private static final int DEED = 5;
    private static final int TURN = 4;
    private static final int STATE = 3;
    private static final int DETAIL = 2;
    static final int COUNT = 1;
    private static final int NOTE = 0;

    private final Resource before;
    private final Resource after;
    private final String name;

    private ChangeReading(Resource before, Resource after) {
        this.before = before;
        this.after = after;
        this.name = Names.of(after);
    }

    static Headline headline(Change change) {
        if (change instanceof Change.Refused refused) {
            return Headline.of(
                    "refused",
                    DEED,
                    change.key().name(),
                    refused.verb(),
                    refused.problem().message());
        }
        Change.Written written = (Change.Written) change;
        Resource before = written.before();
        Resource after = written.after();
        int weight = change.key().kind().equals(Kind.EVENT) ? NOTE : TURN;
        if (before == null) {
            return Headline.of("created", weight, Names.of(written.object()));
        }
        return after == null
                ? Headline.of("removed", weight, Names.of(before))
                : new ChangeReading(before, after).changed();
    }

    private Headline changed() {
        if (after.isDeleting() && !before.isDeleting()) {
            return Headline.of("deleting", TURN, name);
        }
        Headline spec = spec();
        if (spec != null) {
            return spec;
        }
        if (!before.metadata().array("ownerReferences").equals(after.metadata().array("ownerReferences"))) {
            boolean isOwned = after.controllerUid().isEmpty();
            return Headline.of(isOwned ? "released" : "adopted", TURN, name);
        }
        if (!before.status().equals(after.status())) {
            return status();
        }
        return Headline.of("noted", COUNT, name);
    }

    private @Nullable Headline spec() {
        JsonObject was = before.spec();
        JsonObject is = after.spec();
        if (was == is || was.equals(is)) {
            return null;
        }
        if (was.number("replicas", 1) != is.number("replicas", 1)) {
            return Headline.of("scaled", DEED, name, was.number("replicas", 1), is.number("replicas", 1));
        }
        if (was.string("nodeName", "").isEmpty() && is.has("nodeName")) {
            return Headline.of("bound", TURN, name, is.string("nodeName", ""));
        }
        if (was.isTrue("unschedulable") != is.isTrue("unschedulable")) {
            return Headline.of(is.isTrue("unschedulable") ? "cordoned" : "uncordoned", TURN, name);
        }
        if (!was.array("taints").equals(is.array("taints"))) {
            return Headline.of("tainted", TURN, name);
        }
        boolean isTemplate = !was.object("template").equals(is.object("template"));
        return Headline.of(isTemplate ? "template" : "spec", TURN, name);
    }

    private Headline status() {
        JsonObject was = before.status();
        JsonObject is = after.status();
        boolean wasReady = Conditions.isTrue(was.array("conditions"), "Ready");
        boolean isReady = Conditions.isTrue(is.array("conditions"), "Ready");
        if (wasReady != isReady) {
            return Headline.of(isReady ? "ready" : "unready", STATE, name);
        }
        String phase = is.string("phase", "");
        if (!phase.equals(was.string("phase", ""))) {
            return Headline.of("phase", STATE, name, phase);
        }
        Headline container = container(was.array("containerStatuses"), is.array("containerStatuses"));
        if (container != null) {
            return container;
        }
        Headline condition = condition(was.array("conditions"), is.array("conditions"));
        if (condition != null) {
            return condition;
        }
        return is.has("replicas") || was.has("replicas") ? counts(is) : Headline.of("status", COUNT, name);
    }

    private @Nullable Headline container(JsonArray was, JsonArray is) {
        for (int i = 0; i < is.size(); i++) {
            JsonObject old = i < was.size() ? was.object(i).object("state") : JsonObject.EMPTY;
            JsonObject state = is.object(i).object("state");
            if (!state.equals(old)) {
                return container(is.object(i).string("name", ""), state);
            }
        }
        return null;
    }

    private Headline container(String container, JsonObject state) {
        if (state.has("running")) {
            return Headline.of("containerRuns", STATE, name, container);
        }
        if (state.has("terminated")) {
            long exitCode = state.object("terminated").number("exitCode", 0);
            return Headline.of("containerEnded", STATE, name, container, exitCode);
        }
        return Headline.of(
                "containerWaits",
                DETAIL,
                name,
                container,
                state.object("waiting").string("reason", ""));
    }

    private @Nullable Headline condition(JsonArray was, JsonArray is) {
        for (Json item : is) {
            JsonObject condition = item.asObject();
            JsonObject old = Conditions.find(was, condition.string("type", ""));
            boolean isSame = old != null
                    && old.string("status", "").equals(condition.string("status", ""))
                    && old.string("reason", "").equals(condition.string("reason", ""));
            if (!isSame) {
                boolean isRoutine = "Progressing".equals(condition.string("type"))
                        && "True".equals(condition.string("status"))
                        && old != null;
                return Headline.of(
                        "condition",
                        isRoutine ? COUNT : DETAIL,
                        name,
                        condition.string("type", ""),
                        condition.string("status", ""),
                        condition.string("reason", ""));
            }
        }
        return null;
    }

    private Headline counts(JsonObject is) {
        return Headline.of(
                "counts",
                COUNT,
                name,
                is.number("replicas", 0),
                is.number("readyReplicas", 0),
                is.number("availableReplicas", 0));
    }
}
