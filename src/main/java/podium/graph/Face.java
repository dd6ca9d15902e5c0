package podium.graph;

/** The faces of type that the stage uses. Their files come with the program, on the class path. */
public enum Face {
    REGULAR("Inter", 400, "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf"),
    SEMIBOLD("Inter", 600, "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf"),
    MONO("JetBrains Mono", 400, "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    private final String family;
    private final int weight;
    private final String file;

    Face(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** As a style sheet names it. */
    public String family() {
        return family;
    }

    /** As a style sheet counts it: 400 is regular. */
    public int weight() {
        return weight;
    }

    /** The font's file on the class path. */
    public String file() {
        return file;
    }
}
