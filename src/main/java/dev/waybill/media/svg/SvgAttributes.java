package dev.waybill.media.svg;

import dev.waybill.diagnostic.Message;
import dev.waybill.media.svg.XmlReader.Attribute;
import dev.waybill.media.svg.XmlReader.Element;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which attributes an SVG's elements may have, and what they may refer to. Attributes in a namespace that browsers ignore, such as a
 * drawing program's own, are not restricted.
 */
final class SvgAttributes {
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Elements that show a picture. Other elements may refer only to parts of the same SVG. */
    private static final Set<String> SHOWING = Set.of("image", "feImage");

    private static final Set<String> ANIMATING =
            Set.of("animate", "animateColor", "animateMotion", "animateTransform", "set");

    private static final int QUOTED = 40; // characters of a long address that a message repeats

    private final Report report;
    private final Predicate<String> harmless;

    /** @param harmless whether the text of an SVG within this one keeps to the same rules */
    SvgAttributes(Report report, Predicate<String> harmless) {
        this.report = report;
        this.harmless = harmless;
    }

    /** Takes what is wrong with an attribute, by its offset and length in the file. */
    interface Report {
        void refuse(Message what, int at, int length);

        void leadsOut(String what, int at, int length);
    }

    /** Checks the attributes of an SVG element. */
    void check(Element element) {
        element.attributes().forEach(attribute -> check(element, attribute));
    }

    private void check(Element element, Attribute attribute) {
        if (isForeign(attribute)) {
            return;
        }
        String name = attribute.name();
        if (!isKnown(attribute)) {
            refuse(Message.of("'%s'", attribute.written()), element, attribute);
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

    /** Whether a data URL contains another SVG that follows the same rules; drawing programs embed icons this way. */
    private boolean isHarmlessSvg(String address) {
        return DataAddress.svg(address).filter(harmless).isPresent();
    }

    /** An animated attribute changes after the check, so it may be none that refers elsewhere or runs code. */
    private void animated(Element element, Attribute attribute) {
        String name = attribute.value();
        if (!SvgNames.isAttribute(name) || name.equals("href") || name.equals("style")) {
            refuse(Message.of("an animation of '%s'", name), element, attribute);
        }
    }

    private void refuse(Message what, Element element, Attribute attribute) {
        report.refuse(what, element.at(attribute), attribute.written().length());
    }

    private void leadsOut(String what, Element element, Attribute attribute) {
        report.leadsOut(what, element.at(attribute), attribute.written().length());
    }
}
