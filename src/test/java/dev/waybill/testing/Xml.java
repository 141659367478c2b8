package dev.waybill.testing;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Parsed XML for XPath queries; paths omit prefixes and namespaces. */
public record Xml(Document document) {
    public static Xml of(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return new Xml(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
    }

    public List<String> all(String path) throws Exception {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    /** The only matching node. */
    public String one(String path) throws Exception {
        List<String> all = all(path);
        if (all.size() != 1) {
            throw new AssertionError(path + " finds " + all);
        }
        return all.get(0);
    }
}
