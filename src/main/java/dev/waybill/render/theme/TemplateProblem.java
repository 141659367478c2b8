package dev.waybill.render.theme;

import dev.waybill.diagnostic.Message;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a template fails, in the program's own words where the cause is a common one, otherwise in FreeMarker's. */
final class TemplateProblem {
    private static final Pattern UNCLOSED = Pattern.compile("You have an unclosed (\\S+)");
    private static final Pattern UNKNOWN_DIRECTIVE = Pattern.compile("Unknown directive: (\\S+?)[.,]?(\\s|$)");
    private static final Pattern UNKNOWN_BUILT_IN = Pattern.compile("Unknown built-in: \"?(\\w+)");
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"(.+?)\", but");
    private static final Pattern WRONG_TYPE = Pattern.compile("(?s)Expected an? (\\S+).*?evaluated to an? ([a-z]+)");

    private TemplateProblem() {}

    static Message words(ParseException e) {
        String said = e.getEditorMessage();
        Matcher unclosed = UNCLOSED.matcher(said);
        if (unclosed.find()) {
            return Message.of("%s is opened and never closed", unclosed.group(1));
        }
        Matcher directive = UNKNOWN_DIRECTIVE.matcher(said);
        if (directive.find()) {
            return Message.of("FreeMarker has no directive %s", directive.group(1));
        }
        Matcher builtIn = UNKNOWN_BUILT_IN.matcher(said);
        if (builtIn.find()) {
            return Message.of("FreeMarker has no built-in ?%s", builtIn.group(1));
        }
        Matcher unexpected = UNEXPECTED.matcher(said);
        return unexpected.find() ? Message.of("'%s' can't stand here", unexpected.group(1)) : quoted(said);
    }

    static Message words(TemplateException e) {
        String said = e.getMessageWithoutStackTop();
        String blamed = String.valueOf(e.getBlamedExpressionString());
        if (e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null) {
            return Message.of("'%s' has no value here", blamed);
        }
        Matcher type = WRONG_TYPE.matcher(said);
        return e.getBlamedExpressionString() != null && type.find()
                ? Message.of(
                        "'%s' is a value of type %s, where type %s is needed", blamed, type.group(2), type.group(1))
                : quoted(said);
    }

    /** FreeMarker separates further explanations from the first lines by a line of dashes. */
    static Message quoted(String said) {
        String first = said.split("\n\\s*\n|\n-{4}", 2)[0];
        return Message.of("FreeMarker: %s", first.replaceAll("\\s*\n\\s*", " ").replaceAll("[\\s.:]+$", ""));
    }
}
