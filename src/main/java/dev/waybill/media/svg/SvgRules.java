package dev.waybill.media.svg;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.media.svg.XmlReader.Element;
import dev.waybill.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What an SVG may contain, by an allow-list: its own shapes, text, styles and animation. A browser that opens an SVG by its address treats
 * it as a page of the site, runs its scripts and loads what it refers to.
 */
public final class SvgRules extends XmlRules implements SvgAttributes.Report {
    private static final int DEEPEST = 3; // pictures within one another
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** For each open element whether it is a style. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private final SvgAttributes attributes;
    private final StringBuilder style = new StringBuilder();
    private int styleAt;
    private boolean started;

    public SvgRules(SourceFile file) {
        this(file, 0);
    }

    /** @param depth how many pictures contain it */
    SvgRules(SourceFile file, int depth) {
        super(file);
        this.attributes = new SvgAttributes(
                this,
                text -> depth < DEEPEST
                        && new SvgRules(new SourceFile("", text), depth + 1)
                                .diagnostics()
                                .isEmpty());
    }

    @Override
    Rule malformedRule() {
        return Rule.BROKEN_IMAGE;
    }

    @Override
    Message place() {
        return Message.of("a picture");
    }

    @Override
    Message fix() {
        return Message.of(
                "remove it, export the picture as plain SVG or as PNG, or move it to static/ if it is the site's own");
    }

    @Override
    public void start(Element element) {
        if (!started && !isSvg(element, "svg")) {
            Message message = Message.of("the picture begins with <%s>, so browsers show nothing", element.written());
            add(Rule.BROKEN_IMAGE, element.at(), 1, message, Message.of("begin it with <svg xmlns=\"%s\">", SVG));
        }
        started = true;
        if (isInStyle()) {
            refuse(element);
        } else if (!element.namespace().equals(SVG)) {
            foreign(element);
        } else if (SvgNames.isElement(element.name())) {
            attributes.check(element);
        } else {
            refuse(element);
        }
        boolean isStyle = isSvg(element, "style");
        open.push(isStyle);
        styleAt = isStyle ? element.at() : styleAt;
    }

    private static boolean isSvg(Element element, String name) {
        return element.namespace().equals(SVG) && element.name().equals(name);
    }

    /** An element without a namespace may become an HTML element if the SVG is embedded in a page. */
    private void foreign(Element element) {
        if (element.namespace().isEmpty()) {
            refuse(element);
        } else {
            super.start(element);
        }
    }

    @Override
    public void text(String text) {
        if (isInStyle()) {
            style.append(text);
        }
    }

    private boolean isInStyle() {
        return !open.isEmpty() && open.peek();
    }

    @Override
    public void end() {
        if (open.pop()) {
            StyleText.outside(style.toString()).ifPresent(what -> leadsOut(what, near(what, styleAt), 1));
            style.setLength(0);
        }
    }

    @Override
    public void leadsOut(String what, int at, int length) {
        add(
                Rule.ACTIVE_FILE,
                at,
                length,
                Message.of("'%s' refers to something outside the picture", what),
                Message.of("embed the file in the picture as data:image/png;base64, or remove it"));
    }

    /** The likely offset of something found in a style, or else the start of the style. */
    private int near(String what, int from) {
        String start = what.substring(0, Math.min(what.length(), 8));
        for (int at = from; at < source().length(); at++) {
            if (source().regionMatches(true, at, start, 0, start.length())) {
                return at;
            }
        }
        return from;
    }
}
