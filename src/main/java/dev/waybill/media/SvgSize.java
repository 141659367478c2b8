package dev.waybill.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size in an SVG's root element. */
final class SvgSize {
    /** The root element must be within so many bytes. */
    static final int HEAD = 8192;

    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>"); // <svg width="10" viewBox="0 0 10 20">

    private SvgSize() {}

    /** Width and height if both are plain numbers or pixels, otherwise the last two numbers of the view box. */
    static Optional<ImageSize> of(String head) {
        return read(head).filter(size -> size.width() > 0 && size.height() > 0);
    }

    private static Optional<ImageSize> read(String text) {
        Matcher root = ROOT.matcher(text);
        if (!root.find()) {
            return Optional.empty();
        }
        Matcher width = attribute(root.group(), "width", "([\\d.]+)(?:px)?");
        Matcher height = attribute(root.group(), "height", "([\\d.]+)(?:px)?");
        if (width.find() && height.find()) {
            return size(width.group(1), height.group(1));
        }
        Matcher box = attribute(
                root.group(), "viewBox", "\\s*[-+.\\deE]+[\\s,]+[-+.\\deE]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)\\s*");
        return box.find() ? size(box.group(1), box.group(2)) : Optional.empty();
    }

    private static Matcher attribute(String element, String name, String value) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*[\"']" + value + "[\"']")
                .matcher(element);
    }

    private static Optional<ImageSize> size(String width, String height) {
        try {
            return Optional.of(
                    new ImageSize(Math.round(Float.parseFloat(width)), Math.round(Float.parseFloat(height))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
