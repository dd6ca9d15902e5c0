package podium.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks where files are: the platform's own dialogs, or what a test answers. */
public interface FileQuestions {

    /** Which files to open; none when the question was dismissed. */
    List<Path> toOpen();

    /** Where to save, proposing a name; nothing when the question was dismissed. */
    Optional<Path> toSave(String name);
}
