package podium.ui.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.model.Ancestry;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/** What the clock says: the moment, its step, how far the newest frame is ahead, what is available. */
final class ClockTexts {

    private final PlayheadModel playhead;
    private final SelectionModel selection;
    private final TextsModel texts;
    private final StepTexts steps;

    ClockTexts(PlayheadModel playhead, SelectionModel selection, TextsModel texts) {
        this.playhead = playhead;
        this.selection = selection;
        this.texts = texts;
        this.steps = new StepTexts(texts);
    }

    /** The moment that is shown, since the beginning. */
    String time() {
        return steps.clock(playhead.viewedMs() - startMs());
    }

    String step() {
        return texts.say("playback.step", playhead.index(), playhead.size() - 1);
    }

    /** That the newest frame is shown, or by how much it is ahead. */
    String live() {
        if (playhead.isLive()) {
            return texts.say("playback.live");
        }
        long aheadMs = playhead.liveMsProperty().get() - playhead.viewedMs();
        int aheadSteps = playhead.size() - 1 - playhead.index();
        return aheadMs >= 50
                ? texts.say("playback.live.ahead", steps.clock(aheadMs))
                : texts.say("playback.live.stepsAhead", aheadSteps);
    }

    String availableLabel() {
        Resource rollout = rollout();
        return rollout == null
                ? texts.say("playback.available")
                : texts.say("playback.available.of", rollout.key().name());
    }

    /** Available and wanted pods of the selected object's Deployment, or of all Deployments together. */
    String available() {
        ClusterState state = playhead.frame().state();
        Resource rollout = rollout();
        long wanted = 0;
        long there = 0;
        for (Resource deployment :
                rollout == null ? state.table(Kind.DEPLOYMENT).values() : List.of(rollout)) {
            wanted += deployment.spec().number("replicas", 1);
            there += deployment.status().number("availableReplicas", 0);
        }
        return texts.say("playback.available.count", there, wanted);
    }

    private @Nullable Resource rollout() {
        return Ancestry.deployment(playhead.frame().state(), selection.primary());
    }

    private long startMs() {
        return playhead.session().timeline().step(0).atMs();
    }
}
