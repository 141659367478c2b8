package dev.waybill.render.owner;

import dev.waybill.config.owner.Colour;
import dev.waybill.config.owner.Look;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The colours that the owner sets, and those that follow from them, in one scheme. */
final class OwnerColours {
    /** Text of normal size: WCAG 2.2, 1.4.3, level AA. */
    private static final double READABLE = 4.5;

    /** Edges of controls: WCAG 2.2, 1.4.11. */
    private static final double VISIBLE = 3;

    private final boolean dark;
    private final ThemeColours theme;
    private final Optional<Located<Colour>> accent;
    private final Optional<Located<Colour>> paper;
    private final Map<String, Colour> set = new TreeMap<>();

    OwnerColours(Look look, String style, boolean dark) {
        this.dark = dark;
        this.theme = ThemeColours.of(style, dark);
        this.accent = dark ? look.accent().dark() : look.accent().light();
        this.paper = dark ? look.paper().dark() : look.paper().light();
        paper.ifPresent(colour -> setPaper(colour.value()));
        accent.map(Located::value)
                .or(() -> look.accent().light().filter(light -> dark).map(light -> lightened(light.value())))
                .ifPresent(colour -> set.put("accent", colour));
    }

    /** By the names of the theme's variables; empty if the owner sets none. */
    Map<String, Colour> set() {
        return set;
    }

    /** A colour of a page: the owner's, or else the theme's. */
    Colour of(String name) {
        return theme.with(set).of(name);
    }

    private void setPaper(Colour colour) {
        Colour ink = theme.of("ink");
        set.put("paper", colour);
        set.put("wash", colour.with(ink, 0.05));
        set.put("line", colour.with(ink, 0.14));
        double part = 0.45;
        while (part < 1 && colour.with(ink, part).contrast(colour) < VISIBLE) {
            part += 0.05;
        }
        set.put("edge", colour.with(ink, part));
    }

    /** The accent of light pages, as light as text on dark ones must be. */
    private Colour lightened(Colour light) {
        ThemeColours all = theme.with(set);
        double part = 0;
        while (part < 1 && worst(light.with(Colour.WHITE, part), all) < READABLE) {
            part += 0.05;
        }
        return light.with(Colour.WHITE, part);
    }

    private static double worst(Colour text, ThemeColours all) {
        return Math.min(text.contrast(all.of("paper")), text.contrast(all.of("wash")));
    }

    /** Reports a colour of the owner on which, or in which, text can't be read. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> found = new ArrayList<>();
        ThemeColours all = theme.with(set);
        accent.ifPresent(own -> report(own, "accent", worst(own.value(), all), "on the page", found));
        paper.ifPresent(own -> all.texts().stream()
                .filter(name -> accent.isEmpty() || !name.equals("accent"))
                .min(Comparator.comparingDouble(name -> worst(all.of(name), all)))
                .ifPresent(name -> report(
                        own,
                        "paper",
                        worst(all.of(name), all),
                        "with the theme's text in " + all.of(name).css(),
                        found)));
        return found;
    }

    private void report(Located<Colour> own, String key, double contrast, String what, List<Diagnostic> found) {
        if (contrast < READABLE) {
            // rounded down, so that no ratio below the limit is printed as the limit
            String ratio = String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100);
            found.add(Diagnostic.of(
                    Rule.CONTRAST,
                    own.location(),
                    Message.of(
                            "'%s' %s has a contrast of %s:1 %s, and text needs %s:1",
                            key, own.value().css(), ratio, what, READABLE),
                    dark == key.equals("accent")
                            ? Message.of("take a lighter colour")
                            : Message.of("take a darker colour")));
        }
    }
}
