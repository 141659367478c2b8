package dev.waybill.render.owner;

import dev.waybill.config.owner.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The colours of a style by the names of their variables, in one scheme: {@code --paper: light-dark(#faf7f1, #191714)}.
 *
 * @param names in order of their text
 */
record ThemeColours(Map<String, Colour> names) {
    private static final Pattern VARIABLE =
            Pattern.compile("--([a-z]+):\\s*light-dark\\((#[0-9a-fA-F]{3,6}),\\s*(#[0-9a-fA-F]{3,6})\\)");

    /** Colours that text never has: lines, edges, and grounds of text. */
    private static final List<String> NO_TEXT =
            List.of("paper", "wash", "line", "edge", "marked", "inserted", "deleted");

    ThemeColours {
        names = new TreeMap<>(names);
    }

    static ThemeColours of(String style, boolean dark) {
        Map<String, Colour> names = new TreeMap<>();
        VARIABLE.matcher(style)
                .results()
                .forEach(found ->
                        Colour.of(found.group(dark ? 3 : 2)).ifPresent(colour -> names.put(found.group(1), colour)));
        return new ThemeColours(names);
    }

    Colour of(String name) {
        return names.getOrDefault(name, Colour.WHITE);
    }

    /** The names of the colours that text has. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(names.keySet());
        texts.removeAll(NO_TEXT);
        return texts;
    }

    ThemeColours with(Map<String, Colour> others) {
        Map<String, Colour> all = new TreeMap<>(names);
        all.putAll(others);
        return new ThemeColours(all);
    }
}
