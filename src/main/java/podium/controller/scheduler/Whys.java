package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.controller.scheduler.Verdict.Choice;
import podium.controller.scheduler.Verdict.Counted;
import podium.controller.scheduler.Verdict.Placed;
import podium.controller.scheduler.Verdict.Unschedulable;
import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Says to a learner why a pod went where it went. */
final class Whys {

    private Whys() {}

    static Why placed(Placed placed) {
        Choice choice = placed.choice();
        if (choice instanceof Choice.Highest highest) {
            return Why.of(
                    placed.seen() < placed.all() ? "scheduler.boundOfSome" : "scheduler.bound",
                    placed.node(),
                    highest.total(),
                    highest.next(),
                    highest.nextTotal(),
                    placed.feasible(),
                    placed.all());
        } else if (choice instanceof Choice.Drawn drawn) {
            return Why.of(
                    placed.seen() < placed.all() ? "scheduler.drawnOfSome" : "scheduler.drawn",
                    placed.node(),
                    drawn.total(),
                    drawn.ties(),
                    placed.feasible(),
                    placed.all());
        }
        return choice instanceof Choice.Nominated
                ? Why.of("scheduler.boundNominated", placed.node())
                : Why.of("scheduler.boundOnly", placed.node(), placed.all());
    }

    static Why unschedulable(Unschedulable verdict, int attempts) {
        Candidate candidate = verdict.preemption();
        if (verdict.refusedBy().isEmpty()) {
            return Why.of("scheduler.noNodes", attempts);
        }
        Why.Arg.Parts reasons = parts(verdict.reasons());
        if (candidate == null) {
            return Why.of("scheduler.unschedulable", verdict.all(), reasons, attempts);
        }
        return Why.of(
                candidate.violations() == 0 ? "scheduler.preempting" : "scheduler.preemptingAgainstBudget",
                verdict.all(),
                reasons,
                candidate.node(),
                candidate.victims().size(),
                names(candidate.victims()),
                candidate.violations());
    }

    private static Why.Arg.Parts parts(List<Counted> reasons) {
        List<Why> parts = new ArrayList<>(reasons.size());
        for (Counted counted : reasons) {
            parts.add(Why.of(
                    counted.reason().key(), counted.nodes(), counted.reason().detail()));
        }
        return new Why.Arg.Parts(parts);
    }

    private static String names(List<Resource> pods) {
        List<String> names = new ArrayList<>(pods.size());
        for (Resource pod : pods) {
            names.add(pod.key().name());
        }
        return String.join(", ", names);
    }

    static Why ahead(Resource ahead, long priority) {
        return Why.of("scheduler.ahead", ahead.key().name(), ahead.spec().number("priority", 0), priority);
    }

    /** Why a pod needs no node. */
    static Why notWaiting(Key key, @Nullable Resource pod) {
        if (pod == null) {
            return Why.of("scheduler.gone", key.name());
        }
        PodReading reading = PodReading.of(pod);
        if (reading.isBound()) {
            return Why.of("scheduler.alreadyBound", key.name(), reading.nodeName());
        } else if (reading.isDeleting()) {
            return Why.of("scheduler.deleting", key.name());
        } else if (reading.isFinished()) {
            return Why.of("scheduler.finished", key.name(), reading.phase());
        }
        return PodQueue.isOurs(pod)
                ? Why.of("scheduler.gated", key.name())
                : Why.of("scheduler.otherScheduler", key.name(), pod.spec().string("schedulerName", ""));
    }
}
