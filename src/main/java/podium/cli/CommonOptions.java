package podium.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import podium.base.Messages;
import podium.store.MessageFiles;

/** What every command takes: its help, and the language in which it speaks. */
final class CommonOptions {

    static final String LANGUAGE = "--lang";

    /** Of the options in help texts: behind those of the command's own. */
    static final int LAST = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = LAST)
    private boolean isHelpWanted;

    @Option(names = LANGUAGE, defaultValue = "en", paramLabel = "en|ja", order = LAST)
    private String language = Locale.ENGLISH.getLanguage();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    Messages messages() {
        if (MessageFiles.LANGUAGES.stream()
                .noneMatch(known -> known.getLanguage().equals(language))) {
            String message = MessageFiles.read(Locale.ENGLISH).say("cli.wrong.takes", LANGUAGE, "en, ja", language);
            throw new ParameterException(spec.commandLine(), message);
        }
        return MessageFiles.read(Locale.forLanguageTag(language));
    }

    /** What is wrong with how the command was used, and what to do. */
    ParameterException wrongUse(String key, Object... facts) {
        return new ParameterException(spec.commandLine(), messages().say(key, facts));
    }

    /** An option that takes something else. */
    ParameterException wrongValue(String option, String taken, Object given) {
        return wrongUse("cli.wrong.takes", option, taken, String.valueOf(given));
    }
}
