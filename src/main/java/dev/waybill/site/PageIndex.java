package dev.waybill.site;

import dev.waybill.config.LanguageRoot;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What finds a page, a section or a translation in the site of any language. */
final class PageIndex {
    private final List<LanguageRoot> roots;
    private final SiteFiles files;
    private final Map<String, Page> byPath = new HashMap<>();
    private final Map<String, Page> byAddress = new HashMap<>();

    /** Pages whose paths and addresses have capital letters, by both in lower case. */
    private final Map<String, Page> byLowerCase = new HashMap<>();

    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, HiddenPage> hidden = new HashMap<>();
    private final Map<LanguageRoot, Translations> translations = new HashMap<>();

    /** @param roots those of all languages */
    PageIndex(List<LanguageRoot> roots, SiteFiles files) {
        this.roots = List.copyOf(roots);
        this.files = files;
    }

    /** Called by the assembler for each language in turn. */
    void add(Collection<Page> pages, Collection<Section> allSections, Map<String, HiddenPage> hiddenPages) {
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
        allSections.forEach(section -> sections.put(section.path(), section));
        hidden.putAll(hiddenPages);
    }

    /** Of a language that is one of several. */
    void addTranslations(
            LanguageRoot root, Collection<Section> allSections, Collection<Page> pages, GeneratedPages generated) {
        translations.put(root, Translations.of(root, allSections, pages, generated));
    }

    List<LanguageRoot> roots() {
        return roots;
    }

    /** Whether a path under {@code content/} belongs to a language. */
    boolean isIn(String path, LanguageRoot root) {
        return roots.size() == 1 || LanguageRoot.of(roots, path).equals(Optional.of(root));
    }

    /** Whether two source paths under {@code content/} are those of a page in two languages. */
    boolean areTranslations(String path, String other) {
        Optional<LanguageRoot> root = LanguageRoot.of(roots, path);
        Optional<LanguageRoot> otherRoot = LanguageRoot.of(roots, other);
        return !root.equals(otherRoot)
                && root.map(own -> own.within(Translations.place(path)))
                        .equals(otherRoot.map(own -> own.within(Translations.place(other))));
    }

    /** Whether the page of a source path isn't published. */
    boolean isHidden(String path) {
        return hidden.containsKey(path);
    }

    /**
     * The address in one language of what another shows at an address; empty if it isn't translated.
     *
     * @param at an address of the other
     */
    Optional<Permalink> translation(LanguageRoot from, Permalink at, LanguageRoot to) {
        return translations(from).key(at).flatMap(translations(to)::of);
    }

    private Translations translations(LanguageRoot root) {
        return translations.getOrDefault(root, Translations.NONE);
    }

    /** The page of a source path under {@code content/}. */
    Optional<Page> page(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The page at an address, with or without a leading {@code /}. */
    Optional<Page> pageAt(String sitePath) {
        return Optional.ofNullable(byAddress.get(sitePath.startsWith("/") ? sitePath.substring(1) : sitePath));
    }

    /** As {@link Site#linked}. */
    Optional<Page> linked(LinkTarget target) {
        if (target instanceof LinkTarget.Content content) {
            return files.assets().containsKey(content.path())
                    ? Optional.empty()
                    : named(content.path(), byPath).or(() -> ofAnyCase(content.path()));
        }
        if (target instanceof LinkTarget.SitePath site && !files.contain(site.path())) {
            return pageAt(site.path())
                    .or(() -> pageAt(site.path() + "/"))
                    .or(() -> named(site.path(), byPath))
                    .or(() -> ofAnyCase(site.path()));
        }
        return Optional.empty();
    }

    private Optional<Page> ofAnyCase(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return named(lower, byPath)
                .or(() -> named(lower, byLowerCase))
                .or(() -> Optional.ofNullable(byLowerCase.get(lower.endsWith("/") ? lower : lower + "/")));
    }

    /** The page that isn't published and that a link leads to, as {@link #linked} finds others. */
    Optional<HiddenPage> linkedHidden(LinkTarget target) {
        if (target instanceof LinkTarget.Content content) {
            return named(content.path(), hidden);
        }
        return target instanceof LinkTarget.SitePath site ? named(site.path(), hidden) : Optional.empty();
    }

    /** The section that a link to a folder leads to: {@code sub/}, for one that has no page of its own too. */
    Optional<Section> linkedSection(LinkTarget target) {
        return target instanceof LinkTarget.Content content
                ? Optional.ofNullable(sections.get(content.path().replaceAll("/$", "")))
                : Optional.empty();
    }

    private static <V> Optional<V> named(String path, Map<String, V> values) {
        return PagePaths.of(path).stream()
                .filter(values::containsKey)
                .findFirst()
                .map(values::get);
    }

    /**
     * By what the pages of one language are recognized as translations of others: the path below the language's folder, which is the same in
     * every language, and for generated pages their kind.
     */
    private record Translations(Map<Permalink, String> keys, Map<String, Permalink> addresses) {
        static final Translations NONE = new Translations(Map.of(), Map.of());

        /** Starts the keys of generated pages. No path starts so. */
        private static final String GENERATED = "/";

        /** @param sections all of them, the home page's too */
        static Translations of(
                LanguageRoot root, Collection<Section> sections, Collection<Page> pages, GeneratedPages generated) {
            Translations translations = new Translations(new HashMap<>(), new HashMap<>());
            sections.forEach(section -> translations.put(root.within(section.path()), section.permalink()));
            pages.forEach(page -> translations.put(root.within(place(page.path())), page.permalink()));
            generated.all().forEach((page, at) -> translations.put(GENERATED + page.key(), at));
            // The page for addresses that don't exist has no counterpart to lead to but the home page.
            generated.of(GeneratedPage.NOT_FOUND).ifPresent(at -> translations.keys.put(at, ""));
            return translations;
        }

        private void put(String key, Permalink at) {
            keys.putIfAbsent(at, key);
            addresses.putIfAbsent(key, at);
        }

        /** {@code a/b} for {@code a/b.md} and for {@code a/b/index.md}. */
        static String place(String path) {
            return SourceName.isFolderPage(path)
                    ? PermalinkRules.parent(path)
                    : path.substring(0, path.length() - ".md".length());
        }

        /** By what translations of the page at an address are found. */
        Optional<String> key(Permalink at) {
            return Optional.ofNullable(keys.get(at));
        }

        Optional<Permalink> of(String key) {
            return Optional.ofNullable(addresses.get(key));
        }
    }
}
