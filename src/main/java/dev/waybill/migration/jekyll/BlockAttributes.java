package dev.waybill.migration.jekyll;

import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of attributes, which belong to the block before or after them: an id pins a heading's, the class of a box makes one. */
final class BlockAttributes {
    private static final Pattern LINE = Pattern.compile("^[ \\t]*\\{:[ \\t]*([^{}]*)}[ \\t]*$");
    private static final Pattern ID = Pattern.compile("#([\\w\\p{L}.:-]+)");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern HEADING_END = Pattern.compile("^(#{1,6}[ \\t].*?)[ \\t]*\\{:[ \\t]*([^{}]*)}[ \\t]*$");
    private static final Map<String, String> BOXES = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("info", "info"),
            Map.entry("tip", "tip"),
            Map.entry("warning", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("important", "important"),
            Map.entry("danger", "danger"),
            Map.entry("alert", "warning"),
            Map.entry("notice", "note"),
            Map.entry("highlight", "note"),
            Map.entry("new", "info"),
            Map.entry("error", "danger"),
            Map.entry("success", "success"),
            Map.entry("unreleased", "info"),
            Map.entry("prompt-info", "info"),
            Map.entry("prompt-tip", "tip"),
            Map.entry("prompt-warning", "warning"),
            Map.entry("prompt-danger", "danger"),
            Map.entry("notice--info", "info"),
            Map.entry("notice--warning", "warning"),
            Map.entry("notice--danger", "danger"),
            Map.entry("notice--success", "success"),
            Map.entry("notice--primary", "note"));

    private BlockAttributes() {}

    static MappedText converted(MappedText text) {
        if (!text.text().contains("{:")) {
            return text;
        }
        Code code = Code.of(text.text());
        List<Line> lines = new ArrayList<>(text.lines());
        List<Line> all = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher attributes = LINE.matcher(line.text());
            Matcher heading = HEADING_END.matcher(line.text());
            boolean inCode = code.inBlock(offset);
            offset += line.text().length() + 1;
            if (!inCode && attributes.matches()) {
                boolean before = !all.isEmpty() && !all.get(all.size() - 1).isBlank();
                if (before) {
                    previous(attributes.group(1), all);
                } else {
                    i = next(attributes.group(1), lines, i, all);
                    offset = lines.subList(0, i + 1).stream()
                            .mapToInt(each -> each.text().length() + 1)
                            .sum();
                }
            } else if (!inCode && heading.matches()) {
                all.add(line.with(heading.group(1) + pin(heading.group(2))));
            } else {
                all.add(line);
            }
        }
        return MappedText.ofLines(all);
    }

    private static String pin(String attributes) {
        Matcher id = ID.matcher(attributes);
        return id.find() ? " {#" + id.group(1) + "}" : "";
    }

    private static Optional<String> box(String attributes) {
        Optional<String> kind = Optional.empty();
        Matcher name = CLASS.matcher(attributes);
        while (name.find()) {
            String box =
                    BOXES.getOrDefault(name.group(1).toLowerCase(Locale.ROOT).replaceFirst("-title$", ""), "");
            kind = box.isEmpty() ? kind : Optional.of(box);
        }
        return kind;
    }

    private static void previous(String attributes, List<Line> all) {
        Line last = all.get(all.size() - 1);
        if (last.text().matches("#{1,6}[ \\t].*")) {
            all.set(all.size() - 1, last.with(last.text().stripTrailing() + pin(attributes)));
            return;
        }
        int start = all.size();
        while (start > 0 && !all.get(start - 1).isBlank()) {
            start--;
        }
        List<Line> block = new ArrayList<>(all.subList(start, all.size()));
        Optional<String> box = box(attributes);
        if (box.isPresent() && block.stream().noneMatch(line -> Containers.isMark(line.text()))) {
            all.subList(start, all.size()).clear();
            boxed(box.get(), attributes, block, all);
        }
    }

    /** Returns the index of the last line of the block that follows. */
    private static int next(String attributes, List<Line> lines, int at, List<Line> all) {
        int end = at + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !LINE.matcher(lines.get(end).text()).matches()) {
            end++;
        }
        Optional<String> box = box(attributes);
        if (box.isEmpty() || end == at + 1) {
            return at;
        }
        boxed(box.get(), attributes, lines.subList(at + 1, end), all);
        return end - 1;
    }

    private static void boxed(String kind, String attributes, List<Line> block, List<Line> all) {
        boolean quoted = block.stream().allMatch(line -> line.text().strip().startsWith(">"));
        List<Line> bare = new ArrayList<>(
                quoted
                        ? block.stream()
                                .map(line -> line.with(line.text().replaceFirst("^[ \\t]*>[ \\t]?", "")))
                                .toList()
                        : block);
        boolean titled = attributes.contains("-title") && bare.size() > 1;
        String title = titled ? bare.remove(0).text() : "";
        Line first = block.get(0);
        all.add(first.with(""));
        all.add(first.with(Containers.open(kind, title)));
        all.addAll(converted(MappedText.ofLines(bare)).lines());
        all.add(first.with(Containers.close()));
    }
}
