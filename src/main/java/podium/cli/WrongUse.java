package podium.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import podium.base.Messages;

/** Says in a line what was wrong with how a command was used, and in another where its help is. */
final class WrongUse implements IParameterExceptionHandler {

    static final int EXIT_CODE = 2;

    private final Messages messages;

    WrongUse(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        PrintWriter errors = command.getErr();
        errors.println(messages.say("cli.wrong", name, what(wrong)));
        errors.println(messages.say("cli.wrong.help", name));
        errors.flush();
        return EXIT_CODE;
    }

    private String what(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        } else if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(this::missing).collect(Collectors.joining("; "));
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument == null || wrong.getValue() == null
                ? String.valueOf(wrong.getMessage())
                : messages.say("cli.wrong.takes", name(argument), argument.paramLabel(), wrong.getValue());
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String given = String.join(" ", unmatched.getUnmatched());
        List<String> similar = unmatched.getSuggestions();
        return similar.isEmpty()
                ? messages.say("cli.wrong.unknown", given)
                : messages.say("cli.wrong.similar", given, String.join(", ", similar));
    }

    private String missing(ArgSpec argument) {
        return argument.isOption()
                ? messages.say("cli.wrong.needs", name(argument), argument.paramLabel())
                : messages.say("cli.wrong.missing", argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
