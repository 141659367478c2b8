package dev.waybill.command.option;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.diagnostic.Translation;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a wrong command line, with the command's help below it. Messages of the library are replaced by the program's own. */
public record UsageMessages(Translation words) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText(words.of(message(e))));
        if (suggestions(e).isEmpty()) {
            new HelpText(words).translate(line);
            line.usage(err, line.getColorScheme());
        } else {
            err.println(words.of(Message.of("Did you mean: %s", suggestions(e))));
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /** An exception for a wrong command line that is reported in the user's language. */
    static ParameterException refused(CommandLine line, Message reason) {
        return new ParameterException(line, reason.toString(), new RefusedException(reason));
    }

    private static List<String> suggestions(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    }

    private static Message message(ParameterException e) {
        if (e.getCause() instanceof RefusedException refused) {
            return refused.reason();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption()
                    ? Message.of(
                            "Unknown option: '%s'", unmatched.getUnmatched().get(0))
                    : Message.of("Unmatched argument: '%s'", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (e instanceof OverwrittenOptionException overwritten
                && overwritten.getOverwritten() instanceof OptionSpec option) {
            return Message.of("'%s' may be given once only", option.longestName());
        }
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
            return invalid(option, e.getValue());
        }
        return Message.of("%s", String.valueOf(e.getMessage()));
    }

    private static Message missing(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? Message.of(
                        "Missing required parameter: '%s' needs a value, %s", option.longestName(), option.paramLabel())
                : Message.of("Missing required parameter: %s", missing.paramLabel());
    }

    private static Message invalid(OptionSpec option, String value) {
        Object[] choices = option.type().getEnumConstants();
        if (choices == null) {
            return Message.of("'%s' can't be the value of '%s'", value, option.longestName());
        }
        List<String> names = Arrays.stream(choices).map(Object::toString).toList();
        return Message.of(
                "'%s' can't be the value of '%s'%s; one of %s can",
                value, option.longestName(), Suggestion.question(value, names), names);
    }
}
