package dev.waybill.render;

import com.microsoft.playwright.Page;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows many pages of a served site at once, each in its own frame that fills the window. Opening pages one by one takes longer. */
final class PagesInFrames {
    private final Page page;
    private final String address;
    private final Path file;

    /** @param folder what the server serves; a page is added to it */
    PagesInFrames(Page page, StaticServer server, Path folder) throws IOException {
        this.page = page;
        this.address = server.address() + "pages-in-frames/";
        this.file = Files.createDirectories(folder.resolve("pages-in-frames")).resolve("index.html");
    }

    /**
     * Shows pages until everything they load has arrived.
     *
     * @param paths from the site's root, as on disk
     * @return whether every frame still exists and shows its own page
     */
    boolean show(List<String> paths) throws IOException {
        StringBuilder frames = new StringBuilder(
                "<!doctype html><style>iframe{position:fixed;inset:0;width:100%;height:100%}</style>");
        for (String path : paths) {
            String src = path.replace("%", "%25").replace("&", "&amp;").replace("\"", "&quot;");
            frames.append("<iframe src=\"/").append(src).append("\"></iframe>");
        }
        Files.writeString(file, frames);
        page.navigate(address);
        return page.url().equals(address) && page.frames().size() == paths.size() + 1;
    }
}
