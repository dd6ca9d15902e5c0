package podium.ui.shell;

import java.util.Locale;
import java.util.concurrent.Executor;
import podium.session.Session;
import podium.store.MessageFiles;
import podium.ui.model.AppearanceModel;
import podium.ui.model.AskingModel;
import podium.ui.model.CommandsModel;
import podium.ui.model.CuesModel;
import podium.ui.model.DensityModel;
import podium.ui.model.ManifestsModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.NoticesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

/** Everything that the panels of one window share. */
record WindowModels(
        TextsModel texts,
        AppearanceModel appearance,
        LayoutModel layout,
        PlayheadModel playhead,
        DensityModel density,
        SelectionModel selection,
        NamespacesModel namespaces,
        NoticesModel notices,
        ManifestsModel manifests,
        CommandsModel commands,
        CuesModel cues,
        AskingModel asking) {

    /** @param ui runs work on the UI thread */
    static WindowModels of(Session session, Locale language, Executor ui) {
        TextsModel texts = new TextsModel(MessageFiles::read, language);
        PlayheadModel playhead = new PlayheadModel(session);
        NoticesModel notices = new NoticesModel();
        return new WindowModels(
                texts,
                new AppearanceModel(),
                new LayoutModel(),
                playhead,
                new DensityModel(),
                new SelectionModel(),
                new NamespacesModel(),
                notices,
                new ManifestsModel(),
                new CommandsModel(playhead, notices, texts, ui),
                new CuesModel(playhead, ui),
                new AskingModel());
    }
}
