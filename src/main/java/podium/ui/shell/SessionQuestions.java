package podium.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where saved sessions are: the platform's own dialogs, or what a test answers. */
interface SessionQuestions {

    Optional<Path> sessionToOpen();

    /** @param name to propose */
    Optional<Path> sessionToSave(String name);
}
