package dev.waybill.config.owner;

import dev.waybill.config.yaml.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the owner of a site adds to the theme by configuration.
 *
 * @param css files of the site that are added to the theme's style
 * @param js files of the site that are added to the theme's scripts
 */
public record OwnerSettings(
        Look look,
        List<Located<String>> css,
        List<Located<String>> js,
        Policy policy,
        List<Tracker> analytics,
        Optional<Comments> comments) {
    public OwnerSettings {
        css = List.copyOf(css);
        js = List.copyOf(js);
        analytics = List.copyOf(analytics);
    }

    /** The same without services that only readers of the published site may meet. */
    public OwnerSettings unpublished() {
        return new OwnerSettings(look, css, js, policy, List.of(), Optional.empty());
    }

    /** Every file that is published as it is: pictures and fonts. */
    public List<Located<String>> files() {
        return Stream.of(
                        look.logo().stream()
                                .flatMap(logo -> Stream.concat(Stream.of(logo.file()), logo.dark().stream())),
                        look.favicon().stream(),
                        look.footer().psb().stream().flatMap(record -> record.icon().stream()),
                        look.font().files().stream(),
                        comments.stream().flatMap(OwnerSettings::client))
                .flatMap(files -> files)
                .toList();
    }

    private static Stream<Located<String>> client(Comments comments) {
        return comments instanceof Comments.Waline waline ? Stream.of(waline.script(), waline.style()) : Stream.empty();
    }
}
