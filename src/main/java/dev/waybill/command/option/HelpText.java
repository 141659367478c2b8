package dev.waybill.command.option;

import dev.waybill.diagnostic.Translation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Puts the help of a command and of those below it into the words of a language. The model of the command line holds the English texts,
 * which are the keys of the translations. Reading those takes time, so it is done only where help is printed.
 */
public record HelpText(Translation words) {
    /** Doing it twice changes nothing. */
    public void translate(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.header(texts(usage.header()));
        usage.description(texts(usage.description()));
        usage.synopsisHeading(text(usage.synopsisHeading()));
        usage.commandListHeading(text(usage.commandListHeading()));
        usage.exitCodeListHeading(text(usage.exitCodeListHeading()));
        usage.footerHeading(text(usage.footerHeading()));
        usage.footer(lines(usage.footer()));
        Map<String, String> codes = new LinkedHashMap<>();
        usage.exitCodeList().forEach((code, meaning) -> codes.put(code, text(meaning)));
        usage.exitCodeList(codes);
        List.copyOf(spec.options()).forEach(option -> {
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option)
                    .description(texts(option.description()))
                    .build());
        });
        List.copyOf(spec.positionalParameters()).forEach(parameter -> {
            spec.remove(parameter);
            spec.addPositional(PositionalParamSpec.builder(parameter)
                    .description(texts(parameter.description()))
                    .build());
        });
        line.getSubcommands().values().forEach(this::translate);
    }

    /** Lines that are one text have one translation. */
    private String[] texts(String... lines) {
        String whole = String.join(" ", lines);
        return words.patterns().containsKey(whole) ? new String[] {text(whole)} : lines(lines);
    }

    private String[] lines(String... lines) {
        return Arrays.stream(lines).map(this::text).toArray(String[]::new);
    }

    /** The documentation shows code between backquotes; a terminal has no use for them. */
    private String text(String english) {
        String known = words.patterns().getOrDefault(english, "");
        return known.isEmpty() ? english : known.replace("`", "");
    }
}
