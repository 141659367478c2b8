package dev.waybill.render.theme;

import dev.waybill.output.OutputFile;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The theme, except its templates.
 *
 * @param assets by the name that templates use, including {@code style}, {@code search} and {@code icon}
 * @param inline scripts that are part of pages
 * @param worker stores pages for readers without a network
 * @param workerEnd removes the worker; published instead of it
 */
public record Theme(Words words, Inline inline, String worker, String workerEnd, Map<String, ThemeAsset> assets) {
    /**
     * The scripts in the head of pages. A policy names each by its hash.
     *
     * @param appearance applies the reader's choice of light or dark before the page is drawn; on every page
     * @param speculation rules by which browsers load links early; on every page
     * @param checklist draws the stored state of lists with the first frame; on pages with a checklist
     */
    public record Inline(String appearance, String speculation, String checklist) {}

    public Theme {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
    }

    public Map<String, Object> assetViews() {
        return assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().view(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The address of a file by the name that templates use. */
    public String url(String name) {
        ThemeAsset asset = assets.get(name);
        return asset == null ? "" : asset.permalink().url();
    }

    /** The text of a file by the name that templates use. */
    public String text(String name) {
        ThemeAsset asset = assets.get(name);
        return asset == null ? "" : asset.text();
    }

    /** @param unused names of files that no page needs */
    public List<OutputFile> files(Collection<String> unused) {
        return assets.entrySet().stream()
                .filter(asset -> !unused.contains(asset.getKey()))
                .map(asset -> asset.getValue().file())
                .toList();
    }
}
