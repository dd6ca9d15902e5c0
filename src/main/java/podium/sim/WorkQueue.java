package podium.sim;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.base.LookupMap;
import podium.base.OrderedMap;
import podium.resource.Key;

/**
 * What is due when, for all actors together: persistent, ordered by instant and then by the order of asking. An actor's
 * key waits at most once, at the earlier of the instants asked for.
 */
public final class WorkQueue {

    private static final WorkQueue EMPTY = new WorkQueue(OrderedMap.empty(), LookupMap.empty(), 0, 0, 0);

    private final OrderedMap<Slot, Task> due;
    private final LookupMap<Worker, Slot> waiting;
    private final long nextSequence;
    private final int expectant;
    private final long fingerprint;

    private WorkQueue(
            OrderedMap<Slot, Task> due,
            LookupMap<Worker, Slot> waiting,
            long nextSequence,
            int expectant,
            long fingerprint) {
        this.due = due;
        this.waiting = waiting;
        this.nextSequence = nextSequence;
        this.expectant = expectant;
        this.fingerprint = fingerprint;
    }

    public static WorkQueue empty() {
        return EMPTY;
    }

    public int size() {
        return due.size();
    }

    /** Whether nothing waits from which anything new is expected. */
    public boolean isIdle() {
        return expectant == 0;
    }

    /** The task that is due first, or null. */
    public @Nullable Task first() {
        Map.Entry<Slot, Task> entry = due.first();
        return entry == null ? null : entry.getValue();
    }

    /** When the task of an actor's key is due, or -1. */
    public long dueMs(int actor, Key key) {
        Slot slot = waiting.get(new Worker(actor, key));
        return slot == null ? -1 : slot.atMs;
    }

    /**
     * A number that tells queues apart: equal for queues in which the same tasks wait in the same order, on every JVM, and
     * almost surely different for others. It is the sum of a number for each task, so that it costs little to keep.
     */
    public long fingerprint() {
        return fingerprint;
    }

    private static long fingerprint(Slot slot, Task task) {
        Key key = task.key;
        long mixed = Chance.mix(slot.atMs * 31 + slot.sequence);
        mixed = Chance.mix(mixed ^ ((task.cause * 2 + (task.isIdle ? 1 : 0)) * 1031 + task.actor));
        mixed = Chance.mix(mixed + key.name().hashCode());
        return Chance.mix(
                mixed + key.namespace().hashCode() * 31L + key.kind().plural().hashCode());
    }

    /** The tasks in the order in which they are due. */
    public Iterable<Task> tasks() {
        return due.values();
    }

    public WorkQueue plus(int actor, Key key, long atMs, long cause, boolean isIdle) {
        Worker worker = new Worker(actor, key);
        Slot known = waiting.get(worker);
        if (known != null && known.atMs <= atMs) {
            return this;
        }
        WorkQueue rest = known == null ? this : without(worker, known);
        Slot slot = new Slot(atMs, rest.nextSequence);
        Task task = new Task(actor, key, atMs, cause, isIdle);
        return new WorkQueue(
                rest.due.with(slot, task),
                rest.waiting.with(worker, slot),
                rest.nextSequence + 1,
                rest.expectant + (isIdle ? 0 : 1),
                rest.fingerprint + fingerprint(slot, task));
    }

    public WorkQueue without(Task task) {
        Worker worker = new Worker(task.actor, task.key);
        Slot slot = waiting.get(worker);
        return slot == null ? this : without(worker, slot);
    }

    private WorkQueue without(Worker worker, Slot slot) {
        Task task = Objects.requireNonNull(due.get(slot));
        return new WorkQueue(
                due.without(slot),
                waiting.without(worker),
                nextSequence,
                expectant - (task.isIdle ? 0 : 1),
                fingerprint - fingerprint(slot, task));
    }

    /**
     * One actor's turn with one key.
     *
     * @param actor its place in the simulation's list of actors
     * @param cause the step that asked for it
     * @param isIdle whether nothing new is expected of it
     */
    public record Task(int actor, Key key, long atMs, long cause, boolean isIdle) {}

    private record Slot(long atMs, long sequence) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int order = Long.compare(atMs, other.atMs);
            return order != 0 ? order : Long.compare(sequence, other.sequence);
        }
    }
}
