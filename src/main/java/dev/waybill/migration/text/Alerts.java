package dev.waybill.migration.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Alerts in the form that GitHub introduced, with the kinds and signs that others added: {@code > [!abstract]- Title}. */
public final class Alerts {
    private static final Pattern MARK = Pattern.compile("(?m)^((?:[ \\t]*>)+[ \\t]*)\\[!([A-Za-z]+)][+-]?[ \\t]*(.*)$");

    private Alerts() {}

    public static MappedText normalised(MappedText text) {
        return text.text().contains("[!")
                ? text.replace(MARK, match -> {
                    String kind = match.group(2).toLowerCase(Locale.ROOT);
                    String known = ForeignBoxes.known(kind).orElse("note");
                    boolean named = known.equals(kind) || !match.group(3).isBlank();
                    String title =
                            named ? match.group(3).strip() : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
                    return Optional.of(match.group(1) + "[!" + known.toUpperCase(Locale.ROOT) + "]"
                            + (title.isEmpty() ? "" : " " + title));
                })
                : text;
    }
}
