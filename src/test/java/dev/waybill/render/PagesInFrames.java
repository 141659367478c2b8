package dev.waybill.render;

import com.microsoft.playwright.Page;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Many pages of a served site shown at once, each in a frame of its own that fills the window: a page alone costs a browser more. */
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
     * Shows pages, until all that they load has come.
     *
     * @param paths from the site's root, as they are on disk
     * @return whether every frame is still there, and no other page in the place of them
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
