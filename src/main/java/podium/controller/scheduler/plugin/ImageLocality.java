package podium.controller.scheduler.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.ImageSpread;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.reading.PodInfo;

/** Prefers nodes that have the pod's images already: the larger and the more widely spread, the better. */
public final class ImageLocality implements CycleScore {

    public static final String NAME = "ImageLocality";

    private static final int WEIGHT = 1;
    private static final long MEBI = 1024 * 1024;
    private static final long SIZE_MIN = 23 * MEBI;
    private static final long SIZE_MAX_EACH = 1000 * MEBI;

    private final Snapshot snapshot;
    private final List<String> images;
    private final long[] sizes;
    private final boolean isAnyThere;

    public ImageLocality(Snapshot snapshot, PodInfo pod) {
        this.snapshot = snapshot;
        this.images = pod.images();
        this.sizes = new long[images.size()];
        boolean isAny = false;
        for (int i = 0; i < sizes.length; i++) {
            ImageSpread.@Nullable Image image = snapshot.images().find(images.get(i));
            if (image != null) {
                isAny = true;
                sizes[i] = (long) (image.size() * ((double) image.nodes() / snapshot.size()));
            }
        }
        isAnyThere = isAny;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    @Override
    public void score(int[] nodes, int count, long[] scores) {
        for (int i = 0; i < count; i++) {
            scores[i] = isAnyThere ? score(snapshot.node(nodes[i])) : 0;
        }
    }

    private long score(NodeInfo node) {
        long sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && node.hasImage(images.get(i))) {
                sum += sizes[i];
            }
        }
        long max = SIZE_MAX_EACH * images.size();
        long within = Math.max(SIZE_MIN, Math.min(sum, max));
        return ScoreRange.MAX * (within - SIZE_MIN) / (max - SIZE_MIN);
    }
}
