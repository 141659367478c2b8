package dev.waybill.migration.mdx;

import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.literal.JavaScript;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.Map;

/**
 * A generator's configuration in JavaScript or TypeScript.
 *
 * @param root the folder it is in; empty for the project's own
 * @param keys what it exports, as far as it is made of literals
 * @param hasFormulas whether it loads the plugin that reads dollars as formulas
 */
public record ScriptConfiguration(String root, Map<String, Object> keys, boolean hasFormulas) {
    /** A configuration without a single literal is a loss. */
    public static ScriptConfiguration read(ProjectFolder project, String file, Losses losses) {
        Map<String, Object> keys = JavaScript.exported(project, file, (where, offset) -> {})
                .map(Values::map)
                .orElse(Map.of());
        if (keys.isEmpty()) {
            losses.add(file, 0, "configuration", file, "defaults: it isn't made of literals");
        }
        String text = project.text(file).orElse("");
        boolean formulas = text.contains("remark-math") || text.contains("remarkMath");
        return new ScriptConfiguration(ProjectFolder.folder(file), keys, formulas);
    }
}
