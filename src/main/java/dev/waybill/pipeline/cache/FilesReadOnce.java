package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that pages include, each as it was when the first page of a build asked for it: all pages of a build include the same. */
final class FilesReadOnce implements IncludedFiles {
    private final IncludedFiles disk;
    private final Map<String, Optional<Parsed<SourceFile>>> read = new ConcurrentHashMap<>();

    FilesReadOnce(IncludedFiles disk) {
        this.disk = disk;
    }

    @Override
    public Optional<Parsed<SourceFile>> file(String path) {
        return read.computeIfAbsent(path, disk::file);
    }
}
