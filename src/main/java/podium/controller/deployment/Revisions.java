package podium.controller.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** The annotations by which a Deployment tells its ReplicaSets apart and remembers what they were. */
final class Revisions {

    static final String HISTORY = "deployment.kubernetes.io/revision-history";
    static final String ROLLBACK_TO = "deprecated.deployment.rollback.to";

    /** What a Deployment does not hand down: its own bookkeeping, and what {@code kubectl apply} keeps there. */
    private static final List<String> NOT_COPIED = List.of(
            "kubectl.kubernetes.io/last-applied-configuration",
            ReplicaSetReading.REVISION,
            HISTORY,
            ReplicaSetReading.DESIRED_REPLICAS,
            ReplicaSetReading.MAX_REPLICAS,
            ROLLBACK_TO);

    /** The history keeps about a hundred numbers. */
    private static final int HISTORY_CHARS_MAX = 2000;

    private static final String NUMBER = "-?[0-9]{1,18}";

    private Revisions() {}

    static boolean isCopied(String annotation) {
        return !NOT_COPIED.contains(annotation);
    }

    /** The revision that comes after all of these. */
    static long after(List<Resource> old) {
        long max = 0;
        for (Resource replicaSet : old) {
            max = Math.max(max, ReplicaSetReading.of(replicaSet).revision());
        }
        return max + 1;
    }

    /**
     * The annotations of a Deployment's newest ReplicaSet: what the Deployment hands down, the revision unless it already
     * has a greater one, and the revisions that it was before. The same instance when nothing differs.
     */
    static JsonObject ofNewest(JsonObject annotations, Resource deployment, long revision) {
        JsonObject copied = copied(annotations, deployment.annotations());
        String before = copied.string(ReplicaSetReading.REVISION, "");
        if (!before.isEmpty() && !before.matches(NUMBER)) {
            return copied;
        }
        if (!before.isEmpty() && Long.parseLong(before) >= revision) {
            return copied;
        }
        JsonObject revised = copied.with(ReplicaSetReading.REVISION, Long.toString(revision));
        return before.isEmpty() ? revised : remembered(revised, before);
    }

    private static JsonObject copied(JsonObject annotations, JsonObject from) {
        JsonObject copied = annotations;
        for (int i = 0; i < from.size(); i++) {
            String name = from.nameAt(i);
            Json value = from.valueAt(i);
            if (isCopied(name) && !value.equals(copied.get(name))) {
                copied = copied.with(name, value);
            }
        }
        return copied;
    }

    private static JsonObject remembered(JsonObject annotations, String revision) {
        String history = annotations.string(HISTORY, "");
        if (history.isEmpty()) {
            return annotations.with(HISTORY, revision);
        }
        List<String> revisions = new ArrayList<>(Arrays.asList(history.split(",")));
        int length = history.length() + revision.length() + 1;
        while (length > HISTORY_CHARS_MAX && !revisions.isEmpty()) {
            length -= revisions.remove(0).length() + 1;
        }
        revisions.add(revision);
        return annotations.with(HISTORY, String.join(",", revisions));
    }

    /** The annotations of a ReplicaSet whose size its Deployment sets: how large that was to be, and might have been. */
    static JsonObject sized(JsonObject annotations, DeploymentReading deployment) {
        return with(
                with(annotations, ReplicaSetReading.DESIRED_REPLICAS, deployment.replicas()),
                ReplicaSetReading.MAX_REPLICAS,
                deployment.maxReplicas());
    }

    private static JsonObject with(JsonObject annotations, String name, long number) {
        String text = Long.toString(number);
        return text.equals(annotations.string(name)) ? annotations : annotations.with(name, text);
    }
}
