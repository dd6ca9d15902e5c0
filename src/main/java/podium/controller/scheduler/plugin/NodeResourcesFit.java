package podium.controller.scheduler.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.plugin.Refusal.Reason;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.Resources;

/** Lets a pod onto a node only where its requests fit, and prefers nodes with much left ({@code LeastAllocated}). */
public final class NodeResourcesFit implements NodeFilter, NodeScore {

    public static final String NAME = "NodeResourcesFit";

    private static final int WEIGHT = 1;
    private static final String INSUFFICIENT = "scheduler.refusal.insufficient";
    private static final Reason TOO_MANY_PODS = new Reason("Too many pods", "scheduler.refusal.pods", "");
    private static final Reason CPU = insufficient(Resources.CPU);
    private static final Reason MEMORY = insufficient(Resources.MEMORY);
    private static final Reason EPHEMERAL_STORAGE = insufficient(Resources.EPHEMERAL_STORAGE);

    private static Reason insufficient(String resource) {
        return new Reason("Insufficient " + resource, INSUFFICIENT, resource);
    }

    @Override
    public @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        Shortage shortage = new Shortage();
        if (node.pods() + 1 > node.podsAllowed()) {
            shortage.add(TOO_MANY_PODS, true);
        }
        Resources wanted = pod.requests();
        Resources all = node.allocatable();
        Resources used = node.requested();
        shortage.check(CPU, wanted.milliCpu(), all.milliCpu(), used.milliCpu());
        shortage.check(MEMORY, wanted.memory(), all.memory(), used.memory());
        shortage.check(EPHEMERAL_STORAGE, wanted.ephemeralStorage(), all.ephemeralStorage(), used.ephemeralStorage());
        for (Map.Entry<String, Long> scalar : wanted.scalars()) {
            String name = scalar.getKey();
            if (scalar.getValue() > 0) {
                shortage.check(insufficient(name), scalar.getValue(), all.scalar(name), used.scalar(name));
            }
        }
        return shortage.refusal();
    }

    /** Collects what is short. */
    private static final class Shortage {
        private @Nullable List<Reason> reasons;
        private boolean isResolvable = true;

        void check(Reason reason, long wanted, long all, long used) {
            if (wanted > 0 && wanted > all - used) {
                add(reason, wanted <= all);
            }
        }

        void add(Reason reason, boolean couldBeFreed) {
            List<Reason> known = reasons == null ? new ArrayList<>() : reasons;
            known.add(reason);
            reasons = known;
            isResolvable &= couldBeFreed;
        }

        @Nullable
        Refusal refusal() {
            return reasons == null ? null : new Refusal(NAME, reasons, isResolvable);
        }
    }

    /** Whether the pod would fit on a node that is empty. */
    public static boolean fitsEmpty(Resources wanted, Resources all) {
        if (wanted.milliCpu() > all.milliCpu()
                || wanted.memory() > all.memory()
                || wanted.ephemeralStorage() > all.ephemeralStorage()) {
            return false;
        }
        for (Map.Entry<String, Long> scalar : wanted.scalars()) {
            if (scalar.getValue() > all.scalar(scalar.getKey())) {
                return false;
            }
        }
        return true;
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
    public boolean skips(PodInfo pod) {
        return false;
    }

    @Override
    public int score(PodInfo pod, NodeInfo node) {
        Resources all = node.allocatable();
        Resources used = node.nonZeroRequested();
        Resources wanted = pod.nonZeroRequests();
        int resources = (all.milliCpu() == 0 ? 0 : 1) + (all.memory() == 0 ? 0 : 1);
        long free = free(all.milliCpu(), used.milliCpu() + wanted.milliCpu())
                + free(all.memory(), used.memory() + wanted.memory());
        return resources == 0 ? 0 : (int) (free / resources);
    }

    /** The share that is left, in hundredths. */
    private static long free(long all, long used) {
        return all == 0 || used > all ? 0 : (all - used) * ScoreRange.MAX / all;
    }

    @Override
    public void normalize(long[] scores, int count) {
        // a share needs no normalising
    }
}
