package podium.ui.model;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.base.Why;

/** The words of the window in the reader's language, which may change at any time. */
public final class TextsModel {

    private final Function<Locale, Messages> texts;
    private final ReadOnlyObjectWrapper<Messages> messages;

    /** @param texts the messages of a language */
    public TextsModel(Function<Locale, Messages> texts, Locale first) {
        this.texts = texts;
        this.messages = new ReadOnlyObjectWrapper<>(texts.apply(first));
    }

    /** Another one when the language changes. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    public Messages messages() {
        return messages.get();
    }

    public void use(Locale language) {
        if (!language.equals(messages().locale())) {
            messages.set(texts.apply(language));
        }
    }

    public String say(String key, @Nullable Object... args) {
        return messages().say(key, args);
    }

    public String say(Why why) {
        return messages().say(why);
    }

    /** A text that changes with the language. */
    public StringBinding bind(String key, Object... args) {
        return Bindings.createStringBinding(() -> say(key, args), messages);
    }
}
