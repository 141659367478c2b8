package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.site.address.Permalink;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the pages without a source file are. They give way to the site's own pages and files. */
public final class GeneratedPages {
    /** The folder of the program's own files below a language's home page; pages that give way move there too. */
    public static final String FOLDER = "_wb/";

    private final Map<GeneratedPage, Permalink> addresses = new EnumMap<>(GeneratedPage.class);

    private GeneratedPages(Configuration configuration, Set<String> taken) {
        for (GeneratedPage page : GeneratedPage.values()) {
            String written = configuration.pages().getOrDefault(page.key(), page.path());
            if (!written.isEmpty()) {
                String home =
                        page == GeneratedPage.NOT_FOUND && configuration.root().first()
                                ? "" // hosts look for it at the root
                                : configuration.root().path();
                String path = home + written;
                String free = taken.contains(path.toLowerCase(Locale.ROOT)) ? home + FOLDER + page.standard() : path;
                take(free, taken); // two of them can't share an address either
                addresses.put(page, new Permalink(free));
            }
        }
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

    /** The addresses by the pages' keys. */
    public Map<GeneratedPage, Permalink> all() {
        return Collections.unmodifiableMap(addresses);
    }
}
