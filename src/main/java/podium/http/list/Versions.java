package podium.http.list;

import java.util.List;
import podium.cluster.Problem;
import podium.http.Refusal;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/** Resource versions of a history: every write has one, every step ends at one. */
public final class Versions {

    private static final int GONE = 410;
    private static final int GATEWAY_TIMEOUT = 504;

    /** As the server: a cache that lags is there a second later. */
    private static final int RETRY_S = 1;

    private final Timeline timeline;

    public Versions(Timeline timeline) {
        this.timeline = timeline;
    }

    public long newest() {
        return timeline.newest().step().resourceVersion();
    }

    /** The version at which the history begins: what was before it nobody can say. */
    public long oldest() {
        return timeline.step(0).resourceVersion();
    }

    /** The first step that leads beyond a version, or the size of the history when none does yet. */
    public int firstBeyond(long version) {
        int low = 0;
        int high = timeline.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeline.step(middle).resourceVersion() > version) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last frame that is not beyond a version. */
    Frame frameAt(long version) throws Refusal {
        if (version < oldest()) {
            throw new Refusal(Problem.of(GONE, "Expired", "The resourceVersion for the provided list is too old."));
        }
        refuseFuture(version, 0);
        return timeline.frame(firstBeyond(version) - 1);
    }

    /** As the server refuses to wait any longer for a version that it has not seen. */
    public void refuseFuture(long version) throws Refusal {
        refuseFuture(version, RETRY_S);
    }

    /** @param retryS for which state of an instant there is nothing to wait: then 0 */
    private void refuseFuture(long version, int retryS) throws Refusal {
        long newest = newest();
        if (version > newest || version < 0) {
            Problem.Cause cause = new Problem.Cause("ResourceVersionTooLarge", "", "Too large resource version");
            throw new Refusal(new Problem(
                    GATEWAY_TIMEOUT,
                    "Timeout",
                    "Timeout: Too large resource version: " + Long.toUnsignedString(version) + ", current: " + newest,
                    Problem.About.retryAfter(retryS),
                    List.of(cause)));
        }
    }
}
