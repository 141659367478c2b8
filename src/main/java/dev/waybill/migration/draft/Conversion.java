package dev.waybill.migration.draft;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.media.MediaCheck;
import dev.waybill.media.svg.PlainSvg;
import dev.waybill.migration.link.Addresses;
import dev.waybill.migration.link.Destinations;
import dev.waybill.migration.markup.Tags;
import dev.waybill.migration.model.ForeignFile;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Alerts;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.FenceHeads;
import dev.waybill.migration.text.Formulas;
import dev.waybill.migration.text.MappedText;
import dev.waybill.source.AssetFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Converts a draft of a site, in the same way for every ecosystem:
 *
 * <ol>
 *   <li>each page gets its path;
 *   <li>the dialect's own words become this program's;
 *   <li>tags become Markdown, and containers get their colons;
 *   <li>links are followed, and ids of headings pinned;
 *   <li>the title and the other front matter are chosen.
 * </ol>
 */
public final class Conversion {
    private final DraftSite site;
    private final ProjectFolder project;
    private final Losses losses;
    private final List<Draft> drafts;
    private final Addresses addresses = new Addresses();
    private final Links links;
    private final Entries entries;
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    private Conversion(DraftSite site, ProjectFolder project, Losses losses) {
        this.site = site;
        this.project = project;
        this.losses = losses;
        this.drafts = Layout.of(site.drafts());
        this.links = new Links(site, addresses);
        this.entries = new Entries(addresses, links, losses);
    }

    public static ForeignSite of(DraftSite site, ProjectFolder project, Losses losses) {
        return new Conversion(site, project, losses).converted();
    }

    private ForeignSite converted() {
        List<ForeignFile> files = files();
        for (Draft draft : drafts) {
            String path = "content/" + draft.path();
            addresses.add(draft.source(), path);
            draft.addresses().forEach(address -> addresses.address(address, path));
        }
        for (Draft draft : drafts) {
            addresses.address(
                    draft.path().replaceFirst("(?:^|/)_index\\.md$", "/").replaceFirst("\\.md$", ""),
                    "content/" + draft.path());
        }
        Aliases aliases = new Aliases(site, drafts, addresses, links);
        Map<String, String> named = Entries.names(site.navigation());
        site.entries().values().forEach(each -> Entries.names(each.navigation()).forEach(named::putIfAbsent));
        List<ForeignPage> pages = drafts.parallelStream()
                .map(draft -> draft.titledBy(named))
                .map(draft -> page(draft, aliases))
                .toList();
        Map<String, Integer> views = new TreeMap<>();
        site.views().forEach((source, count) -> addresses.file(source).ifPresent(path -> views.put(path, count)));
        return new ForeignSite(
                site.ecosystem(),
                site.title().isEmpty() ? project.name() : site.title(),
                site.description(),
                site.language().isEmpty() ? language(pages) : site.language(),
                site.address(),
                pages,
                Entries.of(entries.of(site.navigation(), titles), this::isOfMainLanguage),
                Entries.of(entries.menu(site.menu(), titles), this::isOfMainLanguage),
                files,
                site.languages().stream().map(this::language).toList(),
                site.dialect().hasFormulas(),
                views,
                losses.sorted());
    }

    private boolean isOfMainLanguage(String page) {
        return site.languages().size() < 2
                || site.entries().keySet().stream().noneMatch(folder -> page.startsWith(folder + "/"));
    }

    private ForeignLanguage language(ForeignLanguage language) {
        LanguageEntries own = site.entries().getOrDefault(language.folder(), LanguageEntries.NONE);
        Predicate<String> inside = page -> page.startsWith(language.folder() + "/");
        return language.with(
                Entries.of(entries.of(own.navigation(), titles), inside),
                Entries.of(entries.menu(own.menu(), titles), inside));
    }

