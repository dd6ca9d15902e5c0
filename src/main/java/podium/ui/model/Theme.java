package podium.ui.model;

/** How the window is coloured. */
public enum Theme {
    DARK,
    LIGHT;

    /** The resource that holds the theme's colours: the one place where they stand, for style sheets and painters alike. */
    public String tokens() {
        return this == DARK ? "/css/tokens-dark.css" : "/css/tokens-light.css";
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
