package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.Slug;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the pages without a source file are. They give way to the site's own pages and files. */
public final class GeneratedPages {
    /** The folder of the program's own files below a language's home page; pages that give way move there too. */
    public static final String FOLDER = "_wb/";

    private final Map<GeneratedPage, Permalink> addresses = new EnumMap<>(GeneratedPage.class);
    private final Map<String, Permalink> taxonomies = new HashMap<>();

    private GeneratedPages(Configuration configuration, Set<String> taken) {
        for (GeneratedPage page : GeneratedPage.values()) {
            String written = configuration.pages().getOrDefault(page.key(), page.path());
            if (!written.isEmpty()) {
                String home =
                        page == GeneratedPage.NOT_FOUND && configuration.root().first()
                                ? "" // hosts look for it at the root
                                : configuration.root().path();
                addresses.put(page, free(home, written, page.standard(), taken));
            }
        }
        configuration.taxonomies().forEach(taxonomy -> {
            String path = Slug.of(taxonomy.name().value()) + "/";
            taxonomies.put(taxonomy.name().value(), free(configuration.root().path(), path, path, taken));
        });
    }

    /** An address, or another one below the program's own folder if it is taken. Two of them can't share an address either. */
    private static Permalink free(String home, String wanted, String standard, Set<String> taken) {
        String path = home + wanted;
        String free = taken.contains(path.toLowerCase(Locale.ROOT)) ? home + FOLDER + standard : path;
        take(free, taken);
        return new Permalink(free);
    }

    /** @param files paths of the files that are published unchanged */
    static GeneratedPages of(
            Configuration configuration, List<Page> pages, List<Section> sections, Stream<String> files) {
        Set<String> taken = new HashSet<>();
        pages.forEach(page -> take(page.permalink().path(), taken));
        pages.forEach(page -> page.aliases().forEach(alias -> take(alias.path(), taken)));
        sections.forEach(section -> take(section.permalink().path(), taken));
        files.forEach(file -> take(
                file.endsWith("/index.html") ? file.substring(0, file.length() - "index.html".length()) : file, taken));
        return new GeneratedPages(configuration, taken);
    }

    private static void take(String path, Set<String> taken) {
        taken.add(path.toLowerCase(Locale.ROOT));
    }

    /** A page's address; empty where the site turns the page off. */
    public Optional<Permalink> of(GeneratedPage page) {
        return Optional.ofNullable(addresses.get(page));
    }

    /** The address of the overview of one of the site's taxonomies. */
    Permalink taxonomy(String name) {
        return Objects.requireNonNull(taxonomies.get(name), name);
    }

    /** The addresses by the pages' keys. */
    public Map<GeneratedPage, Permalink> all() {
        return Collections.unmodifiableMap(addresses);
    }
}
