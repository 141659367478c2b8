package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.config.LanguageRoot;
import dev.waybill.document.Document;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.statistics.Readership;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The complete site: all documents, joined. A site in several languages has one of these for each.
 *
 * @param pages every page with a source file, sorted by path
 * @param articles those that are listed, newest first, undated ones last, then by path
 * @param home the root section
 * @param sections every section but the root, sorted by path
 * @param synonyms words that the search treats alike
 * @param lock all checklists ever published; empty if the lock file can't be read
 * @param hidden documents that are not published, by path
 * @param languages the sites of all languages, this one among them
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
        SiteFiles files,
        Map<String, HiddenPage> hidden,
        Optional<NextChange> nextChange,
        Languages languages,
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
     * @param own those that the site chooses, in its order
     */
    public record Taxonomies(List<Term> tags, List<Term> categories, List<Topic> topics, List<Taxonomy> own) {
        public Taxonomies {
            tags = List.copyOf(tags);
            categories = List.copyOf(categories);
            topics = List.copyOf(topics);
            own = List.copyOf(own);
        }
    }

    /** All documents: published ones sorted by path, then hidden ones sorted by path. */
    public List<Document> documents() {
        return Stream.concat(
                        pages.stream().map(Page::document),
                        hidden.values().stream().map(HiddenPage::document))
                .toList();
    }

    /** Its page of a source path under {@code content/}. */
    public Optional<Page> page(String path) {
        return languages.index.page(path).filter(page -> languages.index.isIn(path, configuration.root()));
    }

    /** Its page of a path within the folder of its language, as the configuration names pages. */
    public Optional<Page> pageWithin(String path) {
        return page(configuration.root().in(path));
    }

    /**
     * The page of any language that a link leads to. The link may name its file, its page or its folder, relative to its own file or from
     * the root: {@code b.md}, {@code b}, {@code b.html}, {@code sub/}, {@code /a/b.md}, {@code /a/b/}. A file of exactly that path goes
     * first, and a page whose path differs in case last: generators that write addresses in lower case accept either.
     */
    public Optional<Page> linked(LinkTarget target) {
        return languages.index.linked(target);
    }

    /**
     * The page that a link of a page leads to. A relative link that leads nowhere from the page's file is read from the page's address, as
     * browsers do.
     *
     * @param from the path of the page that has the link; empty for none
     */
    public Optional<Page> linked(LinkTarget target, String from) {
        Optional<Page> page = linked(target);
        if (page.isPresent()
                || !(target instanceof LinkTarget.Content content)
                || files().assets().containsKey(content.path())
                || linkedSection(target).isPresent()) {
            return page;
        }
        return AddressPath.of(content, from).flatMap(this::linked);
    }

    /** The page that isn't published and that a link leads to, as {@link #linked} finds others. */
    public Optional<HiddenPage> linkedHidden(LinkTarget target) {
        return languages.index.linkedHidden(target);
    }

    /** The section that a link to a folder leads to: {@code sub/}, for one that has no page of its own too. */
    public Optional<Section> linkedSection(LinkTarget target) {
        return languages.index.linkedSection(target);
    }

    /** The page of any language at an address, with or without a leading {@code /}. */
    public Optional<Page> pageAt(String sitePath) {
        return languages.index.pageAt(sitePath);
    }

    public Optional<Section> section(String path) {
        return path.equals(home.path()) ? Optional.of(home) : Optional.ofNullable(index.sections.get(path));
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

    /** The sites of all languages, in the order of the configuration. A project without languages has one site. */
    public static final class Languages {
        private final PageIndex index;
        private final List<Site> sites = new ArrayList<>();

        Languages(PageIndex index) {
            this.index = index;
        }

        /** Called by the assembler for each language in turn. */
        void add(Site site) {
            sites.add(site);
            List<Section> sections = new ArrayList<>(site.sections);
            sections.add(site.home);
            index.add(site.pages, sections, site.hidden);
            if (several()) {
                LanguageRoot root = site.configuration.root();
                index.addTranslations(root, sections, site.pages, site.generated);
            }
        }

        /** All sites; the first is that of the main language. */
        public List<Site> sites() {
            return Collections.unmodifiableList(sites);
        }

        public Site first() {
            return sites.get(0);
        }

        public boolean several() {
            return index.roots().size() > 1;
        }

        /** Whether no language has its home page at the root of the site. */
        public boolean rootless() {
            return index.roots().stream().noneMatch(root -> root.path().isEmpty());
        }

        /** The site to whose folder a path under {@code content/} belongs. */
        public Optional<Site> of(String path) {
            return LanguageRoot.of(index.roots(), path)
                    .map(root -> sites.get(index.roots().indexOf(root)));
        }

        /** The page of any language with a source path under {@code content/}. */
        public Optional<Page> page(String path) {
            return index.page(path);
        }

        /** All documents, language by language, as {@link Site#documents}. */
        public List<Document> documents() {
            return sites.stream().flatMap(site -> site.documents().stream()).toList();
        }

        /** Whether the page of a source path isn't published. */
        public boolean isHidden(String path) {
            return index.isHidden(path);
        }

        /** Whether two source paths under {@code content/} are those of a page in two languages. */
        public boolean areTranslations(String path, String other) {
            return index.areTranslations(path, other);
        }

        /**
         * The address in one language of what another shows at an address; empty if it isn't translated.
         *
         * @param at an address of the other
         */
        public Optional<Permalink> translation(Site from, Permalink at, Site to) {
            return index.translation(from.configuration.root(), at, to.configuration.root());
        }
    }

    /** Lookup tables for the lists. */
    public static final class Index {
        private final Map<String, Section> sections = new HashMap<>();
        private final Map<String, Term> tags = new HashMap<>();
        private final Map<String, Term> categories = new HashMap<>();
        private final Map<String, Topic> topics = new HashMap<>();
        private final Map<String, Page> previous = new HashMap<>();
        private final Map<String, Page> next = new HashMap<>();

        Index(List<Section> sections, Taxonomies taxonomies) {
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
