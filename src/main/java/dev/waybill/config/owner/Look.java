package dev.waybill.config.owner;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.yaml.Located;
import java.util.List;
import java.util.Optional;

/**
 * The values of {@code theme:}.
 *
 * @param accent the colour of marks and of links under the pointer
 * @param paper the colour of the page
 * @param favicon a file of the site
 */
public record Look(
        Shades accent,
        Shades paper,
        Font font,
        Optional<Logo> logo,
        Optional<Located<String>> favicon,
        Footer footer,
        List<Social> social) {
    public static final Look NONE = new Look(
            Shades.NONE,
            Shades.NONE,
            new Font("", "", List.of()),
            Optional.empty(),
            Optional.empty(),
            new Footer("", List.of(), Optional.empty(), Optional.empty()),
            List.of());

    public Look {
        social = List.copyOf(social);
    }

    /** A colour on light and on dark pages. */
    public record Shades(Optional<Located<Colour>> light, Optional<Located<Colour>> dark) {
        public static final Shades NONE = new Shades(Optional.empty(), Optional.empty());
    }

    /**
     * @param family {@code serif}, {@code sans}, {@code system}, or empty for the theme's own
     * @param name of the font in the files; empty without files
     * @param files of the site
     */
    public record Font(String family, String name, List<Located<String>> files) {
        public Font {
            files = List.copyOf(files);
        }
    }

    /**
     * @param file a picture of the site
     * @param dark another for dark pages
     * @param text what it says, if it stands for the site's title; empty if it stands beside the title
     */
    public record Logo(Located<String> file, Optional<Located<String>> dark, String text) {}

    /**
     * @param icp the number under which a Chinese site is registered
     * @param psb its number at the public security bureau
     */
    public record Footer(String text, List<NavigationLink> links, Optional<String> icp, Optional<PoliceRecord> psb) {
        public Footer {
            links = List.copyOf(links);
        }
    }

    /** @param icon a picture of the site that stands before the number */
    public record PoliceRecord(String number, Optional<Located<String>> icon) {
        /** Its digits, which the bureau's site looks up. */
        public String code() {
            return number.replaceAll("[^0-9]", "");
        }
    }

    /** A profile of the owner elsewhere. */
    public record Social(String name, String url) {}
}
