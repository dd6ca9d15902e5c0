package podium.controller.replicaset;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * Which pods of a ReplicaSet go when there are too many.
 *
 * @param pods that go
 * @param reasons for each of the first of them, by which rule it was chosen
 */
record Deletions(List<Resource> pods, List<Why> reasons) {

    /** A reader follows a handful of choices; the rest are counted. */
    private static final int EXPLAINED_MAX = 8;

    /**
     * Chooses among active pods.
     *
     * @param count of pods to go
     */
    static Deletions choose(Resource replicaSet, List<Resource> active, int count, ClusterState state, long nowMs) {
        if (count >= active.size()) {
            return new Deletions(active, List.of());
        }
        // A heap, not a sort: the rules do not order all pods strictly (chance among like ages), which sorts refuse.
        PriorityQueue<Candidate> waiting = new PriorityQueue<>(candidates(replicaSet, active, state, nowMs));
        List<Candidate> chosen = new ArrayList<>(count);
        while (chosen.size() < count) {
            chosen.add(waiting.remove());
        }
        Candidate firstKept = waiting.element();
        return new Deletions(chosen.stream().map(Candidate::pod).toList(), reasons(chosen, firstKept));
    }

    private static List<Candidate> candidates(
            Resource replicaSet, List<Resource> active, ClusterState state, long nowMs) {
        Companions companions = Companions.of(replicaSet, state);
        List<Candidate> candidates = new ArrayList<>(active.size());
        for (Resource pod : active) {
            PodReading reading = PodReading.of(pod);
            candidates.add(new Candidate(pod, reading, companions.of(reading), candidates.size(), nowMs));
        }
        return candidates;
    }

    private static List<Why> reasons(List<Candidate> chosen, Candidate firstKept) {
        List<Why> reasons = new ArrayList<>();
        for (Candidate candidate : chosen.subList(0, Math.min(chosen.size(), EXPLAINED_MAX))) {
            reasons.add(reason(candidate, firstKept));
        }
        if (chosen.size() > EXPLAINED_MAX) {
            reasons.add(Why.of("replicaset.chosen.more", chosen.size() - EXPLAINED_MAX));
        }
        return reasons;
    }

    /** Names the first rule by which a pod that goes is before the first that stays, and what the rule compared. */
    private static Why reason(Candidate chosen, Candidate kept) {
        DeletionRule rule = DeletionRule.deciding(chosen, kept);
        String goes = chosen.pod().key().name();
        String stays = kept.pod().key().name();
        if (rule == null) {
            return Why.of("replicaset.chosen.alike", goes, stays);
        }
        String key = "replicaset.chosen." + rule.label();
        return switch (rule) {
            case UNASSIGNED -> Why.of(key, goes, stays, kept.reading().nodeName());
            case PHASE ->
                Why.of(
                        key,
                        goes,
                        stays,
                        chosen.reading().phase(),
                        kept.reading().phase());
            case NOT_READY, READY_LIKEWISE, YOUNG_LIKEWISE -> Why.of(key, goes, stays);
            case DELETION_COST -> Why.of(key, goes, stays, chosen.deletionCost(), kept.deletionCost());
            case DOUBLED_UP ->
                Why.of(
                        key,
                        goes,
                        stays,
                        chosen.reading().nodeName(),
                        chosen.companions(),
                        kept.reading().nodeName(),
                        kept.companions());
            case READY_LATER ->
                Why.of(key, goes, stays, age(chosen, chosen.readySinceMs()), age(kept, kept.readySinceMs()));
            case RESTARTS -> Why.of(key, goes, stays, chosen.restartsMax(), kept.restartsMax());
            case SIDECAR_RESTARTS -> Why.of(key, goes, stays, chosen.sidecarRestartsMax(), kept.sidecarRestartsMax());
            case YOUNGER -> Why.of(key, goes, stays, age(chosen, chosen.createdMs()), age(kept, kept.createdMs()));
        };
    }

    private static Why.Arg age(Candidate candidate, long sinceMs) {
        return new Why.Arg.Span(Math.max(0, candidate.nowMs() - sinceMs));
    }
}
