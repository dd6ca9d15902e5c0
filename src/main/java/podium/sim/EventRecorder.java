package podium.sim;

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
import podium.resource.Timestamps;

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

    private static final JsonObject NO_METADATA = JsonObject.EMPTY;
    private static final JsonString KIND = Json.of("Event");
    private static final JsonString VERSION = Json.of("v1");
    private static final long MS_NANOS = 1_000_000;

    private EventRecorder() {}

    static void record(Report report, Draft draft) {
        record(report, report.message(), draft);
    }

    static void record(Report report, String message, Draft draft) {
        Key regarding = report.regarding();
        Resource object = draft.state().get(regarding);
        String namespace = regarding.namespace().isEmpty() ? "default" : regarding.namespace();
        Key key = Key.of(Kind.EVENT, namespace, name(regarding, draft));
        JsonString now = Timestamps.of(draft.nowMs());
        JsonObject tree = EVENT.with(
                KIND,
                VERSION,
                NO_METADATA,
                involved(report, object),
                Json.of(report.reason()),
                Json.of(message),
                source(report),
                now,
                now,
                Json.of(1),
                Json.of(report.type()),
                JsonNull.NULL,
                Json.of(report.component()),
                Json.of(report.host()));
        draft.create(key, tree); // refused while the namespace goes away: then nobody is told, as in a real cluster
    }

    /** The object's name and the instant in hexadecimal nanoseconds; the version makes it unique within an instant. */
    private static String name(Key regarding, Draft draft) {
        long nanos = draft.nowMs() * MS_NANOS + draft.state().resourceVersion() % MS_NANOS;
        return regarding.name() + "." + Long.toHexString(nanos);
    }

    private static JsonObject source(Report report) {
        return report.host().isEmpty()
                ? JsonObject.of("component", Json.of(report.component()))
                : JsonObject.of("component", Json.of(report.component()), "host", Json.of(report.host()));
    }

    private static JsonObject involved(Report report, @Nullable Resource object) {
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
