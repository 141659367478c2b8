package dev.waybill.media;

import dev.waybill.media.XmlReader.Attribute;
import dev.waybill.media.XmlReader.Element;
import dev.waybill.source.SourceFile;
import java.util.Set;

/**
 * What the attributes of an SVG's elements may be and name. Those of a namespace that no browser does anything with, such as a drawing
 * program's own, may be anything.
 */
final class SvgAttributes {
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Elements that show a picture; what other elements refer to may only be a part of this one. */
    private static final Set<String> SHOWING = Set.of("image", "feImage");

    private static final Set<String> ANIMATING =
            Set.of("animate", "animateColor", "animateMotion", "animateTransform", "set");

    private static final int DEEPEST = 3; // pictures within one another
    private static final int QUOTED = 40; // characters of a long address that a message repeats

    private final SvgRules rules;
    private final int depth;

    /** @param depth how many pictures the SVG stands in */
    SvgAttributes(SvgRules rules, int depth) {
        this.rules = rules;
        this.depth = depth;
    }

    /** Checks the attributes of an element of SVG. */
    void check(Element element) {
        element.attributes().forEach(attribute -> check(element, attribute));
    }

    private void check(Element element, Attribute attribute) {
        if (isForeign(attribute)) {
            return;
        }
        String name = attribute.name();
        if (!isKnown(attribute)) {
            refuse("'" + attribute.written() + "'", element, attribute);
        } else if (name.equals("href")) {
            reference(element, attribute);
        } else if (name.equals("attributeName") && ANIMATING.contains(element.name())) {
            animated(element, attribute);
        } else if (!SvgNames.isInert(name)) {
            StyleText.outside(attribute.value()).ifPresent(what -> leadsOut(what, element, attribute));
        }
    }

    private static boolean isForeign(Attribute attribute) {
        return !Set.of("", XLINK, XML).contains(attribute.namespace());
    }

    private static boolean isKnown(Attribute attribute) {
        return switch (attribute.namespace()) {
            case XLINK -> SvgNames.isXlink(attribute.name());
            case XML -> SvgNames.isXml(attribute.name());
            default -> SvgNames.isAttribute(attribute.name());
        };
    }

    private void reference(Element element, Attribute attribute) {
        String address = attribute.value().strip();
        boolean within = address.isEmpty() || address.startsWith("#");
        boolean shown = SHOWING.contains(element.name()) && (DataAddress.isPicture(address) || isHarmlessSvg(address));
        if (!within && !shown) {
            String quoted = address.length() <= QUOTED ? address : address.substring(0, QUOTED) + "…";
            leadsOut(quoted, element, attribute);
        }
    }

    /** Whether an address holds another SVG that keeps to the same rules: drawing programs put icons so. */
    private boolean isHarmlessSvg(String address) {
        return depth < DEEPEST
                && DataAddress.svg(address)
                        .map(text -> new SvgRules(new SourceFile("", text), depth + 1).faults())
                        .filter(faults -> faults.isEmpty())
                        .isPresent();
    }

    /** What is animated changes after the file was checked, so it may be nothing that leads elsewhere or runs. */
    private void animated(Element element, Attribute attribute) {
        String name = attribute.value();
        if (!SvgNames.isAttribute(name) || name.equals("href") || name.equals("style")) {
            refuse("an animation of '" + name + "'", element, attribute);
        }
    }

    private void refuse(String what, Element element, Attribute attribute) {
        rules.refuse(what, element.at(attribute), attribute.written().length());
    }

    private void leadsOut(String what, Element element, Attribute attribute) {
        rules.leadsOut(what, element.at(attribute), attribute.written().length());
    }
}
