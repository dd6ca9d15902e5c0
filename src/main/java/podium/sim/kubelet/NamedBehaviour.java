package podium.sim.kubelet;

import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonObject;

/**
 * A behaviour that can be given to a pod by its name, from a menu.
 *
 * @param name as its file's, without the ending; {@code behaviour.named.NAME} says it to people
 * @param annotations that a pod gets, the prefix included
 */
public record NamedBehaviour(String name, JsonObject annotations) {

    /** Nothing said: what is called usual in a menu. */
    public static final NamedBehaviour USUAL = new NamedBehaviour("usual", JsonObject.EMPTY);

    /** @param fields as in annotations, without the prefix */
    public static NamedBehaviour of(String name, JsonObject fields) {
        JsonObject.Builder annotations = JsonObject.builder();
        fields.forEach((field, value) -> annotations.put(Behaviours.PREFIX + field, value));
        return new NamedBehaviour(name, annotations.build());
    }

    /** What is wrong with it: nothing, for those that come with the program. */
    public List<BehaviourProblem> problems() {
        return Behaviours.parse(annotations, List.of(), Behaviour.DEFAULT).problems();
    }

    /** Whether just this is said of all containers of a pod with these annotations. */
    public boolean isIn(JsonObject podAnnotations) {
        return replaceIn(podAnnotations).equals(podAnnotations);
    }

    /** A pod's annotations with this behaviour in the place of any other that is said of all its containers. */
    public JsonObject replaceIn(JsonObject podAnnotations) {
        JsonObject changed = podAnnotations;
        for (BehaviourField field : BehaviourField.values()) {
            changed = changed.without(Behaviours.PREFIX + field.key());
        }
        for (Map.Entry<String, Json> annotation : annotations) {
            changed = changed.with(annotation.getKey(), annotation.getValue());
        }
        return changed;
    }
}
