package dev.waybill.migration.draft;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.literal.Toml;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file divided into front matter, in YAML, TOML or JSON, and body. */
public record SourcePage(Map<String, Object> frontMatter, MappedText body) {
    private static final Pattern YAML = Pattern.compile(
            "\\A\\s*---[ \\t]*\\n(.*?)(?:(?<=\\n)|\\A)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TOML =
            Pattern.compile("\\A\\s*\\+\\+\\+[ \\t]*\\n(.*?)(?<=\\n)\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

    public SourcePage {
        frontMatter = new LinkedHashMap<>(frontMatter);
    }

    public static boolean isMarkdown(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(?:md|mdx|markdown|mkd|mdown)");
    }

    /** A path without the ending that pages have, and without the name of a folder's page. */
    public static String withoutEnding(String file) {
        return file.replaceFirst("(?i)\\.(?:md|mdx|markdown|mkd|mdown|html)$", "")
                .replaceFirst("(?i)(?:^|(?<=/))(?:index|_index|readme)$", "");
    }

    public static SourcePage read(ProjectFolder project, String file, Losses losses) {
        Optional<String> text = project.text(file);
        if (text.isEmpty()) {
            losses.add(file, 0, "page", file, "an empty page: the file can't be read, or is too large");
        }
        return of(Containers.unmarked(text.orElse("")), file, losses);
    }

    /** A text without its front matter. */
    public static String body(String text) {
        return of(text, "", new Losses()).body().text();
    }

    static SourcePage of(String text, String file, Losses losses) {
        Matcher yaml = YAML.matcher(text);
        if (yaml.lookingAt()) {
            Optional<Map<String, Object>> read = yaml.group(1).isBlank()
                    ? Optional.of(Map.of())
                    : PlainYaml.read(yaml.group(1))
                            .or(() -> PlainYaml.read(mended(yaml.group(1))))
                            .filter(Map.class::isInstance)
                            .map(Values::map);
            if (read.isEmpty() && !yaml.group(1).contains(":")) {
                return new SourcePage(Map.of(), MappedText.of(text, 1));
            }
            return page(text, yaml.end(), read, file, losses);
        }
        Matcher toml = TOML.matcher(text);
        if (toml.lookingAt()) {
            return page(text, toml.end(), Toml.read(toml.group(1)), file, losses);
        }
        if (text.startsWith("{\n") || text.startsWith("{\"")) {
            int end = text.indexOf("\n}\n");
            if (end > 0) {
                return page(
                        text,
                        end + 2,
                        PlainYaml.read(text.substring(0, end + 2)).map(Values::map),
                        file,
                        losses);
            }
        }
        return new SourcePage(Map.of(), MappedText.of(text, 1));
    }

    /** Unquoted values with a colon are the usual mistake. */
    private static String mended(String yaml) {
        return yaml.replaceAll("(?m)^(\\w[\\w-]*): *([^\"'\\[{|>&*\\s][^\\n]*?:[^\\n]*)$", "$1: '$2'")
                .replaceAll("(?m)^(\\w[\\w-]*): *([@`%][^\\n]*)$", "$1: '$2'");
    }

    private static SourcePage page(
            String text, int end, Optional<Map<String, Object>> read, String file, Losses losses) {
        if (read.isEmpty()) {
            losses.add(file, 1, "front matter", text.substring(0, Math.min(end, 80)), "nothing: it can't be read");
        }
        int line =
                1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        return new SourcePage(read.orElse(Map.of()), MappedText.of(text.substring(end), line));
    }
}
