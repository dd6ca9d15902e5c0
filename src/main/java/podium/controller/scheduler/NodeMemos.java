package podium.controller.scheduler;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.reading.PodInfo;

/** The memos of the kinds of pods that were scheduled last. */
final class NodeMemos {

    /** Verdicts kept in all, about 24 bytes each. */
    private static final int VERDICTS_MAX = 1 << 20;

    private static final float LOAD = 0.75f;

    private final Map<PodInfo, NodeMemo> memos = new LinkedHashMap<>(64, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PodInfo, NodeMemo> eldest) {
            return size() > max;
        }
    };

    private @Nullable Snapshot snapshot;
    private int max;

    NodeMemo of(Snapshot current, PodInfo pod) {
        if (current != snapshot) {
            snapshot = current;
            memos.clear();
            max = Math.max(1, VERDICTS_MAX / Math.max(1, current.size()));
        }
        return memos.computeIfAbsent(pod, missing -> new NodeMemo(current, missing));
    }
}
