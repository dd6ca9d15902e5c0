package podium.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import podium.cluster.ClusterState;
import podium.ui.model.PlayheadModel;

/**
 * Has the open files checked as one types and as the cluster changes: not on the UI thread, and one check at a time, however
 * long it takes.
 */
final class Checker {

    /** Longer than between two keys, shorter than one waits for an answer. */
    private static final Duration TYPING = Duration.millis(150);

    /** How often at most the cluster's own changes have everything checked again. */
    private static final Duration CLUSTER = Duration.millis(1000);

    private final EditorModel model;
    private final PlayheadModel playhead;
    private final ManifestCheck check;
    private final Executor background;
    private final Executor ui;
    private final PauseTransition afterTyping = new PauseTransition(TYPING);
    private final PauseTransition afterChange = new PauseTransition(CLUSTER);
    private boolean isBusy;
    private boolean isWanted;

    /**
     * @param background where the work is done
     * @param ui brings the results back
     */
    Checker(EditorModel model, PlayheadModel playhead, ManifestCheck check, Executor background, Executor ui) {
        this.model = model;
        this.playhead = playhead;
        this.check = check;
        this.background = background;
        this.ui = ui;
        afterTyping.setOnFinished(event -> run());
        afterChange.setOnFinished(event -> run());
    }

    /** Checks soon: once the typing rests. */
    void typed() {
        afterTyping.playFromStart();
    }

    /** Checks some time from now, with all that happens until then. */
    void clusterChanged() {
        if (afterChange.getStatus() != Animation.Status.RUNNING) {
            afterChange.playFromStart();
        }
    }

    /** Checks one text as it stands at this moment, on the cluster as it is, and hands the result on. */
    void checkNow(OpenFile file, Consumer<CheckedText> then) {
        String text = file.text();
        ClusterState state = playhead.session().newest().state();
        long nowMs = playhead.session().nowMs();
        background.execute(() -> {
            CheckedText result = check.check(text, state, nowMs);
            ui.execute(() -> {
                file.checkedProperty().set(result);
                then.accept(result);
            });
        });
    }

    /** Checks every open file as it stands at this moment, one after another, and hands all their objects on together. */
    void checkAllNow(Consumer<CheckedText> then) {
        checkNext(List.copyOf(model.files()), new ArrayList<>(), then);
    }

    private void checkNext(List<OpenFile> files, List<CheckedDocument> documents, Consumer<CheckedText> then) {
        if (files.isEmpty()) {
            then.accept(new CheckedText("", documents));
            return;
        }
        checkNow(files.get(0), checked -> {
            documents.addAll(checked.documents());
            checkNext(files.subList(1, files.size()), documents, then);
        });
    }

    private void run() {
        if (isBusy) {
            isWanted = true;
            return;
        }
        isBusy = true;
        ClusterState state = playhead.session().newest().state();
        long nowMs = playhead.session().nowMs();
        Map<OpenFile, String> texts = new LinkedHashMap<>();
        model.files().stream().filter(file -> !file.isLong()).forEach(file -> texts.put(file, file.text()));
        background.execute(() -> {
            Map<OpenFile, CheckedText> results = new LinkedHashMap<>();
            try {
                texts.forEach((file, text) -> results.put(file, check.check(text, state, nowMs)));
            } finally {
                ui.execute(() -> done(results));
            }
        });
    }

    private void done(Map<OpenFile, CheckedText> results) {
        isBusy = false;
        results.forEach((file, result) -> {
            if (!result.equals(file.checked())) {
                file.checkedProperty().set(result);
            }
        });
        if (isWanted) {
            isWanted = false;
            run();
        }
    }
}
