package dev.waybill.migration.link;

import dev.waybill.format.PercentEncoding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where pages and files of the old site are in the new one, by their file and by their old address. */
public final class Addresses {
    private final Map<String, String> byFile = new HashMap<>();
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    /**
     * Adds a page or a file.
     *
     * @param file its path in the project
     * @param path its path from the new site's root
     */
    public void add(String file, String path) {
        byFile.putIfAbsent(file, path);
        String name = file.substring(file.lastIndexOf('/') + 1);
        byName.merge(name, path, (first, second) -> "");
    }

    /** Adds an old address of something. */
    public void address(String address, String path) {
        String key = key(address);
        byAddress.putIfAbsent(key, path);
        byLowerCase.putIfAbsent(key.toLowerCase(Locale.ROOT), path);
    }

    /** The new path of a file of the project, also without the ending that pages have. */
    public Optional<String> file(String file) {
        for (String ending : new String[] {
            "",
            ".md",
            ".mdx",
            ".markdown",
            "/index.md",
            "/README.md",
            "/_index.md",
            "/readme.md",
            "/index.mdx",
            "/index.html"
        }) {
            String path = byFile.get(file + ending);
            if (path != null) {
                return Optional.of(path);
            }
        }
        boolean html = file.endsWith(".html");
        return html ? file(file.substring(0, file.length() - ".html".length())) : Optional.empty();
    }

    /** The new path of what was at an old address. */
    public Optional<String> at(String address) {
        String key = key(address);
        return Optional.ofNullable(byAddress.get(key))
                .or(() -> Optional.ofNullable(byLowerCase.get(key.toLowerCase(Locale.ROOT))));
    }

    /** The new path of the only file of that name. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(name)).filter(path -> !path.isEmpty());
    }

    private static String key(String address) {
        String key = PercentEncoding.decode(address).orElse(address);
        key = key.replaceFirst("(?:^|/)index\\.html?$", "/").replaceFirst("\\.html?$", "");
        key = key.replaceAll("//+", "/").replaceFirst("^/", "").replaceFirst("/$", "");
        return key;
    }
}
