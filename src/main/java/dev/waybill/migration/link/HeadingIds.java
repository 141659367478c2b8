package dev.waybill.migration.link;

import dev.waybill.document.markdown.text.Ids;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pins the ids that headings had on the old site where this program would make others. */
public enum HeadingIds {
    /** Goldmark, Docusaurus, Starlight, kramdown: letters, digits, hyphens and underscores; each space is a hyphen. */
    GITHUB {
        @Override
        String id(String text) {
            return text.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
                    .replace(' ', '-');
        }
    },
    /** kramdown: as GitHub, but nothing before the first letter. */
    KRAMDOWN {
        @Override
        String id(String text) {
            String id = text.replaceFirst("^[^\\p{L}]+", "").toLowerCase(Locale.ROOT);
            id = id.replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "").replace(' ', '-');
            return id.isEmpty() ? "section" : id;
        }
    },
    /** mdBook: as GitHub, with all letters and digits of Rust's {@code is_alphanumeric}. */
    MDBOOK {
        @Override
        String id(String text) {
            return text.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_\\-\\s]", "")
                    .replaceAll("\\s", "-");
        }
    },
    /** VitePress and VuePress: accents and marks go, each run of other marks is a hyphen, a digit at the start has an underscore. */
    VITEPRESS {
        @Override
        String id(String text) {
            String id = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036F]", "");
            id = id.replaceAll("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+", "-")
                    .replaceAll("-{2,}", "-");
            id = id.replaceAll("^-+|-+$", "").replaceFirst("^(\\d)", "_$1");
            return id.toLowerCase(Locale.ROOT);
        }
    },
    /** Python-Markdown: ASCII alone. */
    PYTHON {
        @Override
        String id(String text) {
            String id = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
            return id.replaceAll("[^\\w\\s-]", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[-\\s]+", "-");
        }

        @Override
        String next(String id, Map<String, Integer> seen) {
            if (id.isEmpty() || seen.containsKey(id)) {
                int number = seen.merge(id, 1, Integer::sum) - (id.isEmpty() ? 0 : 1);
                return id + "_" + number;
            }
            seen.put(id, 1);
            return id;
        }
    },
    /** Python-Markdown with the slugs of PyMdown: letters of every script. */
    PYMDOWN {
        @Override
        String id(String text) {
            String id = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "");
            return id.replace(' ', '-');
        }

        @Override
        String next(String id, Map<String, Integer> seen) {
            return PYTHON.next(id, seen);
        }
    },
    /** None are known. */
    NONE {
        @Override
        String id(String text) {
            return "";
        }
    };

    private static final Pattern HEADING = Pattern.compile("^( {0,3}#{1,6}[ \\t]+)(.*?)([ \\t]+#+)?[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-+)[ \\t]*$");
    private static final Pattern PIN = Pattern.compile("[ \\t]*\\{[ \\t]*#([^\\s{}]+)[^{}]*}[ \\t]*$");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}_.:-]+");

    abstract String id(String text);

    String next(String id, Map<String, Integer> seen) {
        int count = seen.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "-" + (count - 1);
    }

    /** The text with those ids, and {@code {#id}} where it was written in another form. */
    public MappedText pinned(MappedText text) {
        Code code = Code.of(text.text());
        Ids own = new Ids();
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>(text.lines());
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher heading = HEADING.matcher(line.text());
            boolean isCode = code.at(offset);
            boolean underlined = !isCode
                    && i + 1 < lines.size()
                    && !line.isBlank()
                    && (i == 0 || lines.get(i - 1).isBlank())
                    && !line.text().matches("^\\s*(?:[-*+>|]|\\d+[.)]).*")
                    && UNDERLINE.matcher(lines.get(i + 1).text()).matches();
            if (!isCode && heading.matches()) {
                lines.set(i, line.with(heading.group(1) + pinned(heading.group(2), own, seen)));
            } else if (underlined) {
                lines.set(i, line.with(pinned(line.text(), own, seen)));
            }
            offset += line.text().length() + 1;
        }
        return MappedText.ofLines(lines);
    }

    private String pinned(String heading, Ids own, Map<String, Integer> seen) {
        Matcher pin = PIN.matcher(heading);
        if (pin.find()) {
            String words = heading.substring(0, pin.start());
            String id = pin.group(1);
            boolean free = ALLOWED.matcher(id).matches() && own.pin(id);
            if (free) {
                seen.merge(id, 1, Integer::sum);
                return words + " {#" + id + "}";
            }
            own.heading(plain(words));
            return words;
        }
        if (this == NONE) {
            return heading;
        }
        String text = plain(heading);
        String old = next(id(text), seen);
        boolean same = old.equals(Ids.slug(text)) || !ALLOWED.matcher(old).matches();
        if (same) {
            own.heading(text);
            return heading;
        }
        return own.pin(old) ? heading + " {#" + old + "}" : heading;
    }

    /** The words of a heading without marks. */
    public static String plain(String heading) {
        return heading.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("!?\\[([^\\]]*)]\\[[^\\]]*]", "$1")
                .replaceAll("<[^>`]*>(?=[^`]*(?:`[^`]*`[^`]*)*$)", "")
                .replaceAll("`+", "")
                .replaceAll("(\\*\\*|__|\\*|~~)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
                .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
