package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Resource;

/** Draws, beneath a ReplicaSet's pods, what is being waited for: at most two lines, and a bar for how much has passed. */
final class ColumnFoot {

    /** What is said first when pods wait for different things: what is wrong, then what ends soonest. */
    private static final List<PodState> IN_ORDER = List.of(
            PodState.BLOCKED,
            PodState.BACKOFF,
            PodState.FAILED,
            PodState.UNSCHEDULABLE,
            PodState.TERMINATING,
            PodState.UNREADY,
            PodState.STARTING,
            PodState.PULLING,
            PodState.PENDING);

    private static final double LINE = 16;
    private static final double BAR = 4;

    private final Brush brush;
    private final Workload workload;
    private final ReplicaSetBox column;

    ColumnFoot(Brush brush, Workload workload, ReplicaSetBox column) {
        this.brush = brush;
        this.workload = workload;
        this.column = column;
    }

    void draw(Rect room, double scale) {
        List<Awaited> all = awaited();
        double size = Brush.type(11, scale);
        double line = Math.max(LINE * scale, size + 2);
        Awaited measured = lastWithShare(all);
        double above = Math.max(2, 9 * scale);
        double below = Math.max(4, 9 * scale);
        boolean hasBar = measured != null && room.height() >= above + line + BAR + below;
        double forLines = room.height() - above - (hasBar ? BAR + below : 0);
        int lines = Math.min(all.size(), Math.max(1, (int) ((forLines + 2) / line)));
        double baseline = room.y() + above + size * 0.8;
        for (int i = 0; i < Math.min(lines, 2); i++) {
            Ink ink = i == 0 ? Ink.TEXT_2 : Ink.TEXT_3;
            brush.text(all.get(i).text(), room.x(), baseline + i * line, Face.REGULAR, size, ink, room.width());
        }
        if (measured != null && hasBar) {
            bar(measured, new Rect(room.x(), room.bottom() - below - BAR, room.width(), BAR));
        }
    }

    private void bar(Awaited awaited, Rect track) {
        brush.bar(track, Ink.LINE);
        double length = Math.max(BAR, track.width() * awaited.share());
        brush.bar(new Rect(track.x(), track.y(), length, track.height()), awaited.ink());
    }

    private static @Nullable Awaited lastWithShare(List<Awaited> all) {
        Awaited found = null;
        for (Awaited awaited : all) {
            found = awaited.hasShare() ? awaited : found;
        }
        return found;
    }

    private List<Awaited> awaited() {
        List<Awaited> all = new ArrayList<>();
        Awaited pod = podWait();
        if (pod != null) {
            all.add(pod);
        }
        Resource deployment = workload.owner();
        boolean isNewest = column == workload.columns().get(workload.columns().size() - 1);
        Awaited rollout =
                deployment == null || !isNewest ? null : RolloutWait.of(deployment, brush.messages(), brush.nowMs());
        if (rollout != null) {
            all.add(rollout);
        } else if (column.target() < column.wanted()) {
            Budget budget = Budget.of(workload, brush.nowMs());
            all.add(Awaited.of(brush.say("stage.wait.budget", budget.mustStay(), budget.available()), Ink.TEXT_3));
        }
        return all;
    }

    private @Nullable Awaited podWait() {
        PodWait wait = new PodWait(brush.messages(), brush.nowMs(), brush.state());
        long minReadySeconds =
                workload.owner() == null ? 0 : workload.owner().spec().number("minReadySeconds", 0);
        for (PodState state : IN_ORDER) {
            Resource pod = column.grid().counts().of(state) == 0 ? null : first(state);
            Awaited awaited = pod == null ? null : wait.of(pod, minReadySeconds);
            if (awaited != null) {
                return awaited;
            }
        }
        return minReadySeconds == 0 ? null : firstToBeAvailable(wait, minReadySeconds);
    }

    private @Nullable Resource first(PodState state) {
        for (int place = 0; place < column.grid().places(); place++) {
            if (column.grid().stateAt(place) == state) {
                return column.grid().at(place);
            }
        }
        return null;
    }

    private @Nullable Awaited firstToBeAvailable(PodWait wait, long minReadySeconds) {
        for (int place = 0; place < column.grid().places(); place++) {
            Resource pod = column.grid().at(place);
            Awaited awaited = pod == null ? null : wait.of(pod, minReadySeconds);
            if (awaited != null) {
                return awaited;
            }
        }
        return null;
    }
}
