package podium.ui.playback;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/**
 * The keys for time, in the whole window. A key that whoever has the focus makes use of (an arrow in a tree) never comes here,
 * and none is taken from somebody who types.
 */
public final class PlaybackKeys {

    private final PlaybackModel playback;

    private PlaybackKeys(PlaybackModel playback) {
        this.playback = playback;
    }

    public static void install(Scene scene, PlaybackModel playback) {
        PlaybackKeys keys = new PlaybackKeys(playback);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isTyping(scene.getFocusOwner()) && keys.isTaken(event)) {
                event.consume();
            }
        });
    }

    private static boolean isTyping(@Nullable Node focused) {
        boolean isTextArea = focused instanceof GenericStyledArea<?, ?, ?> area && area.isEditable();
        return isTextArea || (focused instanceof TextInputControl field && field.isEditable());
    }

    private boolean isTaken(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        Runnable action = event.isShortcutDown() ? withControl(event.getCode()) : withoutControl(event);
        if (action == null) {
            return false;
        }
        action.run();
        return true;
    }

    private @Nullable Runnable withControl(KeyCode code) {
        return switch (code) {
            case LEFT -> playback::previousDeed;
            case RIGHT -> playback::nextDeed;
            default -> null;
        };
    }

    private @Nullable Runnable withoutControl(KeyEvent event) {
        boolean isShift = event.isShiftDown();
        return switch (event.getCode()) {
            case SPACE -> playback::toggle;
            case LEFT -> isShift ? playback::previousChangeOfSelected : playback::stepBack;
            case RIGHT -> isShift ? playback::nextChangeOfSelected : playback::stepForward;
            case OPEN_BRACKET -> playback::slower;
            case CLOSE_BRACKET -> playback::faster;
            case HOME -> playback::toStart;
            case END, L -> playback::toLive;
            case B -> playback::toggleBookmark;
            default -> null;
        };
    }
}
