package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.document.Document;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.site.statistics.Readership;
import dev.waybill.source.AssetFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The complete site: all documents, joined.
 *
 * @param pages every page with a source file, sorted by path
 * @param articles those that are listed, newest first, undated ones last, then by path
 * @param home the root section
 * @param sections every section but the root, sorted by path
 * @param synonyms words that the search treats alike
 * @param lock all checklists ever published; empty if the lock file can't be read
 * @param hidden documents that are not published, by path
 * @param nextChange when the output will change without an edit
 */
public record Site(
        Configuration configuration,
        List<Page> pages,
        List<Page> articles,
        Section home,
        List<Section> sections,
        Taxonomies taxonomies,
        GeneratedPages generated,
        Readership readership,
        Synonyms synonyms,
        Optional<ChecklistLock> lock,
        Files files,
        Map<String, HiddenPage> hidden,
        Optional<NextChange> nextChange,
        Index index) {
    public Site {
        pages = List.copyOf(pages);
        articles = List.copyOf(articles);
        sections = List.copyOf(sections);
        hidden = Collections.unmodifiableMap(hidden);
    }

    /**
     * Groups of articles.
     *
     * @param tags sorted by number of articles, highest first, then by name
     * @param categories sorted like tags
     * @param topics in list order
     */
    public record Taxonomies(List<Term> tags, List<Term> categories, List<Topic> topics) {
        public Taxonomies {
            tags = List.copyOf(tags);
            categories = List.copyOf(categories);
            topics = List.copyOf(topics);
        }
    }

    /**
     * Files published unchanged.
     *
     * @param assets content files, by path under {@code content/}
     * @param staticFiles the site owner's own files, by path under {@code static/}
     */
    public record Files(Map<String, AssetFile> assets, Map<String, AssetFile> staticFiles) {
        private static final Set<String> REPLACEABLE = Set.of("robots.txt", "llms.txt");

        public Files {
            assets = Collections.unmodifiableMap(assets);
            staticFiles = Collections.unmodifiableMap(staticFiles);
        }

        Stream<String> paths() {
            return Stream.concat(assets.keySet().stream(), staticFiles.keySet().stream());
        }

        /**
         * Whether one of them takes the place of a generated file. From {@code content/} only those may that no browser and no host acts
         * on.
         */
        public boolean replace(String generated) {
            return staticFiles.containsKey(generated)
                    || assets.containsKey(generated) && REPLACEABLE.contains(generated);
        }

        /** Whether a file is published at a path. */
        public boolean contain(String path) {
            return assets.containsKey(path) || staticFiles.containsKey(path);
        }
    }

    /** All documents: published ones sorted by path, then hidden ones sorted by path. */
    public List<Document> documents() {
        return Stream.concat(
                        pages.stream().map(Page::document),
                        hidden.values().stream().map(HiddenPage::document))
                .toList();
    }

    /** The page of a source path under {@code content/}. */
    public Optional<Page> page(String path) {
        return Optional.ofNullable(index.byPath.get(path));
    }

    /**
     * The page that a link leads to. The link may name its file, its page or its folder, relative to its own file or from the root:
     * {@code b.md}, {@code b}, {@code b.html}, {@code sub/}, {@code /a/b.md}, {@code /a/b/}. A file of exactly that path goes first,
     * and a page whose path differs in case last: generators that write addresses in lower case accept either.
     */
    public Optional<Page> linked(LinkTarget target) {
        if (target instanceof LinkTarget.Content content) {
            return files.assets.containsKey(content.path())
                    ? Optional.empty()
                    : named(content.path(), index.byPath).or(() -> ofAnyCase(content.path()));
        }
        if (target instanceof LinkTarget.SitePath site && !files.contain(site.path())) {
            return pageAt(site.path())
                    .or(() -> pageAt(site.path() + "/"))
                    .or(() -> named(site.path(), index.byPath))
                    .or(() -> ofAnyCase(site.path()));
        }
        return Optional.empty();
    }

    private Optional<Page> ofAnyCase(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return named(lower, index.byPath)
                .or(() -> named(lower, index.byLowerCase))
                .or(() -> Optional.ofNullable(index.byLowerCase.get(lower.endsWith("/") ? lower : lower + "/")));
    }

    /** The page that isn't published and that a link leads to, as {@link #linked} finds others. */
    public Optional<HiddenPage> linkedHidden(LinkTarget target) {
        if (target instanceof LinkTarget.Content content) {
            return named(content.path(), hidden);
        }
        return target instanceof LinkTarget.SitePath site ? named(site.path(), hidden) : Optional.empty();
    }

    /** The section that a link to a folder leads to: {@code sub/}, for one that has no page of its own too. */
    public Optional<Section> linkedSection(LinkTarget target) {
        return target instanceof LinkTarget.Content content
                ? section(content.path().replaceAll("/$", ""))
                : Optional.empty();
    }

    private static <V> Optional<V> named(String path, Map<String, V> values) {
        return PagePaths.of(path).stream()
                .filter(values::containsKey)
                .findFirst()
                .map(values::get);
    }

    /** The page at an address, with or without a leading {@code /}. */
    public Optional<Page> pageAt(String sitePath) {
        return Optional.ofNullable(index.byAddress.get(sitePath.startsWith("/") ? sitePath.substring(1) : sitePath));
    }

    public Optional<Section> section(String path) {
        return path.isEmpty() ? Optional.of(home) : Optional.ofNullable(index.sections.get(path));
    }

    public Optional<Term> tag(String name) {
        return Optional.ofNullable(index.tags.get(TermIndex.key(name)));
    }

    public Optional<Term> category(String name) {
        return Optional.ofNullable(index.categories.get(TermIndex.key(name)));
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(index.topics.get(id));
    }

    /** The article before this one in its section's list. */
    public Optional<Page> previous(Page page) {
        return Optional.ofNullable(index.previous.get(page.path()));
    }

    /** The article after this one in its section's list. */
    public Optional<Page> next(Page page) {
        return Optional.ofNullable(index.next.get(page.path()));
    }

    /** How often a page was viewed, if known. */
    public Optional<Integer> views(Page page) {
        return Optional.ofNullable(
                readership.statistics().views().get("/" + page.permalink().path()));
    }

    /** How much a page is read, with recent views weighted most; for ranking only. */
    public double popularity(Page page) {
        return readership.statistics().popularity("/" + page.permalink().path());
    }

    /** Lookup tables for the lists. */
    public static final class Index {
        private final Map<String, Page> byPath = new HashMap<>();
        private final Map<String, Page> byAddress = new HashMap<>();

        /** Pages whose paths and addresses have capital letters, by both in lower case. */
        private final Map<String, Page> byLowerCase = new HashMap<>();

        private final Map<String, Section> sections = new HashMap<>();
        private final Map<String, Term> tags = new HashMap<>();
        private final Map<String, Term> categories = new HashMap<>();
        private final Map<String, Topic> topics = new HashMap<>();
        private final Map<String, Page> previous = new HashMap<>();
        private final Map<String, Page> next = new HashMap<>();

        Index(List<Page> pages, List<Section> sections, Taxonomies taxonomies) {
            for (Page page : pages) {
                byPath.put(page.path(), page);
                byAddress.putIfAbsent(page.permalink().path(), page);
                for (String name : List.of(page.path(), page.permalink().path())) {
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (!lower.equals(name)) {
                        byLowerCase.putIfAbsent(lower, page);
                    }
                }
            }
            sections.forEach(section -> this.sections.put(section.path(), section));
            taxonomies.tags.forEach(term -> this.tags.put(TermIndex.key(term.name()), term));
            taxonomies.categories.forEach(term -> this.categories.put(TermIndex.key(term.name()), term));
            taxonomies.topics.forEach(topic -> this.topics.put(topic.id(), topic));
        }

        /** The articles before and after each article in its section's list. */
        void link(List<Page> neighbours) {
            for (int i = 1; i < neighbours.size(); i++) {
                previous.put(neighbours.get(i).path(), neighbours.get(i - 1));
                next.put(neighbours.get(i - 1).path(), neighbours.get(i));
            }
        }
    }
}
