package dev.waybill.render.owner;

import dev.waybill.config.owner.Colour;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.format.Hash;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.SiteIcon;
import dev.waybill.render.theme.Fields;
import dev.waybill.site.Site;
import dev.waybill.site.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * The icons that are made of {@code favicon:}, at the addresses where browsers and phones look for them unasked.
 *
 * @param site of the first language
 */
public record OwnerIcons(Site site) {
    private static final String TAB = "favicon.ico";
    private static final String TOUCH = "apple-touch-icon.png";
    private static final int VERSION = 1; // of what is made of the same file

    /** The links in the head of every page. */
    List<Map<String, Object>> links() {
        List<Map<String, Object>> links = new ArrayList<>();
        if (pixels().isPresent()) {
            links.add(Fields.of("rel", "icon", "url", TAB, "sizes", "32x32"));
        }
        icon().ifPresent(file -> {
            boolean drawing = file.permalink().path().endsWith(".svg");
            String type = drawing ? "image/svg+xml" : "image/png";
            links.add(Fields.of("rel", "icon", "url", file.permalink().url(), "type", type));
        });
        if (pixels().isPresent()) {
            links.add(Fields.of("rel", "apple-touch-icon", "url", TOUCH));
        }
        return links;
    }

    /**
     * Passes on the icons that the site doesn't have of its own.
     *
     * @param known whether the file of a path and a digest needn't be made again
     */
    public Optional<Diagnostic> publish(Colour paper, BiPredicate<String, String> known, Consumer<OutputFile> out) {
        Optional<SiteFile> pixels = pixels();
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = pixels.get().file().bytes();
            String digest = "icon " + VERSION + " " + paper.css() + " " + Hash.SHA_256.hex(bytes);
            boolean tab = !site.files().replace(TAB) && !known.test(TAB, digest);
            boolean touch = !site.files().replace(TOUCH) && !known.test(TOUCH, digest);
            Optional<SiteIcon> icon = tab || touch ? SiteIcon.of(bytes) : Optional.empty();
            if ((tab || touch) && icon.isEmpty()) {
                return Optional.of(unreadable(pixels.get()));
            }
            if (tab) {
                out.accept(new OutputFile(TAB, icon.orElseThrow().tab()));
            }
            if (touch) {
                int ground = paper.red() << 16 | paper.green() << 8 | paper.blue();
                out.accept(new OutputFile(TOUCH, icon.orElseThrow().touch(ground)));
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(unreadable(pixels.get()));
        }
    }

    private Diagnostic unreadable(SiteFile file) {
        return Diagnostic.of(
                Rule.BROKEN_IMAGE,
                configured().orElseThrow().location(),
                Message.of("no icons can be made of '%s'", file.file().path()),
                Message.of("export it again as a PNG with up to 8 bits a colour"));
    }

    private Optional<Located<String>> configured() {
        return site.configuration().owner().look().favicon();
    }

    private Optional<SiteFile> icon() {
        return configured().flatMap(icon -> site.files().named(icon.value()));
    }

    /** The PNG: the icon itself, or that of the same name beside an SVG. */
    private Optional<SiteFile> pixels() {
        return configured()
                .map(icon -> icon.value().replaceFirst("\\.[^.]+$", ".png"))
                .flatMap(site.files()::named);
    }
}
