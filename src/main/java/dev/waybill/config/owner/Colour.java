package dev.waybill.config.owner;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An opaque colour in sRGB; each part is 0 to 255. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern LONG = Pattern.compile("#[0-9A-Fa-f]{6}"); // #a6361b
    private static final Pattern SHORT = Pattern.compile("#[0-9A-Fa-f]{3}"); // #a31

    /** {@code #rrggbb} or {@code #rgb}; empty for anything else. */
    public static Optional<Colour> of(String text) {
        if (SHORT.matcher(text).matches()) {
            return of("#" + text.substring(1).replaceAll("(.)", "$1$1"));
        }
        if (!LONG.matcher(text).matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF));
    }

    /** The contrast ratio of text in this colour on another, or the other way round: 1 to 21 (WCAG 2.2, contrast ratio). */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** This colour with a part of another in it, from 0 to 1. */
    public Colour with(Colour other, double part) {
        return new Colour(mixed(red, other.red, part), mixed(green, other.green, part), mixed(blue, other.blue, part));
    }

    /** In the form of CSS: {@code #a6361b}. */
    public String css() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static int mixed(int own, int other, double part) {
        return (int) Math.round(own + (other - own) * part);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
