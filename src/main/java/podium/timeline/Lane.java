package podium.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import podium.resource.Key;

/**
 * What became of one Deployment over time, or of a ReplicaSet without one, of a namespace's pods without an owner (its key is
 * the namespace's), or of all nodes together (its key is {@link Lanes#NODES}).
 */
public final class Lane {

    private final Key key;
    private final List<Band> bands = new ArrayList<>();
    private final StepFunction wanted = new StepFunction();
    private final StepFunction available = new StepFunction();
    private final Marks failures = new Marks();
    private int peak;

    Lane(Key key) {
        this.key = key;
    }

    public Key key() {
        return key;
    }

    /** In the order in which they began; stacked on one another they are all pods. */
    public List<Band> bands() {
        return Collections.unmodifiableList(bands);
    }

    /** Pods that are wanted: {@code spec.replicas}. */
    public StepFunction wanted() {
        return wanted;
    }

    /** Pods that are available: {@code status.availableReplicas}. */
    public StepFunction available() {
        return available;
    }

    /** Steps with which something went wrong. */
    public Marks failures() {
        return failures;
    }

    /** The most pods that there ever were, or should have been, at once. */
    public int max() {
        return Math.max(wanted.max(), peak);
    }

    Band addBand(long revision) {
        Band band = new Band(revision);
        bands.add(band);
        return band;
    }

    /** Notes how many pods there are in all bands together. */
    void notePeak() {
        int sum = 0;
        for (Band band : bands) {
            sum += band.replicas().last();
        }
        peak = Math.max(peak, sum);
    }
}
