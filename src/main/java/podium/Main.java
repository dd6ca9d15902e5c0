package podium;

import picocli.CommandLine;
import podium.cli.PodiumCommand;

/** Where the program starts. Not a JavaFX {@code Application}, so that commands run where there is no display. */
public final class Main {

    private static final int WRONG_USE = 2;
    private static final int INTERNAL_FAULT = 3;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new PodiumCommand());
        commandLine.getCommandSpec().exitCodeOnInvalidInput(WRONG_USE);
        commandLine.getCommandSpec().exitCodeOnExecutionException(INTERNAL_FAULT);
        return commandLine;
    }
}
