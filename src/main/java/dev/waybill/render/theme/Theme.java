package dev.waybill.render.theme;

import dev.waybill.output.OutputFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The theme, except its templates.
 *
 * @param assets by the name that templates use, including {@code style}, {@code search} and {@code icon}
 * @param worker stores pages for readers without a network
 * @param workerEnd removes the worker; published instead of it
 * @param headScript the script in the head of pages with a checklist, so that their first frame shows the stored state
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
