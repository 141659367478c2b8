package dev.waybill.pipeline.cache;

import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.source.SourceFolder;
import java.nio.file.Path;

/** The files of a site's pages, as one build reads them. */
public final class PageFiles {
    private final SourceFolder folder;
    private final IncludedFiles included;
    private final DocumentParser parser;

    public PageFiles(Path root) {
        folder = new SourceFolder(root);
        included = new FilesReadOnce(folder::included);
        parser = new DocumentParser(included);
    }

    /** @param path from the site's root */
    public PageFile file(String path) {
        return new PageFile(folder, included, parser, path);
    }
}
