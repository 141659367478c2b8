package dev.waybill.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.testing.HostileText;
import dev.waybill.testing.Xml;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void indentsElements() {
        XmlText xml = new XmlText().start("a", "b", "1").element("c", "d").empty("e", "f", "g");
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a b="1">
                  <c>d</c>
                  <e f="g"/>
                </a>
                """, xml.end().document());
    }

    @Test
    void refusesADocumentWithAnOpenElement() {
        XmlText xml = new XmlText().start("a");
        assertThrows(IllegalStateException.class, xml::document);
    }

    @Test
    void readsBackAllButWhatXmlForbids() throws Exception {
        String text = HostileText.TEXT + "\uD800 \t\n\r";
        Xml xml = Xml.of(
                new XmlText().start("a", "b", text).element("c", text).end().document());
        String kept = text.replaceAll("[\u0001\u000B\uFFFE]", "").replace("\uD800", "");
        assertEquals(kept, xml.one("/a/c"));
        assertEquals(kept.replaceAll("[\t\n]", " "), xml.one("/a/@b"));
    }
}
