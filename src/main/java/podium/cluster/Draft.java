package podium.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * The writes of one step on their way into a new state. It keeps what the server itself keeps in every object: uid,
 * resource version, creation and deletion time, generation; and it decides what a deletion means.
 *
 * <p>It trusts the trees it is given: whoever lets strangers write defaults and validates first.
 */
public final class Draft {

    private static final int NAME_DRAWS_MAX = 8;

    private final long nowMs;
    private @Nullable JsonString now;
    private final Admission admission;
    private final List<Change> changes = new ArrayList<>();
    private ClusterState state;
    private Chance chance;

    /** For writers who are trusted in all: what they create is stored as it is. */
    public Draft(ClusterState state, long nowMs) {
        this(state, nowMs, Admission.NONE);
    }

    /** @param admission of what controllers create */
    public Draft(ClusterState state, long nowMs, Admission admission) {
        this.admission = admission;
        this.state = state;
        this.chance = state.chance();
        this.nowMs = nowMs;
    }

    /** The state with all writes and draws so far. */
    public ClusterState state() {
        state = state.with(chance);
        return state;
    }

    public long nowMs() {
        return nowMs;
    }

    /** The instant as a timestamp: one value for all that is written in it. */
    public JsonString now() {
        JsonString known = now;
        if (known == null) {
            known = Timestamps.of(nowMs);
            now = known;
        }
        return known;
    }

    /** The writes so far, in order. */
    public List<Change> changes() {
        return changes;
    }

    public void refuse(Key key, String verb, Problem problem) {
        changes.add(new Change.Refused(key, verb, problem));
    }

    /** A draw from the state's chance: from 0 to the bound (exclusive). */
    public int draw(int bound) {
        int drawn = chance.below(bound);
        chance = chance.next();
        return drawn;
    }

    /** A uid in the form of a version 4 UUID, drawn from the state's chance. */
    public String drawUid() {
        Chance second = chance.next();
        String uid = Uids.format(chance.bits(), second.bits());
        chance = second.next();
        return uid;
    }

    /** Creates what a controller sends: with what the server adds, unless it refuses. */
    public Result createAdmitted(Key wanted, JsonObject tree) {
        Admission.Admitted admitted = admission.admit(wanted, tree, this);
        return admitted.problem() == null
                ? create(wanted, admitted.tree())
                : Result.refused(Objects.requireNonNull(admitted.problem()));
    }

    /**
     * Creates an object; the key's name may be empty when {@code metadata.generateName} is there.
     *
     * @return the object as stored, or why not
     */
    public Result create(Key wanted, JsonObject tree) {
        Key key = named(wanted, tree.object("metadata"));
        Problem problem = creationProblem(key);
        return problem == null ? create(key, tree, drawUid()) : Result.refused(problem);
    }

    /** With a name that is drawn, where the key has none and {@code metadata.generateName} is there. */
    public Key named(Key wanted, JsonObject metadata) {
        String prefix = metadata.string("generateName", "");
        return wanted.name().isEmpty() && !prefix.isEmpty() ? freelyNamed(wanted, prefix) : wanted;
    }

    private Result create(Key key, JsonObject tree, String uid) {
        JsonObject metadata = ObjectMeta.created(tree.object("metadata"), key, uid, nextVersion(), now());
        return write(null, Resource.of(key, tree.with("metadata", metadata)));
    }

    /**
     * Creates the one object of its kind that goes with another one, as a Lease with its node. Nothing is drawn for it, so
     * what is drawn later stays as it is.
     */
    public Result createFor(Resource owner, Key key, JsonObject tree) {
        Problem problem = creationProblem(key);
        return problem == null ? create(key, tree, Uids.following(owner.uid())) : Result.refused(problem);
    }

    /** What a new object will be called by. */
    public record Identity(String name, String uid) {}

    /** The name and uid that an object will get if it is created next. Nothing is drawn by asking. */
    public Identity foreseen(Key wanted, JsonObject metadata) {
        Chance untouched = chance;
        Key key = named(wanted, metadata);
        Identity identity = new Identity(key.name(), drawUid());
        chance = untouched;
        return identity;
    }

    /** A name that is taken is drawn again, so often as the API server does it. */
    private Key freelyNamed(Key wanted, String prefix) {
        Key key = GeneratedName.key(wanted, prefix, drawSuffix());
        for (int draws = 1; draws < NAME_DRAWS_MAX && state.has(key); draws++) {
            key = GeneratedName.key(wanted, prefix, drawSuffix());
        }
        return key;
    }

    /** Five letters and digits that end a name which the server makes, drawn from the state's chance. */
    public String drawSuffix() {
        String suffix = GeneratedName.suffix(chance.bits());
        chance = chance.next();
        return suffix;
    }

    private @Nullable Problem creationProblem(Key key) {
        Problem problem = NamespaceLifecycle.problem(key, state);
        Resource existing = state.get(key);
        if (problem != null || existing == null) {
            return problem;
        }
        return existing.isDeleting() ? Problems.stillExists(key) : Problems.alreadyExists(key);
    }

