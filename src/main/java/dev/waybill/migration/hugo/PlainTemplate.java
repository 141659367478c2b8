package dev.waybill.migration.hugo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template of a site's own shortcode, where it only places arguments and content in HTML. */
final class PlainTemplate {
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{\\{-?\\s*/\\*.*?\\*/\\s*-?}}|<!--.*?-->");
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern INNER = Pattern.compile(
            "\\(?\\s*(?:\\.Page\\.RenderString\\s+)?\\.Inner\\s*\\)?(?:\\s*\\|\\s*(?:markdownify|safeHTML|safehtml|\\.Page\\.RenderString|plainify|htmlUnescape|\\$\\.Page\\.RenderString|strings\\.TrimSpace))*|(?:markdownify|safeHTML|strings\\.TrimSpace)\\s+\\.Inner");
    private static final Pattern ARGUMENT = Pattern.compile(
            "\\.Get\\s+(?:(\\d)|\"([\\w-]+)\"|`([\\w-]+)`)(?:\\s*\\|\\s*(?:markdownify|safeHTML|safeURL|htmlEscape|\\.Page\\.RenderString))*");

    private PlainTemplate() {}

    /** The template with these arguments; empty where it does more than placing them. */
    static Optional<String> filled(String template, Shortcode tag, String content) {
        Matcher action = ACTION.matcher(COMMENT.matcher(template).replaceAll(""));
        StringBuilder text = new StringBuilder();
        while (action.find()) {
            Optional<String> value = value(action.group(1), tag, content);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            action.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(action.appendTail(text).toString().strip());
    }

    private static Optional<String> value(String action, Shortcode tag, String content) {
        if (INNER.matcher(action).matches()) {
            return Optional.of(content);
        }
        Matcher argument = ARGUMENT.matcher(action);
        if (!argument.matches()) {
            return Optional.empty();
        }
        if (argument.group(1) != null) {
            int index = Integer.parseInt(argument.group(1));
            return Optional.of(
                    index < tag.positional().size() ? tag.positional().get(index) : "");
        }
        String name = argument.group(2) == null ? argument.group(3) : argument.group(2);
        return Optional.of(tag.named().getOrDefault(name, ""));
    }
}
