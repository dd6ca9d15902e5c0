package podium;

import podium.cli.PodiumCommandLine;

/** Where the program starts. Not a JavaFX {@code Application}, so that commands run where there is no display. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(PodiumCommandLine.execute(args));
    }
}
