package dev.waybill.render.theme;

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
 * @param worker what keeps pages for a reader without a network
 * @param workerEnd what ends it, published in its place
 * @param headScript what stands in the head of pages with a checklist, so that their first frame shows what is stored
 */
public record Theme(Words words, String headScript, String worker, String workerEnd, Map<String, ThemeAsset> assets) {
    public Theme {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
    }

    public Map<String, Object> assetViews() {
        return assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().view(), (a, b) -> a, LinkedHashMap::new));
    }

    public List<OutputFile> files() {
        return assets.values().stream().map(ThemeAsset::file).toList();
    }
}
