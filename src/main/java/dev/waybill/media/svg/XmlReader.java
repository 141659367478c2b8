package dev.waybill.media.svg;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses a text as XML, as strictly as browsers do, and passes its parts and their offsets to a visitor. It loads nothing and knows only
 * XML's five predefined entities.
 */
final class XmlReader {
    /** A comment, a CDATA section, or an entity that isn't predefined in XML, such as that of the no-break space. */
    private static final Pattern ENTITY = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|&(?!(?:lt|gt|amp|quot|apos|#\\d+|#x[0-9A-Fa-f]+);)[^;&<]{0,40};?",
            Pattern.DOTALL);

    private final String text;
    private final Visitor visitor;
    private final TagCursor tags;

    private XmlReader(String text, Visitor visitor) {
        this.text = text;
        this.tags = new TagCursor(text);
        this.visitor = visitor;
    }

    /** Receives the parts in order. Offsets are into the text. */
    interface Visitor {
        /** @param encoding as declared; empty for none */
        void declaration(String version, String encoding);

        void start(Element element);

        void end();

        void text(String text);

        /** {@code <?target ...?>} */
        void instruction(String target, int at);

        /** {@code <!DOCTYPE ...>}, complete. */
        void doctype(String written, int at);

        /** An entity that isn't predefined in XML, so its meaning is unknown. */
        void entity(String written, int at);
    }

    /**
     * The start of an element.
     *
     * @param namespace empty for none
     * @param written its name with its prefix
     * @param tag the source of the tag
     */
    record Element(String namespace, String name, String written, List<Attribute> attributes, String tag, int at) {
        /** The offset of one of its attributes. */
        int at(Attribute attribute) {
            Matcher place = Pattern.compile("\\s" + Pattern.quote(attribute.written()) + "\\s*=")
                    .matcher(tag);
            return place.find() ? at + place.start() + 1 : at;
        }

        Optional<String> attribute(String attribute) {
            return attributes.stream()
                    .filter(each -> each.namespace().isEmpty() && each.name().equals(attribute))
                    .map(Attribute::value)
                    .findFirst();
        }
    }

    /**
     * @param namespace empty for none
     * @param written its name with its prefix
     */
    record Attribute(String namespace, String name, String written, String value) {}

    /** Where a text stops being XML; line and column from 1. */
    record Failure(int line, int column) {}

    /** Reads a text to its end, or to the first error. */
    static Optional<Failure> read(String text, Visitor visitor) {
        return new XmlReader(text, visitor).read();
    }

    private Optional<Failure> read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            visitor.declaration(orEmpty(xml.getVersion()), orEmpty(xml.getCharacterEncodingScheme()));
            while (xml.hasNext()) {
                visit(xml, xml.next());
            }
            entities();
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(new Failure(
                    Math.max(1, e.getLocation().getLineNumber()),
                    Math.max(1, e.getLocation().getColumnNumber())));
        }
    }

    private void visit(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> visitor.start(element(xml));
            case XMLStreamConstants.END_ELEMENT -> visitor.end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(xml.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                visitor.instruction(xml.getPITarget(), behindTag("<?" + xml.getPITarget()));
            case XMLStreamConstants.DTD -> visitor.doctype(doctype(), behindTag("<!DOCTYPE"));
            default -> {}
        }
    }

    /** From the source, because the parser omits parts. */
    private String doctype() {
        int at = behindTag("<!DOCTYPE");
        int end = text.indexOf('>', at);
        return end < 0 ? text.substring(at) : text.substring(at, end + 1);
    }

    private int behindTag(String start) {
        return Math.max(0, text.indexOf(start, tags.end()));
    }

    private Element element(XMLStreamReader xml) {
        tags.next();
        String written = named(xml.getPrefix(), xml.getLocalName());
        String tag = text.substring(tags.start(), tags.end());
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(new Attribute(
                    orEmpty(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i),
                    named(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
                    xml.getAttributeValue(i)));
        }
        return new Element(orEmpty(xml.getNamespaceURI()), xml.getLocalName(), written, attributes, tag, tags.start());
    }

    private void entities() {
        Matcher found = ENTITY.matcher(text);
        while (found.find()) {
            if (found.group().startsWith("&")) {
                visitor.entity(found.group(), found.start());
            }
        }
    }

    private static String named(String prefix, String name) {
        return orEmpty(prefix).isEmpty() ? name : prefix + ":" + name;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
