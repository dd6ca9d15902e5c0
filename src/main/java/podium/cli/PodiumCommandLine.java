package podium.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import podium.base.Messages;
import podium.store.MessageFiles;

/** The whole command line, with its help and its complaints in the language that its arguments ask for. */
public final class PodiumCommandLine {

    private static final int INTERNAL_FAULT = 3;

    private PodiumCommandLine() {}

    /** @return the exit code */
    public static int execute(String... arguments) {
        return of(arguments).execute(arguments);
    }

    /** @param arguments with which it is going to be executed */
    public static CommandLine of(String... arguments) {
        Messages messages = MessageFiles.read(language(List.of(arguments)));
        CommandLine commandLine = new CommandLine(new PodiumCommand());
        commandLine.setResourceBundle(new HelpTexts(messages));
        commandLine.setParameterExceptionHandler(new WrongUse(messages));
        prepare(commandLine);
        return commandLine;
    }

    private static void prepare(CommandLine command) {
        command.getCommandSpec().exitCodeOnExecutionException(INTERNAL_FAULT);
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
        command.getSubcommands().values().forEach(PodiumCommandLine::prepare);
    }

    /** Known before the arguments are parsed, for what is said of those that cannot be. */
    private static Locale language(List<String> arguments) {
        Iterator<String> next = arguments.iterator();
        while (next.hasNext()) {
            String argument = next.next();
            if (argument.startsWith(CommonOptions.LANGUAGE + "=")) {
                return Locale.forLanguageTag(argument.substring(CommonOptions.LANGUAGE.length() + 1));
            } else if (argument.equals(CommonOptions.LANGUAGE) && next.hasNext()) {
                return Locale.forLanguageTag(next.next());
            }
        }
        return Locale.ENGLISH;
    }
}
