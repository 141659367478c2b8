package dev.waybill.render.owner;

import dev.waybill.config.owner.Look;
import dev.waybill.config.yaml.Located;
import dev.waybill.site.Site;
import dev.waybill.site.SiteFile;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style that follows from {@code theme:}: variables of the theme's own style, faces of fonts, and the size of the logo. */
final class OwnerStyle {
    /** {@code 700} in {@code Own-700.woff2} */
    private static final Pattern WEIGHT = Pattern.compile("(?<![0-9])[1-9]00(?![0-9])");

    private static final Pattern VARIABLE = Pattern.compile("variable|wght|-vf"); // Own[wght].woff2

    private static final String SYSTEM = "system-ui,sans-serif";

    private final Site site;
    private final Look look;
    private final String style;

    /** @param style the theme's */
    OwnerStyle(Site site, String style) {
        this.site = site;
        this.style = style;
        this.look = site.configuration().owner().look();
    }

    /** Empty if nothing needs a style. */
    String text(OwnerColours light, OwnerColours dark) {
        StringBuilder css = new StringBuilder();
        look.font()
                .files()
                .forEach(file -> site.files().named(file.value()).ifPresent(found -> face(css, file, found)));
        String everywhere = Stream.of(accent(light, dark), fonts())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";"));
        css.append(everywhere.isEmpty() ? "" : ":root{" + everywhere + "}\n");
        String ground = ground(light, dark);
        css.append(ground.isEmpty() ? "" : "@media screen{:root{" + ground + "}}\n"); // paper is white in print
        if (any(own -> !own.footer().equals(Look.NONE.footer()) || !own.social().isEmpty())) {
            css.append(".bottom .own{flex-basis:100%}.bottom .own ul{margin-block:.5rem}"
                    + ".bottom .own img{height:1.2em;width:auto;margin-inline-end:.35em;vertical-align:-.2em}\n");
        }
        if (any(own -> own.logo().isPresent())) {
            css.append(".brand:has(img)::before{content:none}.brand img{width:auto;max-width:100%;height:2.25rem}\n");
        }
        if (any(own -> own.logo().flatMap(Look.Logo::dark).isPresent())) {
            css.append(".brand .dark{display:none}[data-appearance=dark] .brand .light{display:none}"
                    + "[data-appearance=dark] .brand .dark{display:block}"
                    + "@media screen and (prefers-color-scheme:dark){"
                    + ":root:not([data-appearance=light]) .brand .light{display:none}"
                    + ":root:not([data-appearance=light]) .brand .dark{display:block}}\n");
        }
        return css.toString();
    }

    /** Whether any language of the site is so; they have one style. */
    private boolean any(Predicate<Look> condition) {
        return site.languages().sites().stream()
                .map(language -> language.configuration().owner().look())
                .anyMatch(condition);
    }

    private static String accent(OwnerColours light, OwnerColours dark) {
        return light.set().containsKey("accent") || dark.set().containsKey("accent")
                ? variable("accent", light, dark)
                : "";
    }

    private static String ground(OwnerColours light, OwnerColours dark) {
        TreeSet<String> names = new TreeSet<>(light.set().keySet());
        names.addAll(dark.set().keySet());
        names.remove("accent");
        return names.stream().map(name -> variable(name, light, dark)).collect(Collectors.joining(";"));
    }

    private static String variable(String name, OwnerColours light, OwnerColours dark) {
        return "--" + name + ":light-dark(" + light.of(name).css() + ","
                + dark.of(name).css() + ")";
    }

    private String fonts() {
        String own = look.font().files().isEmpty() ? "" : "\"" + look.font().name() + "\",";
        return switch (look.font().family()) {
            case "serif" -> fonts(own + stack("serif"), own + stack("serif"));
            case "sans" -> fonts(own + stack("sans"), own + stack("sans"));
            case "system" -> fonts(own + SYSTEM, own + SYSTEM);
            default -> own.isEmpty() ? "" : fonts(own + stack("sans"), own + stack("serif"));
        };
    }

    private static String fonts(String text, String headings) {
        return "--sans:" + text + ";--serif:" + headings;
    }

    /** The fonts of a variable of the theme's style. */
    private String stack(String name) {
        Matcher variable = Pattern.compile("--" + name + ":([^;}]+)").matcher(style);
        return variable.find() ? variable.group(1).strip() : SYSTEM;
    }

    private void face(StringBuilder css, Located<String> file, SiteFile found) {
        String name = file.value().toLowerCase(Locale.ROOT).replaceAll(".*/", "");
        css.append("@font-face{font-family:\"")
                .append(look.font().name())
                .append("\";src:url(\"../../")
                .append(found.permalink().url())
                .append("\") format(\"")
                .append(format(name))
                .append("\");font-weight:")
                .append(weight(name))
                .append(name.contains("italic") ? ";font-style:italic" : "")
                .append(";font-display:swap}\n");
    }

    private static String format(String name) {
        return name.endsWith(".woff2")
                ? "woff2"
                : name.endsWith(".woff") ? "woff" : name.endsWith(".otf") ? "opentype" : "truetype";
    }

    private static String weight(String name) {
        Matcher number = WEIGHT.matcher(name);
        if (VARIABLE.matcher(name).find()) {
            return "100 900";
        }
        return number.find() ? number.group() : name.contains("bold") ? "700" : "400";
    }
}
