package dev.waybill.render.theme;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the files of a site's {@code templates/} that change nothing, most often because their names are misspelt. */
public final class UnusedTemplates {
    private static final String LAYOUTS = "layouts/";
    private static final String TEMPLATE = ".ftlh";

    /** {@code <#include "/slots/head.ftlh">}, or one whose name is computed. */
    private static final Pattern USE =
            Pattern.compile("<#(?:include|import)\\s+(?:\"([^\"$#]+)\"|'([^'$#]+)'|)|\\.get_optional_template");

    private final ThemeFolder folder;
    private final Set<String> layouts;
    private final Set<String> languages;
    private final Set<String> used = new HashSet<>();
    private boolean computed;

    private UnusedTemplates(ThemeFolder folder, Set<String> layouts, Set<String> languages) {
        this.folder = folder;
        this.layouts = layouts;
        this.languages = languages;
    }

    /**
     * @param layouts the names of the site's own that pages have
     * @param languages of the site
     */
    public static List<Diagnostic> of(ThemeFolder folder, Set<String> layouts, Set<String> languages) {
        return new UnusedTemplates(folder, layouts, languages).diagnostics();
    }

    private List<Diagnostic> diagnostics() {
        List<String> own = folder.ownNames().stream()
                .filter(name -> !name.endsWith(".md") && !ThemeFolder.isBuiltIn(name))
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        if (own.isEmpty()) {
            return found;
        }
        folder.ownNames().stream().filter(name -> name.endsWith(TEMPLATE)).forEach(this::read);
        String index =
                folder.file("theme.yaml").map(file -> file.value().text()).orElse("");
        for (String name : own) {
            if (!isUsed(name) && !index.contains(name)) {
                found.add(unused(name));
            }
        }
        return found;
    }

    /** Notes which files a template names. */
    private void read(String name) {
        Matcher use = USE.matcher(folder.file(name)
                .map(file -> file.value())
                .map(SourceFile::text)
                .orElse(""));
        while (use.find()) {
            String target = use.group(1) == null ? use.group(2) : use.group(1);
            if (target == null) {
                computed = true;
            } else {
                used.add(URI.create("/" + name)
                        .resolve(target.replace(" ", "%20"))
                        .getPath()
                        .substring(1));
            }
        }
    }

    private boolean isUsed(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        String folderName = name.substring(0, name.length() - base.length());
        return used.contains(name)
                || switch (folderName) {
                    case "slots/" ->
                        Slots.NAMES.stream().anyMatch(slot -> Slots.file(slot).equals(name));
                    case "containers/" -> name.endsWith(TEMPLATE);
                    case LAYOUTS -> name.endsWith(TEMPLATE) && layouts.contains(base.replace(TEMPLATE, ""));
                    case "words/" -> languages.stream().anyMatch(language -> base.startsWith(language.split("-")[0]));
                    default -> computed && name.endsWith(TEMPLATE);
                };
    }

    private Diagnostic unused(String name) {
        List<String> known = new ArrayList<>(ThemeFolder.builtInNames());
        Slots.NAMES.forEach(slot -> known.add(Slots.file(slot)));
        Message layout = name.startsWith(LAYOUTS) && name.endsWith(TEMPLATE)
                ? Message.of(
                        "; no page has layout: %s", name.substring(LAYOUTS.length(), name.length() - TEMPLATE.length()))
                : Message.NONE;
        Message fix = name.startsWith("slots/")
                ? Message.of("slots: %s", Slots.NAMES)
                : Message.of("rename it, name it in a page, a template or theme.yaml, or delete it");
        return Diagnostic.of(
                Rule.UNUSED_TEMPLATE,
                Location.ofFile("templates/" + name),
                Message.of("nothing uses '%s'%s%s", name, layout, Suggestion.question(name, known)),
                fix);
    }
}
