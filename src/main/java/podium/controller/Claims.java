package podium.controller;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.LabelSelector;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * Settles which objects a controller's object owns (as Kubernetes 1.36: {@code ControllerRefManager}): one that it owns
 * and selects stays, one that it owns and no longer selects is released, one that nobody controls and it selects is
 * adopted. An owner that is being deleted takes and gives nothing.
 */
public final class Claims {

    private final Resource owner;
    private final LabelSelector selector;
    private final List<Resource> owned = new ArrayList<>();
    private final List<Resource> adopted = new ArrayList<>();
    private final List<Resource> released = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    private JsonObject lastLabels = JsonObject.EMPTY;
    private boolean lastMatch;

    public Claims(Resource owner, LabelSelector selector) {
        this.owner = owner;
        this.selector = selector;
        this.lastMatch = selector.matches(lastLabels);
    }

    /** Settles one object. */
    public void claim(Resource object) {
        if (object.controllerUid().isEmpty()) {
            adoptIfSelected(object);
        } else if (isOwned(object)) {
            keepOrRelease(object);
        }
    }

    public boolean isOwned(Resource object) {
        return object.controllerUid().equals(owner.uid());
    }

    /** Whether the selector selects an object. Objects of one template share their labels, so the answer is kept. */
    public boolean isSelected(Resource object) {
        JsonObject labels = object.labels();
        if (labels != lastLabels) {
            lastLabels = labels;
            lastMatch = selector.matches(labels);
        }
        return lastMatch;
    }

    private void keepOrRelease(Resource object) {
        if (isSelected(object)) {
            owned.add(object);
        } else if (!owner.isDeleting()) {
            released.add(object);
            effects.add(new Effect.Update(object.key(), release(object).tree()));
        }
    }

    private void adoptIfSelected(Resource object) {
        if (!owner.isDeleting() && !object.isDeleting() && isSelected(object)) {
            Resource child = adopt(object);
            owned.add(child);
            adopted.add(child);
            effects.add(new Effect.Update(child.key(), child.tree()));
        }
    }

    /** An owner that it names already, though not as its controller, is named once. */
    private Resource adopt(Resource object) {
        JsonObject reference = OwnerReference.controlledBy(owner);
        return object.changeMetadata(metadata -> {
            JsonArray references = metadata.array("ownerReferences");
            JsonArray named = references.map(known -> isToOwner(known) ? reference : known);
            return metadata.with("ownerReferences", named.equals(references) ? references.plus(reference) : named);
        });
    }

    private Resource release(Resource object) {
        return object.changeMetadata(metadata -> {
            JsonArray others = metadata.array("ownerReferences").filter(reference -> !isToOwner(reference));
            return others.isEmpty() ? metadata.without("ownerReferences") : metadata.with("ownerReferences", others);
        });
    }

    private boolean isToOwner(Json reference) {
        return owner.uid().equals(reference.asObject().string("uid"));
    }

    /** What it owns, as it will be once the effects are carried out; in the order of claiming. */
    public List<Resource> owned() {
        return owned;
    }

    public List<Resource> adopted() {
        return adopted;
    }

    public List<Resource> released() {
        return released;
    }

    /** The writes of adopting and releasing. */
    public List<Effect> effects() {
        return effects;
    }
}
