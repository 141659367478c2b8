package dev.waybill.migration.draft;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.media.MediaCheck;
import dev.waybill.migration.link.Addresses;
import dev.waybill.migration.link.Destinations;
import dev.waybill.migration.markup.Tags;
import dev.waybill.migration.model.ForeignFile;
import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.model.NavigationEntry;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    /** The addresses of all pages, in lower case. */
    private final Set<String> taken = new TreeSet<>();

    private final Map<String, String> named = new TreeMap<>();

    private Conversion(DraftSite site, ProjectFolder project, Losses losses) {
        this.site = site;
        this.project = project;
        this.losses = losses;
        this.drafts = Layout.of(site.drafts());
        this.links = new Links(site, addresses);
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
        site.redirects()
                .forEach((from, to) -> links.target(to, new Draft("", "", Map.of(), MappedText.of("", 1), List.of()))
                        .ifPresent(path -> addresses.address(from, path)));
        names(site.navigation());
        for (Draft draft : drafts) {
            String own = address(draft).toLowerCase(java.util.Locale.ROOT);
            for (int slash = own.indexOf('/'); slash >= 0; slash = own.indexOf('/', slash + 1)) {
                taken.add(own.substring(0, slash + 1)); // its folders have lists
            }
        }
        taken.add("/404.html");
        List<ForeignPage> pages = drafts.parallelStream().map(this::page).toList();
        List<NavigationEntry> navigation = navigation(site.navigation());
        Map<String, Integer> views = new TreeMap<>();
        site.views().forEach((source, count) -> addresses.file(source).ifPresent(path -> views.put(path, count)));
        return new ForeignSite(
                site.ecosystem(),
                site.title().isEmpty() ? project.name() : site.title(),
                site.description(),
                site.language().isEmpty() ? language(pages) : site.language(),
                site.address(),
                pages,
                navigation,
                menu(),
                files,
                site.languages(),
                site.dialect().hasFormulas(),
                views,
                losses.sorted());
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
            if (!diagnostics.isEmpty()) {
                losses.add(
                        file, 0, "file", file, "nothing: " + diagnostics.get(0).message());
            } else if (path.isPresent()) {
                files.add(new ForeignFile(file, path.get()));
                addresses.add(file, path.get());
                addresses.address(address, path.get());
            } else {
                losses.add(file, 0, "file", file, "nothing: a browser would run it, or nobody would read it");
            }
        });
        return files;
    }

    /** What keeps a build from publishing a file. */
    private List<Diagnostic> diagnostics(String file, String path) {
        return project.file(file)
                .map(real -> MediaCheck.diagnostics(List.of(new AssetFile(path, real))).stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList())
                .orElse(List.of());
    }

    private ForeignPage page(Draft draft) {
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
                frontMatter(draft, body, context),
                body.text().strip() + "\n",
                draft.inputs());
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

    private Map<String, Object> frontMatter(Draft draft, MappedText body, PageContext context) {
        Map<String, Object> matter = new LinkedHashMap<>();
        Optional<String> heading = Titles.heading(body);
        String title = Titles.of(
                named.containsKey(draft.source()) ? draft.titled(named.getOrDefault(draft.source(), "")) : draft,
                heading);
        titles.put("content/" + draft.path(), title);
        if (heading.isEmpty() || !heading.get().equals(title)) {
            matter.put("title", title);
        }
        matter.putAll(PageKeys.of(draft, context, links));
        List<String> aliases = aliases(draft);
        if (!aliases.isEmpty()) {
            matter.put("aliases", aliases);
        }
        return matter;
    }

    /** The old addresses that the new page hasn't. */
    private List<String> aliases(Draft draft) {
        String own = "/"
                + draft.path()
                        .replaceFirst("(?:^|/)_index\\.md$", "/")
                        .replaceFirst("\\.md$", "/")
                        .replaceFirst("^/", "");
        List<String> aliases = new ArrayList<>();
        List<String> all = new ArrayList<>(draft.addresses());
        site.redirects().forEach((from, to) -> {
            if (links.target(to, draft).equals(Optional.of("content/" + draft.path()))) {
                all.add(from);
            }
        });
        for (String address : all) {
            boolean page = address.endsWith("/")
                    || address.endsWith(".html")
                    || !address.substring(address.lastIndexOf('/') + 1).contains(".");
            String alias = address.replaceFirst("/index\\.html?$", "/").replaceFirst("[?#].*", "");
            alias = alias.endsWith("/") || alias.endsWith(".html") ? alias : alias + "/";
            String key = alias.toLowerCase(java.util.Locale.ROOT);
            boolean plain = !key.equals(own.toLowerCase(java.util.Locale.ROOT))
                    && !taken.contains(key)
                    && alias.startsWith("/")
                    && !alias.matches(".*[\\s\\\\:*<>|\"].*")
                    && !alias.contains("..");
            if (page && plain && !alias.equals(own) && !aliases.contains(alias) && own(alias, draft)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private static String address(Draft draft) {
        return "/"
                + draft.path()
                        .replaceFirst("(?:^|/)_index\\.md$", "/")
                        .replaceFirst("\\.md$", "/")
                        .replaceFirst("^/", "");
    }

    /** Whether no other page has that address. */
    private boolean own(String alias, Draft draft) {
        return addresses
                .at(alias)
                .map(path -> path.equals("content/" + draft.path()))
                .orElse(true);
    }

    /** Titles from the navigation, for pages that have none. */
    private void names(List<DraftEntry> entries) {
        for (DraftEntry entry : entries) {
            if (!entry.title().isBlank()) {
                entry.file().ifPresent(file -> named.putIfAbsent(file, entry.title()));
            }
            names(entry.children());
        }
    }

    /** The links of the header, which has one level: a group leads to its first entry, and is told. */
    private List<NavigationEntry> menu() {
        List<NavigationEntry> links = new ArrayList<>();
        for (NavigationEntry entry : navigation(site.menu())) {
            boolean leads = entry.page().isPresent() || entry.url().isPresent();
            NavigationEntry first = entry;
            while (first.page().isEmpty()
                    && first.url().isEmpty()
                    && !first.children().isEmpty()) {
                first = first.children().get(0);
            }
            if (entry.children().size() > 1 || !entry.children().isEmpty() && leads) {
                losses.add(
                        "",
                        0,
                        "menu",
                        entry.title(),
                        leads
                                ? "its own link: a menu has one level"
                                : "a link to its first entry: a menu has one level");
            }
            links.add(new NavigationEntry(entry.title(), first.page(), first.url(), List.of()));
        }
        return links;
    }

    private List<NavigationEntry> navigation(List<DraftEntry> entries) {
        List<NavigationEntry> all = new ArrayList<>();
        for (DraftEntry entry : entries) {
            Optional<String> page = entry.file()
                    .flatMap(addresses::file)
                    .or(() -> entry.address()
                            .filter(address -> !address.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*"))
                            .flatMap(address -> links.target(
                                    "/" + address.replaceFirst("[?#].*", "").replaceFirst("^/", ""),
                                    new Draft("", "", Map.of(), MappedText.of("", 1), List.of()))));
            Optional<String> path = page.filter(each -> each.startsWith("content/") && each.endsWith(".md"))
                    .map(each -> each.substring("content/".length()));
            Optional<String> url = path.isPresent()
                    ? Optional.empty()
                    : entry.address().filter(address -> address.matches("(?i)https?://.*|mailto:.*"));
            List<NavigationEntry> children = navigation(entry.children());
            String title = entry.title().isBlank()
                    ? page.map(each -> titles.getOrDefault(each, "")).orElse(url.orElse(""))
                    : entry.title();
            if (title.isBlank() && !children.isEmpty()) {
                all.addAll(children);
            } else if (!title.isBlank() && (path.isPresent() || url.isPresent() || !children.isEmpty())) {
                all.add(new NavigationEntry(title, path, url, children));
            } else if (!title.isBlank() || entry.file().isPresent()) {
                losses.add(
                        entry.file().or(entry::address).orElse(title),
                        0,
                        "navigation",
                        title,
                        "nothing: it leads to no page of the project");
            }
        }
        return all;
    }
}
