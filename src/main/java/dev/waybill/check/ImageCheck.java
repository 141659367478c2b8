package dev.waybill.check;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.Image;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.RelativePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A picture is a file of the site that browsers can show. */
final class ImageCheck {
    private static final List<String> FORMATS =
            List.of(".png", ".apng", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg");

    /** The start of an address with a scheme or a host: {@code https:}, {@code //}. */
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    private final Site site;
    private final Suggestions.Known files;

    /** Folders at the top of content/ that hold files besides pages. */
    private final Set<String> folders;

    ImageCheck(Site site, Suggestions suggestions) {
        this.site = site;
        Set<String> assets = site.files().assets().keySet();
        this.files = suggestions.among(assets);
        this.folders = assets.stream()
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Diagnostic> diagnostics() {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        for (Site language : site.languages().sites()) {
            for (Page page : language.pages()) {
                page.document().images().forEach(image -> diagnostic(image).ifPresent(diagnostics::add));
                shared(page).ifPresent(diagnostics::add);
            }
        }
        return diagnostics.kept();
    }

    private Optional<Diagnostic> diagnostic(Image image) {
        LinkTarget target = image.target();
        if (target instanceof LinkTarget.Refused) {
            return Optional.empty();
        }
        if (target instanceof LinkTarget.Content content) {
            return file(content.path(), image.location());
        }
        if (target instanceof LinkTarget.SitePath sitePath) {
            return fileAt(sitePath.path(), image.location());
        }
        return Optional.of(elsewhere(image.written(), image.location()));
    }

    private Optional<Diagnostic> shared(Page page) {
        return page.frontMatter()
                .metadata()
                .image()
                .flatMap(image -> ELSEWHERE.matcher(image.value()).lookingAt()
                        ? Optional.of(elsewhere(image.value(), image.location()))
                        : shared(page, image));
    }

    private Optional<Diagnostic> shared(Page page, Located<String> image) {
        return RelativePath.resolve(page.path(), image.value())
                .map(path ->
                        image.value().startsWith("/") ? fileAt(path, image.location()) : file(path, image.location()))
                .orElseGet(() -> Optional.of(Diagnostic.of(
                        Rule.MISSING_IMAGE,
                        image.location(),
                        Message.of("'%s' leads outside content/", image.value()),
                        Message.of("name a file under content/ by its path from this file"))));
    }

    private static Diagnostic elsewhere(String written, Location location) {
        return Diagnostic.of(
                Rule.EXTERNAL_IMAGE,
                location,
                Message.of("'%s' is on another site, which learns who reads the page", written),
                Message.of("put the file beside the page and name it by its path"));
    }

    /** A picture named from the site's root; it may also be in {@code static/}. */
    private Optional<Diagnostic> fileAt(String path, Location location) {
        if (site.files().staticFiles().containsKey(path)) {
            return format(path, location);
        }
        return folders.stream()
                .filter(folder -> !site.files().assets().containsKey(path)
                        && site.files().assets().containsKey(folder + "/" + path))
                .findFirst()
                .map(folder -> Diagnostic.of(
                        Rule.MISSING_IMAGE,
                        location,
                        Message.of("no picture at 'content/%s', but at 'content/%s'", path, folder + "/" + path),
                        Message.of(
                                "write 'static: [content/%s]' in waybill.yaml if its files belong to the root",
                                folder)))
                .or(() -> file(path, location));
    }

    private Optional<Diagnostic> file(String path, Location location) {
        if (!site.files().assets().containsKey(path)) {
            return Optional.of(Diagnostic.of(
                    Rule.MISSING_IMAGE,
                    location,
                    Message.of(
                            "no picture at 'content/%s'%s", path, files.question(path, near -> shown(location, near))),
                    Message.of("add the file, or fix its path")));
        }
        return format(path, location);
    }

    /** A path as it is written in the file that names the picture. */
    private static String shown(Location location, String path) {
        return RelativePath.of(location.path().substring("content/".length()), path);
    }

    private static Optional<Diagnostic> format(String path, Location location) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (FORMATS.stream().noneMatch(lower::endsWith)) {
            return Optional.of(Diagnostic.of(
                    Rule.MISSING_IMAGE,
                    location,
                    Message.of("'%s' is not a picture that browsers show", path),
                    Message.of("use one of %s", FORMATS)));
        }
        return Optional.empty();
    }
}
