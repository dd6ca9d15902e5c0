package podium.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.controller.Effect;
import podium.resource.Key;

/** Carries effects out, in order, until one is refused. */
final class Performer implements Effect.Visitor<Boolean> {

    private final Draft draft;
    private final EventRecorder events;
    private final int writesMax;
    private int writes;

    private Performer(Draft draft, int writesMax) {
        this.draft = draft;
        this.events = new EventRecorder(draft);
        this.writesMax = writesMax;
    }

    /**
     * What became of effects.
     *
     * @param isAccepted whether none was refused
     * @param rest those for which there was no write left, or which stood behind a refused one
     * @param writes that were made
     */
    record Outcome(boolean isAccepted, List<Effect> rest, int writes) {}

    /** @return whether all were accepted */
    static boolean carryOut(List<Effect> effects, Draft draft) {
        return carryOut(effects, draft, Integer.MAX_VALUE).isAccepted();
    }

    /** Carries out as many as the writes allow; reports are free. */
    static Outcome carryOut(List<Effect> effects, Draft draft, int writesMax) {
        Performer performer = new Performer(draft, writesMax);
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            if (performer.isSpent() && !(effect instanceof Effect.Report)) {
                return new Outcome(true, effects.subList(i, effects.size()), performer.writes);
            }
            int before = performer.writes;
            if (!effect.accept(performer)) {
                return new Outcome(false, List.of(), performer.writes);
            }
            int made = performer.writes - before;
            if (effect instanceof Effect.CreateMany many && made < many.count()) {
                return new Outcome(
                        true, remaining(many, made, effects.subList(i + 1, effects.size())), performer.writes);
            }
        }
        return new Outcome(true, List.of(), performer.writes);
    }

    private static List<Effect> remaining(Effect.CreateMany many, int made, List<Effect> behind) {
        List<Effect> rest = new ArrayList<>();
        rest.add(many.withCount(many.count() - made));
        rest.addAll(behind);
        return rest;
    }

    private boolean isSpent() {
        return writes >= writesMax;
    }

    @Override
    public Boolean create(Effect.Create effect) {
        Draft.Result result = draft.createAdmitted(effect.key(), effect.tree());
        return judge(effect.key(), "create", result, effect.onSuccess()) || report(result, effect.otherwise());
    }

    @Override
    public Boolean createMany(Effect.CreateMany effect) {
        int tried = 0;
        for (int batch = 1; tried < effect.count() && !isSpent(); batch *= 2) {
            int end = Math.min(effect.count(), tried + batch);
            List<Draft.Result> refused = new ArrayList<>();
            for (; tried < end && !isSpent(); tried++) {
                Draft.Result result = draft.createAdmitted(effect.key(), effect.tree());
                if (!judge(effect.key(), "create", result, effect.onSuccess())) {
                    refused.add(result);
                }
            }
            if (!refused.isEmpty()) {
                return report(refused, effect.otherwise());
            }
        }
        return true;
    }

    /** Each refusal of a batch is reported, for they are sent together; the first decides what else follows. */
    private boolean report(List<Draft.Result> refused, Effect.Otherwise otherwise) {
        for (Draft.Result further : refused.subList(1, refused.size())) {
            for (Effect effect : otherwise.after(Objects.requireNonNull(further.problem()))) {
                if (effect instanceof Effect.Report) {
                    effect.accept(this);
                }
            }
        }
        return report(refused.get(0), otherwise);
    }

    @Override
    public Boolean update(Effect.Update effect) {
        return judge(effect.key(), "update", draft.update(effect.key(), effect.tree()), null);
    }

    @Override
    public Boolean updateStatus(Effect.UpdateStatus effect) {
        return judge(
                effect.key(), "update", draft.updateStatus(effect.key(), effect.status(), effect.annotations()), null);
    }

    @Override
    public Boolean delete(Effect.Delete effect) {
        Draft.Result result = draft.delete(effect.key(), effect.options());
        return isGone(effect.key(), result) || judge(effect.key(), "delete", result, effect.onSuccess());
    }

    private static boolean isGone(Key key, Draft.Result result) {
        return Problems.notFound(key).equals(result.problem());
    }

    @Override
    public Boolean bind(Effect.Bind effect) {
        return judge(effect.key(), "bind", draft.bind(effect.key(), effect.node()), null);
    }

    @Override
    public Boolean report(Effect.Report effect) {
        events.record(effect);
        return true;
    }

    /** Does what a refusal asks for, which does not make it one less. */
    private boolean report(Draft.Result result, Effect.Otherwise otherwise) {
        for (Effect effect : otherwise.after(Objects.requireNonNull(result.problem()))) {
            effect.accept(this);
        }
        return false;
    }

    private boolean judge(Key key, String verb, Draft.Result result, Effect.@Nullable Report onSuccess) {
        writes++;
        Problem problem = result.problem();
        if (problem != null) {
            draft.refuse(key, verb, problem);
            return false;
        }
        if (onSuccess != null) {
            String name = result.object() == null ? "" : result.object().key().name();
            events.record(onSuccess, onSuccess.message().replace(Effect.Report.NAME, name));
        }
        return true;
    }
}