    /** Chinese where a fifth of the letters are. */
    private static String language(List<ForeignPage> pages) {
        long han = 0;
        long letters = 1;
        for (ForeignPage page : pages.subList(0, Math.min(50, pages.size()))) {
            han += page.body()
                    .codePoints()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    .count();
            letters += page.body().codePoints().filter(Character::isLetter).count();
        }
        return han * 5 > letters ? "zh-CN" : "en";
    }

    private List<ForeignFile> files() {
        List<ForeignFile> files = new ArrayList<>();
        new TreeMap<>(site.files()).forEach((file, address) -> {
            Optional<String> path = PublishedNames.path(address);
            List<Diagnostic> diagnostics = path.isEmpty() ? List.of() : diagnostics(file, path.get());
            Optional<String> plain = diagnostics.isEmpty() ? Optional.empty() : plain(file);
            if (path.isEmpty()) {
                losses.add(file, 0, "file", file, "nothing: a browser would run it, or nobody would read it");
            } else if (!diagnostics.isEmpty() && plain.isEmpty()) {
                losses.add(
                        file, 0, "file", file, "nothing: " + diagnostics.get(0).message());
            } else {
                plain.ifPresent(text -> losses.add(
                        file,
                        0,
                        "file",
                        file,
                        "the picture without what it may not hold: "
                                + diagnostics.get(0).message()));
                files.add(new ForeignFile(file, path.get(), plain));
                addresses.add(file, path.get());
                addresses.address(address, path.get());
            }
        });
        return files;
    }

    /** The text of an SVG without what a picture may not hold; empty for other files. */
    private Optional<String> plain(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".svg")
                ? project.text(file).flatMap(PlainSvg::of)
                : Optional.empty();
    }

    /** What keeps a build from publishing a file. */
    private List<Diagnostic> diagnostics(String file, String path) {
        return project.file(file)
                .map(real -> MediaCheck.diagnostics(List.of(new AssetFile(path, real))).stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList())
                .orElse(List.of());
    }

    private ForeignPage page(Draft draft, Aliases aliases) {
        PageContext context = new PageContext(draft, project, losses.of(draft.source()), Words.of(site.language()));
        MappedText body = draft.body();
        try {
            body = body(draft, context);
        } catch (StackOverflowError | RuntimeException e) {
            // One page that can't be converted must not keep the others back.
            losses.add(draft.source(), 0, "page", draft.source(), "its text as it is: it can't be converted");
        }
        return new ForeignPage(
                draft.source(),
                draft.path(),
                frontMatter(draft, body, aliases, context),
                body.text().strip() + "\n",
                Articles.isArticle(draft));
    }

    private MappedText body(Draft draft, PageContext context) {
        Dialect dialect = site.dialect();
        Formulas formulas = new Formulas();
        MappedText body =
                dialect.converted(dialect.hasFormulas() ? formulas.hide(draft.body()) : draft.body(), context);
        body = dialect.hasFormulas() ? formulas.hide(body) : body;
        Tags.Rules rules = new Tags.Rules(
                dialect.components(context),
                !dialect.hasComponents(),
                !dialect.markdownInHtml(),
                context.words().component());
        body = Tags.converted(body, rules, context.losses());
        body = Containers.written(body);
        body = Alerts.normalised(FenceHeads.normalised(body));
        body = Destinations.rewritten(body, (destination, image, line) -> links.of(destination, image, line, context));
        return formulas.shown(BlankLines.single(site.ids().pinned(body)));
    }

    private Map<String, Object> frontMatter(Draft draft, MappedText body, Aliases aliases, PageContext context) {
        Map<String, Object> matter = new LinkedHashMap<>();
        Optional<String> heading = Titles.heading(body);
        String title = Titles.of(draft, heading);
        titles.put("content/" + draft.path(), title);
        if (heading.isEmpty() || !heading.get().equals(title)) {
            matter.put("title", title);
        }
        matter.putAll(PageKeys.of(draft, context, links));
        List<String> old = aliases.of(draft);
        if (!old.isEmpty()) {
            matter.put("aliases", old);
        }
        return matter;
    }
}
