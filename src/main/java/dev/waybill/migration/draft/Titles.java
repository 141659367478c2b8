package dev.waybill.migration.draft;

import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.Optional;

/** The title of a page: from its front matter, its first heading, the navigation, or its file's name. */
final class Titles {
    private Titles() {}

    static String of(Draft draft, Optional<String> heading) {
        return Values.text(draft.frontMatter(), "title")
                .or(() -> heading)
                .or(draft::title)
                .map(title -> title.replaceAll("\\s+", " "))
                .filter(title -> !title.isBlank())
                .orElseGet(() -> readable(draft.path()));
    }

    /** The text of the first heading if it is one of the first level. */
    static Optional<String> heading(MappedText body) {
        Code code = Code.of(body.text());
        int offset = 0;
        String before = "";
        for (Line line : body.lines()) {
            if (!code.inBlock(offset)) {
                if (line.text().matches(" {0,3}#{1,6}[ \\t].*")) {
                    String text = line.text()
                            .replaceFirst("^ {0,3}#+[ \\t]+", "")
                            .replaceFirst("[ \\t]*\\{#[^}]*}[ \\t]*$", "")
                            .replaceFirst("[ \\t]+#+[ \\t]*$", "");
                    boolean first = line.text().strip().startsWith("# ");
                    return first
                            ? Optional.of(HeadingIds.plain(text)).filter(title -> !title.isBlank())
                            : Optional.empty();
                }
                if (line.text().matches(" {0,3}=+[ \\t]*") && !before.isBlank()) {
                    return Optional.of(HeadingIds.plain(before.replaceFirst("[ \\t]*\\{#[^}]*}[ \\t]*$", "")));
                }
            }
            before = line.text();
            offset += line.text().length() + 1;
        }
        return Optional.empty();
    }

    private static String readable(String path) {
        String name = path.replaceFirst("/?_index\\.md$", "").replaceFirst("\\.md$", "");
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[-_]+", " ")
                .strip();
        return name.isEmpty() ? "Home" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
