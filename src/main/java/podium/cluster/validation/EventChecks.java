package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Events, as both groups store them ({@code pkg/apis/core/validation/events.go} of 1.36). */
public final class EventChecks {

    private static final int WORD_MAX = 128;
    private static final int NOTE_MAX = 1024;

    private static final String UNSET = "needs to be unset";

    /** Who reports an event, as both groups store it. */
    private static final String REPORTER = "reportingComponent";

    /** The same as the newer group has it. */
    private static final String NEWER_REPORTER = "reportingController";

    /** What a newer event says once and for all. */
    private static final List<String> FINAL = List.of(
            "involvedObject",
            "reason",
            "message",
            "source",
            "firstTimestamp",
            "lastTimestamp",
            "count",
            "reason", // the server looks at it twice
            "type",
            "eventTime",
            "action",
            "related",
            REPORTER,
            "reportingInstance");

    private EventChecks() {}

    /**
     * What both groups ask.
     *
     * @param isNewerGroup which of them it is: one field has another name there
     */
    public static void event(JsonObject event, boolean isNewerGroup, Causes causes) {
        if (isTimed(event)) {
            newer(event, FieldPath.of(isNewerGroup ? NEWER_REPORTER : REPORTER), causes);
        } else {
            older(event, causes);
        }
    }

    private static boolean isTimed(JsonObject event) {
        return event.get("eventTime") != null && event.get("eventTime") != JsonNull.NULL;
    }

    /** An older event of a namespace is about an object in it; one about an object without namespace is in the default one. */
    private static void older(JsonObject event, Causes causes) {
        String namespace = namespace(event);
        String about = event.object("involvedObject").string("namespace", "");
        boolean isRight = about.isEmpty() ? namespace.equals("default") : about.equals(namespace);
        if (!isRight) {
            elsewhere(about, causes);
        }
    }

    private static String namespace(JsonObject event) {
        return event.object("metadata").string("namespace", "");
    }

    private static void elsewhere(String about, Causes causes) {
        causes.invalid(FieldPath.of("involvedObject").child("namespace"), about, "does not match event.namespace");
    }

    private static void newer(JsonObject event, FieldPath reporter, Causes causes) {
        String about = event.object("involvedObject").string("namespace", "");
        if (about.isEmpty() && !List.of("default", "kube-system").contains(namespace(event))) {
            elsewhere(about, causes);
        }
        String name = event.string(REPORTER, "");
        if (name.isEmpty()) {
            causes.required(reporter);
        }
        Check.name(name, reporter, causes, Names::qualified);
        for (String field : new String[] {"reportingInstance", "action", "reason"}) {
            Check.required(event, field, FieldPath.ROOT, causes);
            notLonger(event, field, WORD_MAX, causes);
        }
        notLonger(event, "message", NOTE_MAX, causes);
    }

    private static void notLonger(JsonObject event, String field, int max, Causes causes) {
        if (event.string(field, "").length() > max) {
            causes.invalid(FieldPath.of(field), "", "can have at most " + max + " characters");
        }
    }

    /** What the newer group asks of its events besides. */
    public static void reported(JsonObject event, Causes causes) {
        series(event, causes);
        if (!isTimed(event)) {
            causes.required(FieldPath.of("eventTime"));
        }
        String type = event.string("type", "");
        if (!type.equals("Normal") && !type.equals("Warning")) {
            causes.invalid(FieldPath.of("type"), "", "has invalid value: " + type);
        }
        for (String field : new String[] {"firstTimestamp", "lastTimestamp"}) {
            Json time = event.get(field);
            unset(time == null || time == JsonNull.NULL, field, causes);
        }
        unset(event.number("count", 0) == 0, "count", causes);
        unset(event.object("source").isEmpty(), "source", causes);
    }

    private static void unset(boolean isUnset, String field, Causes causes) {
        if (!isUnset) {
            causes.invalid(FieldPath.of(field), "", UNSET);
        }
    }

    private static void series(JsonObject event, Causes causes) {
        if (!(event.get("series") instanceof JsonObject series)) {
            return;
        }
        if (!(series.get("count") instanceof JsonNumber count) || count.longValue() < 2) {
            causes.invalid(FieldPath.of("series").child("count"), "", "should be at least 2");
        }
        Json last = series.get("lastObservedTime");
        if (last == null || last == JsonNull.NULL) {
            causes.required(FieldPath.of("series").child("lastObservedTime"));
        }
    }

    /** A newer event may only go on. */
    public static void reportedUpdate(JsonObject before, JsonObject after, Causes causes) {
        if (!before.object("series").equals(after.object("series"))) {
            series(after, causes);
        }
        for (String field : FINAL) {
            FieldPath path = FieldPath.of(field.equals(REPORTER) ? NEWER_REPORTER : field);
            Check.immutable(before.get(field), after.get(field), path, causes);
        }
    }
}
