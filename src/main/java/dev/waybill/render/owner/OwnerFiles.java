package dev.waybill.render.owner;

import dev.waybill.config.owner.Colour;
import dev.waybill.config.owner.OwnerSettings;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The styles and scripts that the owner adds, in their order.
 *
 * @param styles the style that follows from {@code theme:}, then the files of {@code css:}
 */
public record OwnerFiles(OwnerColours light, OwnerColours dark, List<OwnerFile> styles, List<OwnerFile> scripts) {
    public OwnerFiles {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** Those of a site, in any of its languages. */
    public static OwnerFiles of(Site any, Theme theme) {
        Site site = any.languages().first();
        OwnerSettings settings = site.configuration().owner();
        String style = theme.text("style");
        OwnerColours light = new OwnerColours(settings.look(), style, false);
        OwnerColours dark = new OwnerColours(settings.look(), style, true);
        List<OwnerFile> styles = new ArrayList<>();
        String own = new OwnerStyle(site, style).text(light, dark);
        if (!own.isEmpty()) {
            styles.add(OwnerFile.asset("own.css", own));
        }
        styles.addAll(files(site, settings.css()));
        return new OwnerFiles(light, dark, styles, files(site, settings.js()));
    }

    private static List<OwnerFile> files(Site site, List<Located<String>> names) {
        return names.stream()
                .flatMap(name -> site.files().named(name.value()).stream())
                .map(file ->
                        OwnerFile.beside(file.permalink().path(), file.file().bytes()))
                .toList();
    }

    /** The colours that the owner sets and that text can't be read in. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(light.diagnostics().stream(), dark.diagnostics().stream())
                .toList();
    }

    /** The colour of light pages. */
    public Colour paper() {
        return light.of("paper");
    }

    /** Both, as files to publish. */
    public List<OutputFile> files() {
        return Stream.concat(styles.stream(), scripts.stream())
                .map(OwnerFile::file)
                .toList();
    }

    /** The addresses of what pages need without a network: these and the logo. */
    public List<String> kept(Site site) {
        Stream<String> logo = site.languages().sites().stream()
                .flatMap(language -> language.configuration().owner().look().logo().stream())
                .flatMap(own -> Stream.concat(Stream.of(own.file()), own.dark().stream()))
                .flatMap(name -> site.files().named(name.value()).stream())
                .map(file -> file.permalink().url());
        return Stream.concat(
                        Stream.concat(styles.stream(), scripts.stream())
                                .map(file -> file.permalink().url()),
                        logo)
                .toList();
    }

    /** The addresses of those that don't lie among the theme's files. */
    public List<String> addresses() {
        return Stream.concat(styles.stream(), scripts.stream())
                .map(file -> file.permalink().url())
                .filter(address -> !address.startsWith(OwnerFile.FOLDER))
                .toList();
    }
}
