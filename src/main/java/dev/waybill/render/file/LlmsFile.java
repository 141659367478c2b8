package dev.waybill.render.file;

import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.regex.Pattern;

/** {@code llms.txt}: the site for language models, in the format of llmstxt.org: a heading, a quoted summary, and lists of links. */
final class LlmsFile {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#]");

    private LlmsFile() {}

    /** Pages listed per section. If there are more, the section itself is listed last, with their number. */
    private static final int MAX_LENGTH = 100;

    static OutputFile of(Site site, Words words) {
        StringBuilder text = head(site);
        list(text, site, words, site.home(), own(site, site.home().path()));
        for (Section section : site.home().sections()) {
            list(text, site, words, section, below(site, section));
        }
        languages(text, site, words);
        return OutputFile.text(file(site).outputPath(), text.toString());
    }

    /** The file at the root of a site whose languages are all below it. */
    static OutputFile ofLanguages(Site site, Words words) {
        StringBuilder text = head(site);
        languages(text, site, words);
        return OutputFile.text("llms.txt", text.toString());
    }

    private static StringBuilder head(Site site) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(line(site.configuration().identity().title())).append('\n');
        if (!site.configuration().identity().description().isEmpty()) {
            text.append("\n> ")
                    .append(line(site.configuration().identity().description()))
                    .append('\n');
        }
        return text;
    }

    private static void languages(StringBuilder text, Site site, Words words) {
        if (site.languages().several()) {
            AbsoluteUrls urls = new AbsoluteUrls(site);
            text.append("\n## ").append(line(words.text("languages.title"))).append("\n\n");
            site.languages()
                    .sites()
                    .forEach(other -> link(text, other.configuration().root().name(), urls.of(file(other)), ""));
        }
    }

    private static Permalink file(Site site) {
        return new Permalink(site.configuration().root().path() + "llms.txt");
    }

    /** The articles directly in a folder. */
    private static List<Page> own(Site site, String folder) {
        return site.home().articles().stream()
                .filter(page -> page.section().equals(folder))
                .toList();
    }

    /** The articles below a section, or the topics if it contains those. */
    private static List<Page> below(Site site, Section section) {
        List<Page> topics = site.pages().stream()
                .filter(page -> page.kind() == PageKind.TOPIC
                        && page.isListed()
                        && page.section().equals(section.path()))
                .toList();
        return topics.isEmpty() ? section.articles() : topics;
    }

    private static void list(StringBuilder text, Site site, Words words, Section section, List<Page> pages) {
        if (pages.isEmpty()) {
            return;
        }
        AbsoluteUrls urls = new AbsoluteUrls(site);
        text.append("\n## ").append(line(section.title())).append("\n\n");
        for (Page page : pages.subList(0, Math.min(MAX_LENGTH, pages.size()))) {
            link(text, page.title(), urls.of(page.permalink()), page.description());
        }
        if (pages.size() > MAX_LENGTH) {
            link(text, section.title(), urls.of(section.permalink()), words.text("count.articles", pages.size()));
        }
    }

    private static void link(StringBuilder text, String title, String url, String description) {
        String note = line(description);
        text.append("- [").append(line(title)).append("](").append(url);
        text.append(note.isEmpty() ? ")\n" : "): " + note + "\n");
    }

    /** Text on one line, with Markdown markup and HTML escaped. */
    private static String line(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        return MARKUP.matcher(line).replaceAll("\\\\$0");
    }
}
