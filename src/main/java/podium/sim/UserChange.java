package podium.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * What somebody did to an object that was there before, told from the object before and after: a new image, another number of
 * replicas, a template put back, or else the names of the fields.
 */
final class UserChange {

    /** As many as a sentence bears; the rest is counted. */
    private static final int FIELDS_MAX = 3;

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";
    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String TEMPLATE_HASH = "pod-template-hash";

    private final ClusterState state;
    private final Resource before;
    private final Resource after;
    private final List<String> fields;

    private UserChange(ClusterState state, Resource before, Resource after) {
        this.state = state;
        this.before = before;
        this.after = after;
        this.fields = ChangedFields.between(told(before), told(after));
    }

    /** @param state after the change */
    static Why why(ClusterState state, Resource before, Resource after) {
        UserChange change = new UserChange(state, before, after);
        Why only = change.only();
        return only != null ? only : change.say("user.changed", change.fields());
    }

    /** The tree without what the server keeps. */
    private static JsonObject told(Resource resource) {
        JsonObject metadata = resource.metadata();
        JsonObject asked = JsonObject.EMPTY;
        for (String name : new String[] {"labels", "annotations", "finalizers", "ownerReferences"}) {
            Json value = metadata.get(name);
            asked = value == null ? asked : asked.with(name, value);
        }
        asked = asked.change("annotations", UserChange::ownAnnotations);
        return resource.tree().with("metadata", asked);
    }

    /** The annotations without those in which kubectl and the controllers keep what they must remember. */
    private static JsonObject ownAnnotations(JsonObject annotations) {
        JsonObject own = annotations;
        for (var annotation : annotations) {
            boolean isKept = annotation.getKey().equals(LAST_APPLIED)
                    || annotation.getKey().startsWith("deployment.kubernetes.io/");
            own = isKept ? own.without(annotation.getKey()) : own;
        }
        return own;
    }

    /** The words for a change that is one well-known thing, or null. */
    private @Nullable Why only() {
        if (fields.equals(List.of("spec.replicas"))) {
            return say(
                    "user.scaled",
                    before.spec().number("replicas", 1),
                    after.spec().number("replicas", 1));
        }
        if (fields.equals(List.of("spec.paused"))) {
            return say(after.spec().isTrue("paused") ? "user.paused" : "user.resumed");
        }
        if (fields.equals(List.of("spec.unschedulable"))) {
            return say(after.spec().isTrue("unschedulable") ? "user.cordoned" : "user.uncordoned");
        }
        if (isAllUnder("metadata.labels")) {
            return say("user.relabelled", labels(before), labels(after));
        }
        return isAllUnder("spec.template") ? template() : null;
    }

    private boolean isAllUnder(String path) {
        return !fields.isEmpty() && fields.stream().allMatch(field -> field.startsWith(path));
    }

    private Why template() {
        Resource earlier = earlierReplicaSet();
        if (earlier != null) {
            return say("user.rolledBack", earlier.annotations().string(REVISION, "?"), images(template(after)));
        }
        if (fields.size() == 1 && fields.get(0).contains(RESTARTED_AT)) {
            return say("user.restarted");
        }
        if (fields.stream().allMatch(field -> field.endsWith(".image"))) {
            return say("user.setImage", images(template(before)), images(template(after)));
        }
        return say("user.changedTemplate", fields());
    }

    /** The ReplicaSet that has had the new template before. */
    private @Nullable Resource earlierReplicaSet() {
        JsonObject wanted = template(after);
        for (Resource owned : state.dependents(after.uid()).values()) {
            boolean isReplicaSet = owned.key().kind().equals(Kind.REPLICA_SET);
            if (isReplicaSet && withoutHash(template(owned)).equals(wanted)) {
                return owned;
            }
        }
        return null;
    }

    private static JsonObject template(Resource resource) {
        return resource.spec().object("template");
    }

    private static JsonObject withoutHash(JsonObject template) {
        return template.change(
                "metadata", metadata -> metadata.change("labels", labels -> labels.without(TEMPLATE_HASH)));
    }

    private static String images(JsonObject template) {
        JsonArray containers = template.object("spec").array("containers");
        List<String> images = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            images.add(containers.object(i).string("image", ""));
        }
        return String.join(", ", images);
    }

    private static String labels(Resource resource) {
        List<String> labels = new ArrayList<>();
        for (var label : resource.labels()) {
            labels.add(label.getKey() + "=" + ((JsonString) label.getValue()).value());
        }
        return String.join(",", labels);
    }

    private Why.Arg fields() {
        List<Why> parts = new ArrayList<>();
        for (String field : fields.subList(0, Math.min(FIELDS_MAX, fields.size()))) {
            parts.add(Why.of("user.field", field));
        }
        if (fields.size() > FIELDS_MAX) {
            parts.add(Why.of("user.furtherFields", fields.size() - FIELDS_MAX));
        }
        return new Why.Arg.Parts(parts);
    }

    private Why say(String key, Object... facts) {
        Key object = after.key();
        Object[] args = new Object[facts.length + 2];
        args[0] = object.kind().name();
        args[1] = object.name();
        System.arraycopy(facts, 0, args, 2, facts.length);
        return Why.of(key, args);
    }
}
