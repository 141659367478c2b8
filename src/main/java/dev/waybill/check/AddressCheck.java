package dev.waybill.check;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import dev.waybill.site.address.Permalink;
import dev.waybill.source.AssetFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * No two files have the same output path, and no file has the path of a folder, on file systems that ignore case and on those that don't.
 */
final class AddressCheck {
    private final Site site;
    private final Map<String, Taken> takenBy = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    AddressCheck(Site site) {
        this.site = site;
    }

    /**
     * What occupies an address.
     *
     * @param who in words: {@code 'content/a.md'}
     * @param location empty if no content file causes it
     */
    private record Taken(Permalink permalink, Message who, Optional<Location> location) {}

    List<Diagnostic> diagnostics() {
        List<Site> sites = site.languages().sites();
        for (Site language : sites) {
            language.generated().all().values().forEach(page -> made(page, Message.of("a generated page")));
            language.taxonomies().own().forEach(own -> made(own.permalink(), Message.of("a generated page")));
        }
        Stream.concat(SiteAddresses.files(site).stream(), Stream.of("_headers", "_redirects", "sw.js"))
                .filter(file -> !site.files().replace(file))
                .forEach(file -> made(new Permalink(file), Message.of("a generated file")));
        for (Site language : sites) {
            list(language.home());
            language.sections().forEach(this::list);
        }
        site.files().assets().forEach((path, file) -> file(path, file));
        sites.forEach(language -> language.pages().forEach(this::page));
        sites.forEach(language -> language.pages().forEach(this::aliases));
        for (Site language : sites) {
            Stream.concat(language.taxonomies().tags().stream(), language.taxonomies().categories().stream())
                    .forEach(this::term);
            language.taxonomies().own().stream()
                    .flatMap(own -> own.terms().stream())
                    .forEach(this::term);
        }
        site.files().staticFiles().forEach((path, file) -> file(path, file));
        takenBy.forEach(this::refuseFileInPlaceOfFolder);
        return diagnostics;
    }

    private void file(String path, AssetFile file) {
        Location location = Location.ofFile(file.path());
        take(new Permalink(path), Message.of("'%s'", file.path()), location, Message.of("file"));
        if (AddressNames.isKept(path) || AddressNames.isKept(belowHome(path))) {
            diagnostics.add(kept(new Permalink(path), location));
        }
    }

    /** A folder's feeds, and its list, which has the folder's address if the folder has no page of its own. */
    private void list(Section section) {
        SiteAddresses.feeds(section).stream()
                .filter(feed -> !site.files().replace(feed))
                .forEach(feed -> made(new Permalink(feed), Message.of("a feed")));
        if (section.page().isEmpty()) {
            String folder = "'content/" + section.path() + "'";
            Taken other = made(section.permalink(), Message.of("the list of the folder %s", folder));
            if (other != null) {
                diagnostics.add(Diagnostic.of(
                        Rule.DUPLICATE_URL,
                        Location.ofFile("content/" + section.path()),
                        Message.of(
                                "the list '/%s' of the folder %s is taken by %s",
                                section.permalink().path(), folder, other.who()),
                        Message.of("rename the folder")));
            }
        }
    }

    private @Nullable Taken made(Permalink permalink, Message who) {
        return takenBy.putIfAbsent(key(permalink), new Taken(permalink, who, Optional.empty()));
    }

    private void page(Page page) {
        Location location = Location.ofFile("content/" + page.path());
        take(page.permalink(), Message.of("'%s'", "content/" + page.path()), location, Message.of("page"));
        refuseReserved(page.permalink(), location);
    }

    private void aliases(Page page) {
        List<Located<String>> written = page.frontMatter().address().aliases();
        for (int i = 0; i < written.size(); i++) {
            Permalink alias = page.aliases().get(i);
            Location location = written.get(i).location();
            if (key(alias).equals(key(page.permalink()))) {
                diagnostics.add(Diagnostic.of(
                        Rule.REDUNDANT_ALIAS,
                        location,
                        Message.of(
                                "the alias '%s' is the page's own address",
                                written.get(i).value()),
                        Message.of("remove it")));
            } else if (AddressNames.isPath(alias.path())) {
                take(alias, Message.of("'%s'", "content/" + page.path()), location, Message.of("alias"));
                refuseReserved(alias, location);
            } else {
                diagnostics.add(Diagnostic.of(
                        Rule.BAD_VALUE,
                        location,
                        Message.of(
                                "the alias '%s' is not a path of this site",
                                written.get(i).value()),
                        Message.of("write the old address from the site's root, such as /old/path/")));
            }
        }
    }

    private void term(Term term) {
        Location location = Location.ofFile("content/" + term.articles().get(0).path());
        take(term.permalink(), Message.of("'%s'", term.name()), location, Message.of("page"));
        if (!belowHome(term.permalink().path()).startsWith(GeneratedPages.FOLDER)) {
            refuseReserved(term.permalink(), location);
        }
    }

    private void take(Permalink permalink, Message who, Location location, Message what) {
        Taken other = takenBy.putIfAbsent(key(permalink), new Taken(permalink, who, Optional.of(location)));
        if (other != null) {
            diagnostics.add(Diagnostic.of(
                    Rule.DUPLICATE_URL,
                    location,
                    Message.of("the %s '/%s' of %s is taken by %s", what, permalink.path(), who, other.who()),
                    Message.of("change the slug, alias, tag or file name of one of them")));
        }
    }

    private void refuseReserved(Permalink permalink, Location location) {
        if (AddressNames.isReserved(permalink.path()) || AddressNames.isKept(belowHome(permalink.path()))) {
            diagnostics.add(kept(permalink, location));
        }
    }

    /** The part of an address below the home page of its language, where a language has its generated files. */
    private String belowHome(String path) {
        return site.languages().sites().stream()
                .map(language -> language.configuration().root().below(path))
                .min(Comparator.comparingInt(String::length))
                .orElse(path);
    }

    private static Diagnostic kept(Permalink permalink, Location location) {
        return Diagnostic.of(
                Rule.DUPLICATE_URL,
                location,
                Message.of("the address '/%s' contains a reserved name", permalink.path()),
                Message.of("set another slug, or rename the file"));
    }

    /** {@code a/b} can't be a file if {@code a/b/index.html} is one. */
    private void refuseFileInPlaceOfFolder(String key, Taken taken) {
        for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
            Taken file = takenBy.get(key.substring(0, end));
            if (file != null) {
                diagnostics.add(Diagnostic.of(
                        Rule.DUPLICATE_URL,
                        taken.location().or(file::location).orElse(Location.ofFile("content")),
                        Message.of(
                                "'/%s' of %s needs a folder where '/%s' of %s is a file",
                                taken.permalink().path(),
                                taken.who(),
                                file.permalink().path(),
                                file.who()),
                        Message.of("change the slug, alias, tag or file name of one of them")));
            }
        }
    }

    private static String key(Permalink permalink) {
        return Normalizer.normalize(permalink.outputPath(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
