package dev.waybill.config.owner;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.owner.Look.Font;
import dev.waybill.config.owner.Look.Footer;
import dev.waybill.config.owner.Look.Logo;
import dev.waybill.config.owner.Look.PoliceRecord;
import dev.waybill.config.owner.Look.Shades;
import dev.waybill.config.owner.Look.Social;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code theme:}. */
final class LookReader {
    /** {@code 京ICP备12345678号-1}, {@code 沪ICP证020001号} */
    private static final Pattern ICP =
            Pattern.compile("\\p{IsHan}{1,3}ICP[备证]\\s?(B2-)?[0-9]{5,12}号?(-[0-9]{1,4}[A-Z]?)?");

    /** {@code 京公网安备 11010502030143号} */
    private static final Pattern PSB = Pattern.compile("\\p{IsHan}{1,3}公网安备\\s?[0-9]{11,14}\\s?号");

    private static final Pattern FONT_NAME = Pattern.compile("[\\p{L}\\p{N} _-]{1,60}"); // Source Han Serif

    private static final List<String> FONTS = List.of(".woff2", ".woff", ".ttf", ".otf");
    private static final List<String> ICONS = List.of(".svg", ".png");

    private final OwnerValues owner;

    LookReader(OwnerValues owner) {
        this.owner = owner;
    }

    Look look(Values theme, Location file) {
        return new Look(
                shades(theme.table("accent", OwnerKeys.SHADES), "accent"),
                shades(theme.table("paper", OwnerKeys.SHADES), "paper"),
                font(theme.table("font", OwnerKeys.FONT)),
                logo(theme.table("logo", OwnerKeys.LOGO)),
                owner.file(theme, "favicon").filter(icon -> owner.isOf(icon, "favicon", ICONS)),
                footer(theme.table("footer", OwnerKeys.FOOTER), file),
                social(theme));
    }

    private Shades shades(Values values, String key) {
        return new Shades(colour(values.text("light"), key), colour(values.text("dark"), key));
    }

    private Optional<Located<Colour>> colour(Optional<Located<String>> written, String key) {
        Optional<Located<Colour>> colour =
                written.flatMap(text -> Colour.of(text.value()).map(found -> new Located<>(found, text.location())));
        if (colour.isEmpty()) {
            written.ifPresent(text -> owner.bad(text, key, Message.of("write a colour such as \"#a6361b\"")));
        }
        return colour;
    }

    private Font font(Values font) {
        List<Located<String>> files = owner.files(font, "files", FONTS);
        Optional<Located<String>> name = font.text("name");
        name.filter(text -> !FONT_NAME.matcher(text.value()).matches())
                .ifPresent(text -> owner.bad(
                        text, "name", Message.of("write the font's name in letters, such as Source Han Serif")));
        return new Font(
                font.text("family", ""),
                files.isEmpty()
                        ? ""
                        : name.map(Located::value)
                                .filter(text -> FONT_NAME.matcher(text).matches())
                                .orElse("Site"),
                files);
    }

    private Optional<Logo> logo(Values logo) {
        return owner.file(logo, "file")
                .map(file -> new Logo(
                        file, owner.file(logo, "dark"), logo.text("alt", "").strip()));
    }

    private Footer footer(Values footer, Location file) {
        return new Footer(
                footer.text("text", "").strip(),
                NavigationLink.read(footer, "links", file, owner.diagnostics()),
                numbered(
                        footer.text("icp"),
                        "icp",
                        ICP,
                        Message.of("write the number as it was issued, such as 京ICP备12345678号-1")),
                police(footer.table("psb", OwnerKeys.POLICE_RECORD)));
    }

    private Optional<PoliceRecord> police(Values psb) {
        return numbered(
                        psb.text("number"),
                        "psb",
                        PSB,
                        Message.of("write the number as it was issued, such as 京公网安备 11010502030143号"))
                .map(number -> new PoliceRecord(number, owner.file(psb, "icon")));
    }

    private Optional<String> numbered(Optional<Located<String>> written, String key, Pattern form, Message fix) {
        Optional<Located<String>> number =
                written.filter(text -> form.matcher(text.value().strip()).matches());
        if (number.isEmpty()) {
            written.ifPresent(text -> owner.bad(text, key, fix));
        }
        return number.map(text -> text.value().strip());
    }

    private List<Social> social(Values theme) {
        List<Social> profiles = new ArrayList<>();
        for (Values item : theme.tables("social", OwnerKeys.SOCIAL)) {
            Optional<Located<String>> url = item.text("url");
            String name = item.text("name", "").strip();
            if (url.isPresent() && !NavigationLink.isSafe(url.get().value())) {
                owner.add(Diagnostic.of(
                        Rule.UNSAFE_LINK,
                        url.get().location(),
                        Message.of("'%s' is no address of a profile", url.get().value()),
                        Message.of("write an address such as https://github.com/name, or mailto:name@example.org")));
            } else if (url.isPresent() && !name.isEmpty()) {
                profiles.add(new Social(name, url.get().value()));
            } else {
                item.text("name")
                        .or(() -> url)
                        .ifPresent(part -> owner.bad(part, "social", Message.of("write both name: and url:")));
            }
        }
        return profiles;
    }
}
