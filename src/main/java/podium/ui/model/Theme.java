package podium.ui.model;

import java.util.Locale;

/** How the window is coloured. */
public enum Theme {
    DARK,
    LIGHT,
    /** For weak projectors and weak eyes: black ground, bright ink, plain edges. */
    HIGH_CONTRAST;

    /** The theme of a name; the light one for a name that there is not. */
    public static Theme named(String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return LIGHT;
    }

    /** The resource that holds the theme's colours: the one place where they stand, for style sheets and painters alike. */
    public String tokens() {
        return "/css/tokens-" + word() + ".css";
    }

    /** As files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that a click leads to. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
