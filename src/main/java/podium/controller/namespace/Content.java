package podium.controller.namespace;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonString;
import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Finalizers;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * What is to be deleted of a namespace's content now, and what will be left of it afterwards.
 *
 * @param doomed all objects whose deletion is asked for, kind by kind
 * @param remaining how many objects of each kind will still be there
 * @param finalizers on how many of these each finalizer holds
 * @param graceS the longest grace period of a pod that has still to end, in seconds
 */
record Content(
        List<Resource> doomed,
        OrderedMap<Kind, Integer> remaining,
        OrderedMap<String, Integer> finalizers,
        long graceS) {

    private static final Content NONE = new Content(List.of(), OrderedMap.empty(), OrderedMap.empty(), 0);

    /** As {@code core/v1} defaults {@code terminationGracePeriodSeconds}. */
    private static final long GRACE_DEFAULT_S = 30;

    /** The pods of a namespace, and only when there are none the rest: workloads end before what they rely on. */
    static Content next(String namespace, ClusterState state) {
        Content pods = NONE.plus(state.list(Kind.POD, namespace));
        if (!pods.remaining.isEmpty()) {
            return pods;
        }
        Content all = pods;
        for (Kind kind : state.kinds()) {
            if (kind.namespaced() && !kind.equals(Kind.POD)) {
                all = all.plus(state.list(kind, namespace));
            }
        }
        return all;
    }

    private Content plus(List<Resource> objects) {
        List<Resource> more = new ArrayList<>(doomed);
        more.addAll(objects);
        Content sum = new Content(List.copyOf(more), remaining, finalizers, graceS);
        for (Resource object : objects) {
            sum = sum.afterDeletionOf(object);
        }
        return sum;
    }

    private Content afterDeletionOf(Resource object) {
        JsonArray holding = finalizersLeft(object);
        long ownGraceS = graceSeconds(object);
        if (holding.isEmpty() && ownGraceS == 0) {
            return this;
        }
        Kind kind = object.key().kind();
        OrderedMap<String, Integer> counts = finalizers;
        for (Json finalizer : holding) {
            String name = ((JsonString) finalizer).value();
            counts = counts.with(name, counts.getOr(name, 0) + 1);
        }
        return new Content(
                doomed, remaining.with(kind, remaining.getOr(kind, 0) + 1), counts, Math.max(graceS, ownGraceS));
    }

    /** What a deletion in the background leaves of an object's finalizers. */
    private static JsonArray finalizersLeft(Resource object) {
        return object.metadata()
                .array("finalizers")
                .filter(name ->
                        !name.equals(Json.of(Finalizers.FOREGROUND)) && !name.equals(Json.of(Finalizers.ORPHAN)));
    }

    private static long graceSeconds(Resource object) {
        if (!object.key().kind().equals(Kind.POD)) {
            return 0;
        }
        PodReading pod = PodReading.of(object);
        if (!pod.isBound() || pod.isFinished()) {
            return 0;
        }
        return object.spec().number("terminationGracePeriodSeconds", GRACE_DEFAULT_S);
    }

    List<Effect> deletions() {
        List<Effect> deletions = new ArrayList<>(doomed.size());
        for (Resource object : doomed) {
            deletions.add(new Effect.Delete(
                    object.key(), DeleteOptions.of(Propagation.Background).ifUid(object.uid()), null));
        }
        return deletions;
    }

    /** How many of the objects nobody had asked to go yet. */
    int fresh() {
        return (int) doomed.stream().filter(object -> !object.isDeleting()).count();
    }

    boolean isEmptyAfterwards() {
        return remaining.isEmpty();
    }

    int remainingCount() {
        return remaining.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Kind and name of an object that will still be there. */
    String firstName() {
        Key key = doomed.stream()
                .filter(object -> !finalizersLeft(object).isEmpty() || graceSeconds(object) > 0)
                .findFirst()
                .orElseThrow()
                .key();
        return key.kind().name() + " " + key.name();
    }
}
