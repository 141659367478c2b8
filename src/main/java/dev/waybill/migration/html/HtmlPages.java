package dev.waybill.migration.html;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.markup.HtmlMarkdown;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Saved HTML pages of an old portal. What most pages have in common is left out. */
public final class HtmlPages implements Ecosystem {
    /** Pages from which on a block that most of them have is no content. */
    private static final int MANY = 4;

    private final PageSelectors selectors;

    public HtmlPages(PageSelectors selectors) {
        this.selectors = selectors;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return project.files().stream().anyMatch(HtmlPages::isPage)
                && project.files().stream()
                        .noneMatch(file ->
                                SourcePage.isMarkdown(file) && !file.matches("(?i)(?:readme|license|changelog)\\.md"));
    }

    private static boolean isPage(String file) {
        return file.toLowerCase(java.util.Locale.ROOT).matches(".*\\.x?html?") && !file.matches(".*_files/.*");
    }

    private record Facts(Optional<String> date, Optional<Integer> views) {}

    private record Guide(String title, Element content) {}

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        Map<String, Document> pages = new TreeMap<>();
        for (String file : project.files()) {
            if (isPage(file)) {
                parsed(project, file)
                        .ifPresentOrElse(
                                page -> pages.put(file, page),
                                () -> losses.add(file, 0, "page", file, "nothing: it can't be read"));
            }
        }
        DraftSite.Builder site = DraftSite.builder(name(), (body, page) -> body, HeadingIds.NONE);
        pages.values().stream()
                .map(page -> page.select("html").attr("lang"))
                .filter(lang -> !lang.isBlank())
                .findFirst()
                .ifPresent(lang -> site.language(Optional.of(lang)));
        pages.values().stream()
                .map(Document::title)
                .filter(title -> title.matches(".*[|_–—-].*"))
                .findFirst()
                .map(title -> title.replaceFirst("^.*[|_–—-]\\s*", ""))
                .ifPresent(name -> site.title(Optional.of(name).filter(each -> !each.isBlank())));
        Map<String, List<Guide>> guides = new LinkedHashMap<>();
        Map<String, Facts> facts = new HashMap<>();
        pages.forEach((file, page) -> {
            PageContent content = new PageContent(page, selectors);
            facts.put(file, new Facts(content.date(), content.views())); // before what holds them is removed
            guides.put(file, guides(page));
        });
        Map<String, Integer> repeated = repeated(guides);
        pages.forEach((file, page) -> pages(
                file,
                page,
                facts.getOrDefault(file, new Facts(Optional.empty(), Optional.empty())),
                guides.getOrDefault(file, List.of()),
                repeated,
                pages.size(),
                site));
        project.files().stream().filter(file -> !isPage(file)).forEach(file -> site.file(file, "/" + file));
        return site.build();
    }

    private static Optional<Document> parsed(ProjectFolder project, String file) {
        return project.bytes(file).filter(bytes -> bytes.length <= 20 << 20).flatMap(bytes -> {
            try {
                return Optional.of(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** The page as one guide, or as several where headings divide it. */
    private List<Guide> guides(Document page) {
        PageContent content = new PageContent(page, selectors);
        String title = content.title();
        Element whole = content.content();
        List<Element> lists = LinkLists.beside(whole, page.body());
        List<Guide> guides = divided(title, whole);
        if (!guides.isEmpty()) {
            guides.get(guides.size() - 1).content().appendChildren(lists);
        }
        return guides;
    }

    private List<Guide> divided(String title, Element whole) {
        List<Element> headings = headings(whole);
        if (headings.isEmpty()) {
            return List.of(new Guide(title, whole));
        }
        List<Guide> guides = new ArrayList<>();
        Element current = new Element("div");
        String name = title;
        for (Element block : blocks(whole, headings)) {
            if (headings.contains(block)) {
                if (!current.text().isBlank()) {
                    guides.add(new Guide(name, current));
                }
                current = new Element("div");
                name = block.text();
            } else {
                current.appendChild(block.clone());
            }
        }
        if (!current.text().isBlank()) {
            guides.add(new Guide(name, current));
        }
        return guides;
    }

    private List<Element> headings(Element content) {
        try {
            return selectors
                    .split()
                    .map(selector -> List.copyOf(content.select(selector)))
                    .orElse(List.of());
        } catch (Selector.SelectorParseException e) {
            return List.of();
        }
    }

    /** The blocks of an element, those that hold a heading in pieces. */
    private static List<Element> blocks(Element content, List<Element> headings) {
        List<Element> blocks = new ArrayList<>();
        for (org.jsoup.nodes.Node node : content.childNodes()) {
            if (node instanceof Element element) {
                boolean holds = !headings.contains(element)
                        && headings.stream()
                                .anyMatch(heading -> heading.parents().contains(element));
                if (holds) {
                    blocks.addAll(blocks(element, headings));
                } else {
                    blocks.add(element);
                }
            } else if (node instanceof org.jsoup.nodes.TextNode text && !text.isBlank()) {
                blocks.add(new Element("p").text(text.text()));
            }
        }
        return blocks;
    }

    /** On how many pages each block of text stands. */
    private static Map<String, Integer> repeated(Map<String, List<Guide>> guides) {
        Map<String, Integer> counts = new HashMap<>();
        guides.values()
                .forEach(all -> all.stream()
                        .flatMap(guide -> guide.content().select("p, ul, ol, div, table").stream())
                        .map(Element::text)
                        .filter(text -> text.length() > 1)
                        .distinct()
                        .forEach(text -> counts.merge(text, 1, Integer::sum)));
        return counts;
    }

    private void pages(
            String file,
            Document page,
            Facts facts,
            List<Guide> guides,
            Map<String, Integer> repeated,
            int all,
            DraftSite.Builder site) {
        Optional<String> date = facts.date();
        Optional<Integer> views = facts.views();
        String canonical = Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href"))
                .orElse("")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("[?#].*", "");
        String description = Optional.ofNullable(page.selectFirst("meta[name=description]"))
                .map(meta -> meta.attr("content"))
                .orElse("");
        for (int i = 0; i < guides.size(); i++) {
            Guide guide = guides.get(i);
            if (all >= MANY) {
                guide.content().select("p, ul, ol, div, table").stream()
                        .filter(block -> repeated.getOrDefault(block.text(), 0) * 10 > all * 6)
                        .toList()
                        .forEach(block -> {
                            if (!block.equals(guide.content())) {
                                block.remove();
                            }
                        });
            }
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("title", guide.title());
            date.ifPresent(day -> keys.put("date", day));
            if (i == 0 && !description.isBlank()) {
                keys.put("description", description);
            }
            String bare = SourcePage.withoutEnding(file.replaceFirst("(?i)\\.x?html?$", ".html"));
            String suffix = i == 0 ? "" : "-" + (i + 1);
            String target = (bare.isEmpty() || bare.endsWith("/") ? bare + "index" : bare) + suffix + ".md";
            List<String> addresses = i > 0
                    ? List.of("/" + bare + suffix)
                    : canonical.startsWith("/") && canonical.length() > 1
                            ? List.of("/" + file, canonical)
                            : List.of("/" + file);
            String markdown = NumberedParagraphs.nested(Containers.unmarked(HtmlMarkdown.of(guide.content(), true)));
            String source = i == 0 ? file : file + "#" + (i + 1);
            site.page(new Draft(
                    source,
                    target,
                    keys,
                    MappedText.ofLines(
                            markdown.lines().map(line -> new Line(line, 1)).toList()),
                    addresses));
            views.ifPresent(count -> site.views(source, count));
        }
    }
}
