package dev.waybill.migration.vitepress;

import dev.waybill.migration.literal.Values;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home page whose words are in its front matter, as Markdown. */
final class HomePage {
    private HomePage() {}

    /** The body with them; the same where it is no home page. */
    static MappedText of(Map<String, Object> keys, MappedText body) {
        boolean home = keys.getOrDefault("home", false).equals(true)
                || keys.getOrDefault("layout", "").toString().equalsIgnoreCase("home");
        if (!home) {
            return body;
        }
        List<String> lines = new ArrayList<>();
        Map<String, Object> hero = new LinkedHashMap<>(keys);
        hero.putAll(Values.map(keys, "hero"));
        Values.firstText(hero, "name", "heroText").ifPresent(name -> add("# " + name, lines));
        Values.text(hero, "text").ifPresent(text -> add("**" + text.replaceAll("\\s+", " ") + "**", lines));
        Values.text(hero, "tagline").ifPresent(text -> add(text, lines));
        List<Map<String, Object>> actions = new ArrayList<>();
        Values.list(hero, "actions").forEach(action -> actions.add(Values.map(action)));
        Values.text(hero, "actionText")
                .ifPresent(text -> actions.add(Map.of(
                        "text", text, "link", Values.text(hero, "actionLink").orElse("/"))));
        if (!actions.isEmpty()) {
            add(
                    String.join(
                            " · ",
                            actions.stream()
                                    .map(action -> "["
                                            + Values.text(action, "text").orElse("") + "]("
                                            + Values.text(action, "link").orElse("/") + ")")
                                    .toList()),
                    lines);
        }
        for (Object item : Values.list(keys, "features")) {
            Map<String, Object> feature = Values.map(item);
            String title = Values.text(feature, "title").orElse("");
            Optional<String> link = Values.text(feature, "link");
            add("## " + link.map(to -> "[" + title + "](" + to + ")").orElse(title), lines);
            Values.text(feature, "details").ifPresent(details -> add(details, lines));
        }
        List<Line> all =
                new ArrayList<>(lines.stream().map(line -> new Line(line, 1)).toList());
        all.addAll(body.lines());
        Values.text(keys, "footer").ifPresent(footer -> {
            all.add(new Line("", 1));
            all.add(new Line(footer, 1));
        });
        keys.keySet()
                .removeAll(List.of(
                        "hero",
                        "features",
                        "actions",
                        "home",
                        "layout",
                        "heroText",
                        "tagline",
                        "heroImage",
                        "actionText",
                        "actionLink",
                        "footer"));
        return MappedText.ofLines(all);
    }

    private static void add(String block, List<String> lines) {
        lines.addAll(block.lines().toList());
        lines.add("");
    }
}
