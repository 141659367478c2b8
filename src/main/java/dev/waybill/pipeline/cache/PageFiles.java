package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.MarkdownOptions;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a site's pages as one build reads them. An included file is read once, so that all pages of a build include the same text.
 */
public final class PageFiles {
    private final SourceFolder folder;
    private final IncludedFiles included;
    private final DocumentParser parser;

    private final MarkdownOptions options;

    /** @param root the site's folder */
    public PageFiles(Path root, MarkdownOptions options) {
        Map<String, Optional<Parsed<SourceFile>>> read = new ConcurrentHashMap<>();
        folder = new SourceFolder(root);
        included = path -> read.computeIfAbsent(path, folder::included);
        this.options = options;
        parser = new DocumentParser(included, options);
    }

    /** @param path from the site's root */
    public PageFile file(String path) {
        return new PageFile(folder, included, parser, options, path);
    }
}
