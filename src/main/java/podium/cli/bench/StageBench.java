package podium.cli.bench;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import podium.base.Messages;
import podium.graph.Emphasis;
import podium.graph.FontTables;
import podium.graph.Layout;
import podium.graph.Motion;
import podium.graph.Overlay;
import podium.graph.StagePicture;
import podium.graph.View;
import podium.session.ClusterSettings;
import podium.store.MessageFiles;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/**
 * How long the stage needs from the key press of a step back to the painted canvas, and for a jump to any frame, in the
 * history of a rolling update of 10,000 pods; and how long the first picture of 150,000 pods takes.
 *
 * <p>With a display the whole way is measured, rendering among it; without one, the way to the list of shapes.
 */
public final class StageBench implements Benchmark {

    private static final int STEPS = 300;
    private static final int JUMPS = 60;
    private static final int WARM_UPS = 60;
    private static final int STRIDE = 7919; // a prime: jumps land all over the history
    private static final double MS_NANOS = 1e6;

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public void run(Consumer<Figure> figures) {
        Rollout rollout = new Rollout(ClusterSettings.DEFAULT.withNodes(200), 1, 10_000);
        rollout.create();
        rollout.roll();
        Timeline timeline = rollout.cluster().timeline();
        measure("10000 pods: ", timeline.size(), new PictureRig(timeline), "list of shapes", figures);
        StageRig rig = StageRig.open(rollout.cluster());
        if (rig != null) {
            measure("10000 pods: ", timeline.size(), rig, "painted canvas", figures);
            rig.close();
        }
        huge(figures);
    }

    private void measure(String what, int frames, Rig rig, String end, Consumer<Figure> figures) {
        int middle = frames / 2;
        sample(rig, WARM_UPS, i -> middle + WARM_UPS - i);
        double[] steps = sample(rig, STEPS, i -> middle - i);
        figures.accept(new Figure(name(), what + "step back to " + end, "ms", steps));
        double[] jumps = sample(rig, JUMPS, i -> (int) ((long) i * STRIDE % frames));
        figures.accept(new Figure(name(), what + "jump to " + end, "ms", jumps));
    }

    private static double[] sample(Rig rig, int count, IntUnaryOperator frame) {
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = rig.show(frame.applyAsInt(i)) / MS_NANOS;
        }
        return samples;
    }

    private void huge(Consumer<Figure> figures) {
        Rollout rollout = new Rollout(ClusterSettings.DEFAULT.withNodes(5_000), 300, 500);
        rollout.create();
        PictureRig rig = new PictureRig(rollout.cluster().timeline());
        int last = rollout.frames() - 1;
        figures.accept(Figure.one(name(), "150000 pods: first list of shapes", "ms", rig.show(last) / MS_NANOS));
        double[] steps = sample(rig, WARM_UPS, i -> last - 1 - i);
        figures.accept(new Figure(name(), "150000 pods: step back to list of shapes", "ms", steps));
    }

    /** Shows frames and says how long that took. */
    interface Rig {
        /** @return nanoseconds */
        long show(int index);
    }

    /** Lays out and draws without any toolkit. */
    private static final class PictureRig implements Rig {
        private final Timeline timeline;
        private final StagePicture picture;
        private Layout layout;

        PictureRig(Timeline timeline) {
            Messages messages = MessageFiles.read(Locale.ENGLISH);
            this.timeline = timeline;
            this.picture = new StagePicture(FontTables.bundled(), messages);
            this.layout = Layout.of(timeline.frame(0).state());
        }

        @Override
        public long show(int index) {
            long start = System.nanoTime();
            Frame frame = timeline.frame(index);
            layout = layout.next(frame.state(), namespace -> true);
            View view = View.fitting(layout.bounds(), 1000, 700, Overlay.HEAD, 1);
            picture.draw(layout, view, frame.atMs(), Motion.NONE, Emphasis.NONE);
            return System.nanoTime() - start;
        }
    }
}
