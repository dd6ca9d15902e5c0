package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.validation.Causes;
import podium.cluster.validation.Names;

/** What the API server does with objects of one kind that it does not do with all. Objects are whole trees with defaults. */
interface KindRules {

    /** Of kinds that make pods: the pods' names begin with theirs. */
    String POD_NAMES = "Pod names and hostnames";

    /** What is wrong with a name. */
    default List<String> nameFaults(String name) {
        return Names.subdomain(name);
    }

    /** A new object with what the server gives it out of a stock, or why it has none left of it. */
    default Admitted allocated(JsonObject object, Draft draft) {
        return Admitted.as(object);
    }

    /** The same of an object that is to replace another. */
    default Admitted reallocated(JsonObject before, JsonObject after, Draft draft) {
        return Admitted.as(after);
    }

    /** The object as it is to be created: what nobody may set taken off. */
    default JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object.without("status");
    }

    /** The object as it is to become: what an update leaves alone taken from before. */
    default JsonObject beforeUpdate(JsonObject before, JsonObject after) {
        return kept("status", before, after);
    }

    /** The same for an update of the status. */
    default JsonObject beforeStatusUpdate(JsonObject before, JsonObject after) {
        return kept("spec", before, after);
    }

    /** Whether the kind has a status of its own to update. */
    default boolean hasStatus() {
        return true;
    }

    /** What is wrong with an object, but for its metadata. */
    void check(JsonObject object, Causes causes);

    /** What is wrong with a change, but for what is wrong with any object's metadata. */
    void checkUpdate(JsonObject before, JsonObject after, Causes causes);

    /** Whether an update must say which version of the object it replaces. */
    default boolean needsVersion() {
        return false;
    }

    /** Whether the metadata of a new object is looked at only when nothing else is wrong with it. */
    default boolean looksAtMetadataLast() {
        return false;
    }

    /** Whether an update is looked at as if it were a creation, too. */
    default boolean looksTwice() {
        return false;
    }

    /** What is wrong with a change of the status. */
    default void checkStatus(JsonObject before, JsonObject after, Causes causes) {}

    /** What the names of new objects become a part of, where only a DNS label does well; empty where they do not. */
    default String nameUse() {
        return "";
    }

    /** Whether only new objects are warned of. */
    default boolean warnsOnce() {
        return false;
    }

    /** What is odd about an object though it is allowed. */
    default void warn(JsonObject object, List<String> warnings) {}

    /** An object with a field of its metadata as it was. */
    static JsonObject withKept(String field, JsonObject before, JsonObject after) {
        return after.change("metadata", metadata -> kept(field, before.object("metadata"), metadata));
    }

    /** An object with a field as it was. */
    static JsonObject kept(String field, JsonObject before, JsonObject after) {
        Json value = before.get(field);
        return value == null ? after.without(field) : after.with(field, value);
    }
}
