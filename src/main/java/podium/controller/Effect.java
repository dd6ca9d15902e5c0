package podium.controller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Problem;
import podium.resource.Key;

/** One thing that a controller wants done. */
public sealed interface Effect {

    /** Takes each kind of effect apart; a new kind does not compile until every performer handles it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Creates an object. The key's name is empty when the server is to make one from {@code metadata.generateName}.
     *
     * @param onSuccess what to report when it is done, or null
     * @param otherwise what to do when it is refused
     */
    record Create(Key key, JsonObject tree, @Nullable Report onSuccess, Otherwise otherwise) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * Creates so many equal objects whose names the server makes, in batches of 1, 2, 4 … as long as none is refused.
     *
     * @param onSuccess reported for each
     * @param otherwise what to do when some of a batch are refused, before the rest is given up: all that it reports of
     *     each of them, and all else of the first
     */
    record CreateMany(Key key, JsonObject tree, int count, Report onSuccess, Otherwise otherwise) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createMany(this);
        }

        public CreateMany withCount(int fewer) {
            return new CreateMany(key, tree, fewer, onSuccess, otherwise);
        }
    }

    /** Replaces everything but the status; the tree is what the object is to become. */
    record Update(Key key, JsonObject tree) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.update(this);
        }
    }

    /**
     * Replaces the status.
     *
     * @param annotations to be written with it, for kinds that allow it; null to leave them as they are
     */
    record UpdateStatus(
            Key key, JsonObject status, @Nullable JsonObject annotations) implements Effect {

        public UpdateStatus(Key key, JsonObject status) {
            this(key, status, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.updateStatus(this);
        }
    }

    /** Deletes an object. An object that is already gone is no refusal. */
    record Delete(Key key, DeleteOptions options, @Nullable Report onSuccess) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /** Binds a pod to a node. */
    record Bind(Key key, String node) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bind(this);
        }
    }

    /**
     * Writes an Event about an object.
     *
     * @param component that reports: {@code deployment-controller}, {@code kubelet} …
     * @param host of the component, or empty
     * @param regarding the object
     * @param fieldPath within the object ({@code spec.containers{app}}), or empty
     * @param type {@code Normal} or {@code Warning}
     * @param message in Kubernetes' words; {@link #NAME} stands for what is known only afterwards
     */
    record Report(
            String component, String host, Key regarding, String fieldPath, String type, String reason, String message)
            implements Effect {

        /** In a message: the name of the object that was created or deleted. */
        public static final String NAME = "{name}";

        public static Report of(String component, Key regarding, String type, String reason, String message) {
            return new Report(component, "", regarding, "", type, reason, message);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.report(this);
        }
    }

    /** What is still to be done when an effect was refused, as a sync that met an error reports it. */
    @FunctionalInterface
    interface Otherwise {
        Otherwise NOTHING = problem -> List.of();

        List<Effect> after(Problem problem);
    }

    /** One method a kind of effect. */
    interface Visitor<R> {
        R create(Create effect);

        R createMany(CreateMany effect);

        R update(Update effect);

        R updateStatus(UpdateStatus effect);

        R delete(Delete effect);

        R bind(Bind effect);

        R report(Report effect);
    }
}