    /**
     * Replaces an object's metadata and everything but its status. What the server keeps is carried over; the generation
     * grows when the spec differs. An object whose deletion waited for its last finalizer goes.
     */
    public Result update(Key key, JsonObject tree) {
        Resource before = state.get(key);
        if (before == null) {
            return Result.refused(Problems.notFound(key));
        }
        JsonObject kept = before.tree().has("status") ? tree.with("status", before.status()) : tree.without("status");
        return store(before, kept.with("metadata", ObjectMeta.updated(before, kept)));
    }

    /**
     * Replaces all of an object but what the server keeps; the generation stays. For updates of a status, which may touch
     * more than the status: who calls it has decided what.
     */
    public Result replace(Key key, JsonObject tree) {
        Resource before = state.get(key);
        if (before == null) {
            return Result.refused(Problems.notFound(key));
        }
        return store(before, tree.with("metadata", ObjectMeta.replaced(before, tree.object("metadata"))));
    }

    /** Replaces an object's status and nothing else. */
    public Result updateStatus(Key key, JsonObject status) {
        return updateStatus(key, status, null);
    }

    /**
     * Replaces an object's status.
     *
     * @param annotations to be replaced with it; they do not let the generation grow, as a change of the object itself may.
     *     Null to leave them as they are.
     */
    public Result updateStatus(Key key, JsonObject status, @Nullable JsonObject annotations) {
        Resource before = state.get(key);
        if (before == null) {
            return Result.refused(Problems.notFound(key));
        }
        JsonObject tree = before.tree().with("status", status);
        return store(
                before,
                annotations == null
                        ? tree
                        : tree.change("metadata", metadata -> metadata.with("annotations", annotations)));
    }

    private Result store(Resource before, JsonObject tree) {
        if (tree.equals(before.tree())) {
            return Result.accepted(before); // as the real server: a write of what is there is none
        }
        Resource after = before.withTree(ObjectMeta.withVersion(tree, nextVersion()));
        if (DeletionMark.isReleased(after)) {
            write(before, null); // what went is what was there: undoing it must bring that back
            return Result.accepted(after);
        }
        return write(before, after);
    }

    /** Binds a pod to a node, and says so in its PodScheduled condition. */
    public Result bind(Key key, String node) {
        if (!key.kind().equals(Kind.POD)) {
            throw new AssertionError("only pods are bound, not " + key);
        }
        Resource pod = state.get(key);
        if (pod == null) {
            return Result.refused(Problems.notFound(key));
        }
        if (PodReading.of(pod).isBound()) {
            return Result.refused(Problems.alreadyBound(pod));
        }
        return store(pod, Binding.bound(pod.tree(), node, nowMs));
    }

    /** Asks for an object's deletion: it goes at once, or when its finalizers and grace period have passed. */
    public Result delete(Key key, DeleteOptions options) {
        Resource before = state.get(key);
        if (before == null) {
            return Result.refused(Problems.notFound(key));
        }
        if (options.uid() != null && !options.uid().equals(before.uid())) {
            return Result.refused(Problems.otherUid(before, options.uid()));
        }
        String version = options.resourceVersion();
        if (version != null && !version.equals(before.metadata().string("resourceVersion"))) {
            return Result.refused(Problems.otherVersion(before, version));
        }
        JsonArray finalizers = Finalizers.forDeletion(before, options.propagation());
        long graceS = DeletionMark.graceSeconds(before, options.gracePeriodSeconds());
        if (finalizers.isEmpty() && graceS == 0 && !DeletionMark.isHeldByContent(before)) {
            return write(before, null);
        }
        JsonObject marked = DeletionMark.marked(before, finalizers, graceS, nowMs);
        return marked.equals(before.tree())
                ? Result.accepted(before)
                : write(before, before.withTree(ObjectMeta.withVersion(marked, nextVersion())));
    }

    /** An object that went without a grace period, as whoever deleted it is shown it. */
    public Resource ended(Resource gone) {
        return gone.withTree(DeletionMark.marked(gone, gone.metadata().array("finalizers"), 0, nowMs));
    }

    private Result write(@Nullable Resource before, @Nullable Resource after) {
        long version = state.resourceVersion() + 1;
        state = state.with(before, after, version);
        changes.add(new Change.Written(before, after));
        Resource answer = after != null ? after : before;
        return Result.accepted(Objects.requireNonNull(answer));
    }

    private JsonString nextVersion() {
        return new JsonString(Long.toString(state.resourceVersion() + 1));
    }

    /** What became of one write: the object as stored (or as it was when it went), or the problem. */
    public record Result(
            @Nullable Resource object, @Nullable Problem problem) {

        /** An object that stayed as it is, or is as it should be. */
        public static Result accepted(Resource object) {
            return new Result(object, null);
        }

        public static Result refused(Problem problem) {
            return new Result(null, problem);
        }

        public boolean isAccepted() {
            return problem == null;
        }
    }
}
