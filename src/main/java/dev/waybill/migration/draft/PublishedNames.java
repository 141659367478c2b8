package dev.waybill.migration.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where files that are copied go. What a browser would run is content of a stranger, so it isn't published. */
final class PublishedNames {
    private static final Set<String> ENDINGS = Set.of(
            "png",
            "jpg",
            "jpeg",
            "gif",
            "webp",
            "avif",
            "svg",
            "ico",
            "bmp",
            "pdf",
            "zip",
            "gz",
            "tgz",
            "7z",
            "txt",
            "csv",
            "json",
            "mp4",
            "webm",
            "mp3",
            "ogg",
            "ogv",
            "wav",
            "m4a",
            "woff",
            "woff2",
            "ttf",
            "otf",
            "doc",
            "docx",
            "xls",
            "xlsx",
            "ppt",
            "pptx",
            "psd",
            "ai",
            "eps",
            "drawio",
            "epub",
            "apk",
            "dmg",
            "exe",
            "jar",
            "tar",
            "xz",
            "bz2",
            "yaml",
            "yml",
            "toml",
            "py",
            "c",
            "cpp",
            "h",
            "java",
            "go",
            "rs",
            "in",
            "out",
            "ans",
            "sh",
            "tex",
            "sql",
            "vsdx",
            "key",
            "apng",
            "rar",
            "excalidraw",
            "puml");

    private PublishedNames() {}

    /** The path from the new site's root of a file with that old address; empty where it isn't published. */
    static Optional<String> path(String address) {
        String path = address.replaceFirst("^/+", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean plain = !path.matches(".*[\\\\?#\\p{Cc}].*") && !path.matches("(?:.*/)?\\..*");
        if (!plain || !name.contains(".") || !ENDINGS.contains(ending)) {
            return Optional.empty();
        }
        return Optional.of("content/" + path);
    }
}
