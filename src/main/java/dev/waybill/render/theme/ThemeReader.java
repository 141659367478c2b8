package dev.waybill.render.theme;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code theme.yaml} and the files it names. */
public final class ThemeReader {
    private static final String INDEX = "theme.yaml";

    private static final KeyTable TABLE = new KeyTable(
            INDEX,
            List.of(
                    new KeyTable.Key(
                            "stylesheets", new ValueType.Texts(), "The files that make the site's style, in order."),
                    new KeyTable.Key(
                            "listStylesheets",
                            new ValueType.Texts(),
                            "The files that make the style of pages with steps to tick, in order."),
                    new KeyTable.Key(
                            "partStylesheets",
                            new ValueType.Texts(),
                            "The files that make the style of videos and comments, in order."),
                    new KeyTable.Key(
                            "searchModules",
                            new ValueType.Texts(),
                            "The files that make the search's script, in order."),
                    new KeyTable.Key(
                            "siteModules",
                            new ValueType.Texts(),
                            "The files that make the script of every page, in order."),
                    new KeyTable.Key(
                            "tabsModules",
                            new ValueType.Texts(),
                            "The files that make the script of pages with tabs, in order."),
                    new KeyTable.Key(
                            "appearance",
                            new ValueType.Texts(),
                            "The files that make the script in the head of every page, in order."),
                    new KeyTable.Key(
                            "speculation", new ValueType.Text(), "The rules by which browsers load links early."),
                    new KeyTable.Key(
                            "modules", new ValueType.Texts(), "The files that make the checklist's script, in order."),
                    new KeyTable.Key(
                            "rareModules",
                            new ValueType.Texts(),
                            "The files that make the module that the checklist's script loads when it is needed, in order."),
                    new KeyTable.Key(
                            "progressModules",
                            new ValueType.Texts(),
                            "The files that make the module of pages that show the progress of checklists, in order."),
                    new KeyTable.Key(
                            "head",
                            new ValueType.Texts(),
                            "The files that make the script in the head of pages with a checklist, in order."),
                    new KeyTable.Key(
                            "worker",
                            new ValueType.Text(),
                            "The worker that keeps pages for when there is no network."),
                    new KeyTable.Key("workerEnd", new ValueType.Text(), "What ends that worker, in its place."),
                    new KeyTable.Key(
                            "files", new ValueType.TextMap(), "Files templates link to, by the name they use.")));

    private final ThemeFolder folder;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ThemeReader(ThemeFolder folder) {
        this.folder = folder;
    }

    public static Parsed<Theme> read(ThemeFolder folder, String language) {
        ThemeReader reader = new ThemeReader(folder);
        Parsed<Words> words = WordsReader.read(folder, language);
        Values index = reader.index();
        Theme.Inline inline = new Theme.Inline(
                ModuleScript.joined(reader.joined(index.texts("appearance"))).strip(),
                reader.joined(index.text("speculation").stream().toList()).strip(),
                ModuleScript.alone(reader.joined(index.texts("head"))).strip());
        Theme theme = new Theme(
                words.value(),
                inline,
                reader.joined(index.text("worker").stream().toList()),
                reader.joined(index.text("workerEnd").stream().toList()),
                reader.assets(index));
        return new Parsed<>(theme, words.diagnostics()).with(reader.diagnostics);
    }

    /** The same theme with the words of another language. */
    public static Parsed<Theme> inLanguage(Theme theme, ThemeFolder folder, String language) {
        return WordsReader.read(folder, language)
                .map(words -> new Theme(words, theme.inline(), theme.worker(), theme.workerEnd(), theme.assets()));
    }

    private Values index() {
        SourceFile file = file(INDEX, Location.ofFile("templates/" + INDEX))
                .orElseGet(() -> new SourceFile("templates/" + INDEX, ""));
        Parsed<Values> values =
                YamlReader.read(file).map(node -> Values.read(TABLE, node)).map(this::kept);
        diagnostics.addAll(values.diagnostics());
        return values.value();
    }

    private Values kept(Parsed<Values> values) {
        diagnostics.addAll(values.diagnostics());
        return values.value();
    }

    private Map<String, ThemeAsset> assets(Values index) {
        Map<String, ThemeAsset> assets = new LinkedHashMap<>();
        assets.put("style", ThemeAsset.of("site.css", StyleSheet.minified(joined(index.texts("stylesheets")))));
        assets.put("list", ThemeAsset.of("list.css", StyleSheet.minified(joined(index.texts("listStylesheets")))));
        assets.put("parts", ThemeAsset.of("parts.css", StyleSheet.minified(joined(index.texts("partStylesheets")))));
        ThemeAsset search = ThemeAsset.of("search.js", ModuleScript.alone(joined(index.texts("searchModules"))));
        assets.put("search", search);
        String everywhere = ModuleScript.alone(joined(index.texts("siteModules")))
                .replace("SEARCH_SCRIPT", '"' + lastName(search.permalink().url()) + '"');
        assets.put("site", ThemeAsset.of("site.js", everywhere));
        assets.put("tabs", ThemeAsset.of("tabs.js", ModuleScript.alone(joined(index.texts("tabsModules")))));
        addChecklist(index, assets);
        index.textMap("files")
                .forEach((key, name) -> file(name.value(), name.location())
                        .ifPresent(file -> assets.put(key, ThemeAsset.of(lastName(name.value()), file.text()))));
        return assets;
    }

    private void addChecklist(Values index, Map<String, ThemeAsset> assets) {
        String rare = joined(index.texts("rareModules"));
        String progress = joined(index.texts("progressModules"));
        Set<String> names = ModuleScript.imported(rare + progress);
        String script = ModuleScript.shared(joined(index.texts("modules")), names);
        assets.put("checklist", ThemeAsset.of("checklist.js", script));
        assets.put("rare", ThemeAsset.of("rare.js", ModuleScript.sharing(rare)));
        assets.put("mine", ThemeAsset.of("mine.js", ModuleScript.sharing(progress)));
    }

    private String joined(List<Located<String>> names) {
        StringBuilder text = new StringBuilder();
        for (Located<String> name : names) {
            file(name.value(), name.location())
                    .ifPresent(file -> text.append(file.text()).append('\n'));
        }
        return text.toString();
    }

    private Optional<SourceFile> file(String name, Location named) {
        Optional<Parsed<SourceFile>> file = folder.file(name);
        if (file.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.FILE_ACCESS,
                    named,
                    Message.of("the theme has no file '%s'", name),
                    Message.of("name a file of the theme")));
        }
        file.ifPresent(found -> found.diagnostics().stream()
                .map(diagnostic -> diagnostic.rule() == Rule.ENCODING ? notText(name, named) : diagnostic)
                .forEach(diagnostics::add));
        return file.map(Parsed::value);
    }

    private static Diagnostic notText(String name, Location named) {
        return Diagnostic.of(
                Rule.ENCODING,
                named,
                Message.of("'%s' isn't text in UTF-8, and theme.yaml names files of text", name),
                Message.of("put a picture or another such file into static/, and link to it from a template"));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
