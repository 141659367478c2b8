package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.config.LanguageRoot;
import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import dev.waybill.site.schedule.Freshness;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.site.statistics.Readership;
import dev.waybill.source.git.CommitDates;
import dev.waybill.source.git.CommitDates.Commits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the documents of one language.
 *
 * @param configuration the language's
 * @param history the source of dates that the front matter of articles doesn't have
 */
record LanguageAssembler(Configuration configuration, Visibility visibility, CommitDates history) {
    /** Lower weights first, pages without a weight last, then newest first. */
    private static final Comparator<Page> LIST_ORDER = Comparator.comparing(
                    (Page page) -> page.frontMatter().display().weight().orElse(Integer.MAX_VALUE))
            .thenComparing(Page.NEWEST_FIRST);

    /**
     * What the sites of all languages have in common.
     *
     * @param nextChange when the output will change without an edit
     */
    record Shared(
            Readership readership,
            Synonyms synonyms,
            Optional<ChecklistLock> lock,
            SiteFiles files,
            Optional<NextChange> nextChange,
            Site.Languages languages) {}

    /** The pages of a language, before they are joined. */
    record Pages(List<Page> shown, Map<String, HiddenPage> hidden, PermalinkRules addresses) {}

    /** @param documents those of the language, sorted by path */
    Pages pages(Collection<Document> documents, List<Diagnostic> diagnostics) {
        PermalinkRules addresses = addresses(documents);
        Cascade cascade = new Cascade(documents, addresses);
        diagnostics.addAll(Cascade.misplaced(documents, addresses));
        Map<String, HiddenPage> hidden = new TreeMap<>();
        List<Page> pages = new ArrayList<>();
        for (Document read : documents) {
            Document document = titled(cascade.below(read), diagnostics);
            Optional<Message> reason = visibility.hides(
                    document.frontMatter(), configuration.dates().timeZone());
            reason.ifPresentOrElse(
                    why -> hidden.put(document.path(), new HiddenPage(document, why)),
                    () -> pages.add(page(document, addresses)));
        }
        return new Pages(pages, hidden, addresses);
    }

    private PermalinkRules addresses(Collection<Document> documents) {
        return new PermalinkRules(documents.stream().map(Document::path).toList(), configuration.root());
    }

    /** A new version of an article as a page of the site; empty if it isn't shown. */
    Optional<Page> shown(Document document, Site site) {
        PermalinkRules addresses = addresses(site.documents());
        Document whole = new Cascade(site.documents(), addresses).below(document);
        boolean isHidden = visibility
                .hides(whole.frontMatter(), configuration.dates().timeZone())
                .isPresent();
        return isHidden ? Optional.empty() : Optional.of(page(titled(whole, new ArrayList<>()), addresses));
    }

    /** A document with a title: its own, or else its file's name, or the site's title for the home page. */
    private Document titled(Document document, List<Diagnostic> diagnostics) {
        if (!document.frontMatter().title().isBlank()) {
            return document;
        }
        String path = document.path();
        String place = configuration
                .root()
                .within(SourceName.isFolderPage(path) ? PermalinkRules.parent(path) : document.id());
        String title = place.isEmpty()
                ? configuration.identity().title()
                : SourceName.readable(place.substring(place.lastIndexOf('/') + 1));
        diagnostics.add(Diagnostic.of(
                Rule.MISSING_TITLE,
                new Location("content/" + path, 1, 1, 1),
                Message.of("the page has no title, so it is called '%s'", title),
                Message.of(
                        "add 'title: …' between two lines '---' at the top, or start the text with a heading '# …'")));
        return document.titled(title);
    }

    private Page page(Document document, PermalinkRules addresses) {
        PageKind kind = PageKind.of(document.path(), addresses);
        Optional<Commits> commits = history.of("content/" + document.path()).filter(any -> kind == PageKind.ARTICLE);
        Optional<LocalDateTime> date = local(document.frontMatter().dates().date())
                .or(() -> commits.flatMap(Commits::first).map(this::local));
        Optional<LocalDateTime> updated = local(document.frontMatter().dates().updated())
                .or(() -> commits.map(Commits::last)
                        .map(this::local)
                        .filter(last -> date.map(last::isAfter).orElse(true)));
        return new Page(
                document,
                kind,
                addresses.of(document),
                addresses.section(document.path()),
                Page.summary(document),
                date,
                updated,
                Freshness.of(
                        document.frontMatter(),
                        configuration.dates().verifyEvery(),
                        configuration.dates().timeZone(),
                        visibility.now()),
                steps(document),
                visibility.unpublished(
                        document.frontMatter(), configuration.dates().timeZone()),
                PermalinkRules.aliases(document));
    }

    private Map<String, Freshness> steps(Document document) {
        Map<String, Freshness> steps = new TreeMap<>();
        document.checklists().stream()
                .flatMap(Checklist::all)
                .forEach(step -> Freshness.of(
                                step.identity().checked(),
                                document.frontMatter(),
                                configuration.dates().verifyEvery(),
                                configuration.dates().timeZone(),
                                visibility.now())
                        .ifPresent(fresh -> steps.put(step.anchor(), fresh)));
        return steps;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, configuration.dates().timeZone());
    }

    private Optional<LocalDateTime> local(Optional<Located<DateTime>> date) {
        return date.map(at -> at.value().local(configuration.dates().timeZone()));
    }

    Site site(Pages all, Shared shared) {
        LanguageRoot root = configuration.root();
        List<Page> pages = all.shown;
        List<Page> articles = pages.stream()
                .filter(page -> page.kind() == PageKind.ARTICLE && page.isListed())
                .sorted(Page.NEWEST_FIRST)
                .toList();
        List<Page> listed = articles.stream().sorted(LIST_ORDER).toList();
        SectionTree tree = SectionTree.of(pages, listed, all.addresses);
        GeneratedPages generated = GeneratedPages.of(configuration, pages, tree.sections(), shared.files.paths());
        Site.Taxonomies taxonomies = new Site.Taxonomies(
                TermIndex.of(
                        articles,
                        generated.of(GeneratedPage.TAGS),
                        page -> page.frontMatter().terms().tags()),
                TermIndex.of(
                        articles,
                        generated.of(GeneratedPage.CATEGORIES),
                        page -> page.frontMatter().terms().category().stream().toList()),
                pages.stream()
                        .filter(page -> page.kind() == PageKind.TOPIC)
                        .sorted(LIST_ORDER)
                        .map(page ->
                                TopicArticles.of(root.within(page.id()).substring(Topic.FOLDER.length()), page, listed))
                        .toList(),
                configuration.taxonomies().stream()
                        .map(own ->
                                Taxonomy.of(own, generated.taxonomy(own.name().value()), articles))
                        .toList());
        Site.Index index = new Site.Index(tree.sections(), taxonomies);
        tree.neighbours().forEach(index::link);
        return new Site(
                configuration,
                pages,
                articles,
                tree.root(),
                tree.sections(),
                taxonomies,
                generated,
                shared.readership,
                shared.synonyms,
                shared.lock,
                shared.files,
                all.hidden,
                shared.nextChange,
                shared.languages,
                index);
    }
}
