package podium.invariants;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Request;
import podium.fixture.Dice;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Chooses what a command is about, and writes changes as an editor does: read, change, put back. */
record Picks(Stage stage, Dice dice) {

    @Nullable
    Resource any(Kind kind, Predicate<Resource> which) {
        List<Resource> found =
                stage.cluster().table(kind).values().stream().filter(which).toList();
        return found.isEmpty() ? null : dice.oneOf(found);
    }

    @Nullable
    Resource deployment() {
        return any(Kind.DEPLOYMENT, deployment -> !deployment.isDeleting());
    }

    /** A pod that some ReplicaSet owns. */
    @Nullable
    Resource pod(Predicate<PodReading> which) {
        return any(Kind.POD, pod -> !pod.controllerUid().isEmpty() && which.test(PodReading.of(pod)));
    }

    boolean edit(Resource object, UnaryOperator<JsonObject> change) {
        return stage.ask(new Request.Update(object.key(), "", change.apply(object.tree())));
    }

    boolean editSpec(Resource object, UnaryOperator<JsonObject> change) {
        return edit(object, tree -> tree.change("spec", change));
    }
}
