package dev.waybill.pipeline;

import dev.waybill.check.SiteCheck;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.address.SourceName;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceTree;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks whether a build would accept a page that doesn't exist yet. It applies the rules of a build to a site of this page and the pages
 * whose file names conflict with it. Conflicts with a slug or an alias are left to the build, so that this check is fast on a site of any
 * size.
 */
public final class NewPageAddress {
    private final SourceFolder folder;
    private final SourceFile page;

    private NewPageAddress(SourceFolder folder, SourceFile page) {
        this.folder = folder;
        this.page = page;
    }

    /**
     * The reason why a build would refuse the address of the page or of a folder that it creates; empty if it wouldn't.
     *
     * @param root of the site
     * @param path from the root, starting with {@code content/}; an existing file is not reported
     */
    public static Optional<Message> refusal(Path root, String path, String text) {
        return new NewPageAddress(new SourceFolder(root), new SourceFile(path, text)).refusal();
    }

    private Optional<Message> refusal() {
        SourceTree tree = folder.tree().value();
        if (tree.pages().contains(page.path())) {
            return Optional.empty();
        }
        List<Document> others = documents(tree);
        List<Diagnostic> before = diagnostics(others, tree);
        List<Document> after = new ArrayList<>(others);
        after.add(new DocumentParser().parse(page).value());
        after.sort(Comparator.comparing(Document::path));
        return diagnostics(after, tree).stream()
                .filter(diagnostic -> !before.contains(diagnostic))
                .findFirst()
                .map(Diagnostic::message);
    }

    private List<Document> documents(SourceTree tree) {
        return tree.pages().stream()
                .filter(this::isInTheWay)
                .map(path ->
                        new DocumentParser().parse(folder.page(path).value()).value())
                .toList();
    }

    private static List<Diagnostic> diagnostics(List<Document> documents, SourceTree tree) {
        Visibility all = new Visibility(true, true, true, Instant.EPOCH);
        Site site = new SiteAssembler(ConfigurationReader.defaults(), all)
                .assemble(documents, tree)
                .value();
        return SiteCheck.check(site).stream()
                .filter(diagnostic -> diagnostic.rule() == Rule.DUPLICATE_URL)
                .toList();
    }

    /** A page at the same place or beneath it, the page of a folder on the way, or one in a folder that is on the way but for case. */
    private boolean isInTheWay(String other) {
        String own = place(page.path());
        String place = place(other);
        String folder = parent(other);
        return (place + "/").startsWith(own + "/")
                || SourceName.isFolderPage(other) && (own + "/").startsWith(place + "/")
                || (own + "/").startsWith(key(folder) + "/") && !page.path().startsWith(folder + "/");
    }

    /** {@code content/a} for {@code content/A.md} and {@code content/a/_index.md}. */
    private static String place(String path) {
        return key(SourceName.isFolderPage(path) ? parent(path) : path.replaceFirst("\\.md$", ""));
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
