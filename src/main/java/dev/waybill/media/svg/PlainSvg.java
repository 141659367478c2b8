package dev.waybill.media.svg;

import dev.waybill.diagnostic.Message;
import dev.waybill.media.svg.XmlReader.Attribute;
import dev.waybill.media.svg.XmlReader.Element;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes an SVG that {@link SvgRules} refuses into one that it accepts, by leaving out what isn't allowed: elements, attributes, imports of
 * fonts. Drawing programs write each label twice, as HTML and, for readers of plain SVG, as text, and so the text remains.
 */
public final class PlainSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final String DEEPEST = "500"; // elements within one another

    /** {@code @import url(https://fonts.example/css);} */
    private static final Pattern IMPORT =
            Pattern.compile("(?i)@import\\s+(?:url\\([^)]*\\)|\"[^\"]*\"|'[^']*')[^;]*;?");

    private PlainSvg() {}

    /** The text of the SVG without what isn't allowed in it; empty if it isn't XML, or not all could be left out. */
    public static Optional<String> of(String text) {
        try {
            Document document = builder().parse(new InputSource(new StringReader(text)));
            clean(document.getDocumentElement());
            String plain = written(document);
            return new SvgRules(new SourceFile("", plain)).diagnostics().isEmpty()
                    ? Optional.of(plain)
                    : Optional.empty();
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            return Optional.empty();
        }
    }

    /** Loads nothing, and knows no entities but XML's own. */
    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setExpandEntityReferences(false);
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }

    private static void clean(Node element) {
        cleanAttributes(element);
        for (Node child : children(element)) {
            if (child.getNodeType() == Node.ELEMENT_NODE && isAllowed(child)) {
                clean(child);
            } else if (child.getNodeType() != Node.TEXT_NODE && child.getNodeType() != Node.CDATA_SECTION_NODE) {
                element.removeChild(child);
            }
        }
        if (isStyle(element)) {
            element.setTextContent(style(element.getTextContent()));
        }
    }

    private static List<Node> children(Node element) {
        List<Node> children = new ArrayList<>();
        NodeList list = element.getChildNodes();
        for (int i = 0; i < list.getLength(); i++) {
            children.add(list.item(i));
        }
        return children;
    }

    /** Elements of other namespaces, a drawing program's own, draw nothing. */
    private static boolean isAllowed(Node element) {
        return SVG.equals(element.getNamespaceURI())
                && SvgNames.isElement(element.getLocalName())
                && !isStyle(element.getParentNode());
    }

    private static boolean isStyle(Node element) {
        return SVG.equals(element.getNamespaceURI()) && "style".equals(element.getLocalName());
    }

    private static String style(String css) {
        String own = IMPORT.matcher(css).replaceAll("");
        return StyleText.outside(own).isPresent() ? "" : own;
    }

    private static void cleanAttributes(Node element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) attributes.item(i);
            boolean isNamespace = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (!isNamespace && !isAllowed(element, attribute)) {
                attributes.removeNamedItemNS(attribute.getNamespaceURI(), attribute.getLocalName());
            }
        }
    }

    private static boolean isAllowed(Node element, Attr attribute) {
        Refusals refusals = new Refusals();
        Attribute read = new Attribute(
                orEmpty(attribute.getNamespaceURI()),
                attribute.getLocalName(),
                attribute.getName(),
                attribute.getValue());
        SvgAttributes rules = new SvgAttributes(
                refusals,
                text -> new SvgRules(new SourceFile("", text)).diagnostics().isEmpty());
        rules.check(new Element(SVG, element.getLocalName(), element.getNodeName(), List.of(read), "", 0));
        return !refusals.any;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static final class Refusals implements SvgAttributes.Report {
        private boolean any;

        @Override
        public void refuse(Message what, int at, int length) {
            any = true;
        }

        @Override
        public void leadsOut(String what, int at, int length) {
            any = true;
        }
    }

    private static String written(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer identity = factory.newTransformer();
        identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        identity.transform(new DOMSource(document.getDocumentElement()), new StreamResult(text));
        return text + "\n";
    }
}
