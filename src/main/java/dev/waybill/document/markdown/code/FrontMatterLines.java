package dev.waybill.document.markdown.code;

import java.util.List;

/** Markdown, which may start with front matter between two lines of three hyphens. */
final class FrontMatterLines implements ColouredLines {
    private static final String FENCE = "---";

    private final ColouredLines text;
    private final ColouredLines yaml = new YamlLines();
    private boolean started;
    private boolean inside;

    FrontMatterLines(ColouredLines text) {
        this.text = text;
    }

    @Override
    public List<Part> next(String line) {
        boolean fence = line.stripTrailing().equals(FENCE) && (inside || !started);
        started = true;
        if (fence) {
            inside = !inside;
            return List.of(new Part(line, "c"));
        }
        return inside ? yaml.next(line) : text.next(line);
    }
}
