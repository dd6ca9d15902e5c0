package podium.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.Draft;
import podium.controller.Effect.Report;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Writes Events as client-go's recorder does, one object a report: nothing is counted up or filtered here. */
final class EventRecorder {

    private static final JsonObject.Shape EVENT = JsonObject.Shape.of(
            "kind",
            "apiVersion",
            "metadata",
            "involvedObject",
            "reason",
            "message",
            "source",
            "firstTimestamp",
            "lastTimestamp",
            "count",
            "type",
            "eventTime",
            "reportingComponent",
            "reportingInstance");

    private static final JsonObject.Shape INVOLVED =
            JsonObject.Shape.of("kind", "namespace", "name", "uid", "apiVersion", "resourceVersion");
    private static final JsonObject.Shape INVOLVED_PART =
            JsonObject.Shape.of("kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath");
    private static final JsonObject.Shape COMPONENT = JsonObject.Shape.of("component");
    private static final JsonObject.Shape COMPONENT_ON_HOST = JsonObject.Shape.of("component", "host");

    private static final JsonString NORMAL = Json.of("Normal");
    private static final JsonString WARNING = Json.of("Warning");
    private static final JsonObject NO_METADATA = JsonObject.EMPTY;
    private static final JsonString KIND = Json.of("Event");
    private static final JsonString VERSION = Json.of("v1");
    private static final long MS_NANOS = 1_000_000;

    private final Draft draft;
    private @Nullable Report lastReport;
    private @Nullable Resource lastObject;
    private JsonObject lastInvolved = JsonObject.EMPTY;

    EventRecorder(Draft draft) {
        this.draft = draft;
    }

    void record(Report report) {
        record(report, report.message());
    }

    void record(Report report, String message) {
        Key regarding = report.regarding();
        Resource object = draft.state().get(regarding);
        String namespace = regarding.namespace().isEmpty() ? "default" : regarding.namespace();
        Key key = Key.of(Kind.EVENT, namespace, name(regarding));
        JsonString now = draft.now();
        JsonString component = Json.of(report.component());
        JsonString host = Json.of(report.host());
        JsonObject tree = EVENT.with(
                KIND,
                VERSION,
                NO_METADATA,
                involvedOnce(report, object),
                Json.of(report.reason()),
                Json.of(message),
                source(component, host),
                now,
                now,
                Json.of(1),
                report.type().equals("Normal") ? NORMAL : WARNING,
                JsonNull.NULL,
                component,
                host);
        draft.create(key, tree); // refused while the namespace goes away: then nobody is told, as in a real cluster
    }

    /** The object's name and the instant in hexadecimal nanoseconds; the version makes it unique within an instant. */
    private String name(Key regarding) {
        long nanos = draft.nowMs() * MS_NANOS + draft.state().resourceVersion() % MS_NANOS;
        return regarding.name() + "." + Long.toHexString(nanos);
    }

    private static JsonObject source(JsonString component, JsonString host) {
        return host.value().isEmpty() ? COMPONENT.with(component) : COMPONENT_ON_HOST.with(component, host);
    }

    /** Reports about the same thing that follow one another name it with one value. */
    private JsonObject involvedOnce(Report report, @Nullable Resource object) {
        Report last = lastReport;
        boolean isSame = last != null
                && object == lastObject
                && last.regarding().equals(report.regarding())
                && last.fieldPath().equals(report.fieldPath());
        if (!isSame) {
            lastReport = report;
            lastObject = object;
            lastInvolved = involved(report, object);
        }
        return lastInvolved;
    }

    private static JsonObject involved(Report report, @Nullable Resource object) {
        Key regarding = report.regarding();
        if (object == null || regarding.namespace().isEmpty()) {
            return involvedAtLarge(report, object);
        }
        JsonObject metadata = object.metadata();
        Json[] known = {
            kept(object.tree(), "kind", regarding.kind().name()),
            kept(metadata, "namespace", regarding.namespace()),
            kept(metadata, "name", regarding.name()),
            kept(metadata, "uid", ""),
            kept(object.tree(), "apiVersion", regarding.kind().apiVersion()),
            kept(metadata, "resourceVersion", "")
        };
        if (report.fieldPath().isEmpty()) {
            return INVOLVED.with(known);
        }
        Json[] withPart = Arrays.copyOf(known, known.length + 1);
        withPart[known.length] = Json.of(report.fieldPath());
        return INVOLVED_PART.with(withPart);
    }

    /** The very value that the object has, so that its events take no memory for it. */
    private static Json kept(JsonObject from, String name, String otherwise) {
        Json value = from.get(name);
        return value == null ? Json.of(otherwise) : value;
    }

    private static JsonObject involvedAtLarge(Report report, @Nullable Resource object) {
        Key regarding = report.regarding();
        JsonObject.Builder reference =
                JsonObject.builder().put("kind", regarding.kind().name());
        if (!regarding.namespace().isEmpty()) {
            reference.put("namespace", regarding.namespace());
        }
        reference.put("name", regarding.name());
        if (object != null) {
            reference.putIfPresent("uid", object.metadata().get("uid"));
        }
        reference.put("apiVersion", regarding.kind().apiVersion());
        if (object != null) {
            reference.putIfPresent("resourceVersion", object.metadata().get("resourceVersion"));
        }
        if (!report.fieldPath().isEmpty()) {
            reference.put("fieldPath", report.fieldPath());
        }
        return reference.build();
    }
}
