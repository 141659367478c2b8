package dev.waybill.migration.write;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.migration.model.ForeignFile;
import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.model.Loss;
import dev.waybill.migration.project.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a foreign site into a folder, which the last import of it may have filled. */
public final class SiteWriter {
    /** Told how far the writing is. */
    @FunctionalInterface
    public interface Progress {
        void written(int files, int all);
    }

    private final Path folder;
    private final WrittenFiles files;
    private final List<String> kept = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<Loss> losses;
    private int changed;

    private SiteWriter(Path folder, List<Loss> losses) throws IOException {
        this.folder = folder;
        this.losses = new ArrayList<>(losses);
        Path report = folder.resolve(ImportReport.PATH);
        boolean again = Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS);
        this.files = new WrittenFiles(folder, WrittenFiles.digests(again ? Files.readString(report) : ""));
    }

    /** @throws IOException when the disk refuses, or a symbolic link is on the way */
    public static ImportReport write(ForeignSite site, ProjectFolder project, Path folder, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        return new SiteWriter(folder, site.losses()).write(DocumentationLayout.applied(site), project, progress);
    }

    private ImportReport write(ForeignSite site, ProjectFolder project, Progress progress) throws IOException {
        int all = site.pages().size() + site.files().size();
        int done = 0;
        put("waybill.yaml", new SiteConfiguration(site).text());
        for (ForeignPage page : site.pages()) {
            put("content/" + page.path(), SiteConfiguration.page(page));
            progress.written(++done, all);
        }
        if (!site.views().isEmpty()) {
            put("content/_data/stats.json", statistics(site));
        }
        for (ForeignFile file : site.files()) {
            Optional<byte[]> bytes = file.text()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .or(() -> project.bytes(file.source()));
            if (bytes.isPresent()) {
                put(file.path(), bytes.get());
            } else {
                losses.add(new Loss(
                        file.source(), 0, "file", file.source(), "nothing: it can't be read, or is too large"));
            }
            progress.written(++done, all);
        }
        Map<String, String> sources = new TreeMap<>();
        site.pages().stream()
                .filter(page -> !page.source().isEmpty())
                .forEach(page -> sources.put("content/" + page.path(), page.source()));
        int deleted = files.deleteRest();
        ImportReport report = new ImportReport(
                site.ecosystem(),
                sources,
                site.files().size(),
                changed,
                deleted,
                kept,
                conflicts,
                losses,
                files.written());
        Files.writeString(folder.resolve(ImportReport.PATH), report.json(), StandardCharsets.UTF_8);
        return report;
    }

    private static String statistics(ForeignSite site) {
        JsonObject views = new JsonObject();
        site.views()
                .forEach((path, count) -> views.put(
                        "/"
                                + path.replaceFirst("^content/", "")
                                        .replaceFirst("_index\\.md$", "")
                                        .replaceFirst("\\.md$", "/"),
                        count));
        return JsonText.indented(new JsonObject().put("views", views).put("searches", new JsonObject()));
    }

    private void put(String path, String text) throws IOException {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) throws IOException {
        switch (files.put(path, bytes)) {
            case WRITTEN -> changed++;
            case KEPT -> kept.add(path);
            case CONFLICT -> {
                kept.add(path);
                conflicts.add(path);
            }
            case SAME -> {}
        }
    }
}
