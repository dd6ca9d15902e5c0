package podium.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;

/** The texts of {@code --help} as picocli looks them up: our keys that begin with {@code help.}, without that. */
final class HelpTexts extends ResourceBundle {

    private static final String AREA = "help.";

    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.has(AREA + key) ? messages.say(AREA + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        List<String> keys = messages.keys().stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()))
                .toList();
        return Collections.enumeration(keys);
    }
}
