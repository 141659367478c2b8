package dev.waybill.render;

import dev.waybill.output.OutputFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The theme, but for its templates.
 *
 * @param assets by the name templates use, {@code style}, {@code search} and {@code icon} among them
 * @param headScript what stands in the head of pages with a checklist, so that their first frame shows what is stored
 */
record Theme(Words words, String headScript, Map<String, ThemeAsset> assets) {
    Theme {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
    }

    /** The policy of pages that hold the head's script. */
    ContentSecurityPolicy policy() {
        return ContentSecurityPolicy.withScript(headScript);
    }

    Map<String, Object> assetViews() {
        return assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().view(), (a, b) -> a, LinkedHashMap::new));
    }

    List<OutputFile> files() {
        return assets.values().stream().map(ThemeAsset::file).toList();
    }
}
