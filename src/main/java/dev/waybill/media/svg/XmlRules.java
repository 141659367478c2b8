package dev.waybill.media.svg;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.media.svg.XmlReader.Element;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What any XML file that a browser opens may contain: data, which browsers show as a tree. Elements of HTML, SVG and the like could run
 * scripts, a stylesheet could turn the data into a page, and an entity may stand for either.
 */
public class XmlRules implements XmlReader.Visitor {
    /** Diagnostics per file; the first is enough to identify the problem. */
    private static final int MAX = 20;

    /** Namespaces whose elements browsers interpret: HTML, SVG, MathML, XSLT, and Mozilla's old ones. */
    private static final Set<String> ACTIVE = Set.of(
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1998/math/mathml",
            "http://www.w3.org/1999/xsl/transform",
            "http://www.mozilla.org/xbl",
            "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul");

    /**
     * A document type without declarations of its own; browsers load no external ones: {@code <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG
     * 1.1//EN" "…">}.
     */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[<>]*>");

    /** Encodings in which every ASCII character has its own byte, so that they can hide no tag. */
    private static final Pattern ENCODING =
            Pattern.compile("(?i)|utf-?8|us-ascii|ascii|iso-8859-\\d{1,2}|windows-125\\d|latin1");

    /** Metadata packets of Adobe's programs: {@code <?xpacket begin='…'?>}. */
    private static final Set<String> INSTRUCTIONS = Set.of("xpacket", "adobe-xap-filters");

    private final SourceFile file;
    private final LineIndex lines;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public XmlRules(SourceFile file) {
        this.file = file;
        this.lines = new LineIndex(file);
    }

    /** The diagnostics of a text that is XML. */
    public List<Diagnostic> diagnostics() {
        return XmlReader.read(file.text(), this)
                .map(failure -> List.of(malformed(lines.offset(failure.line()) + failure.column() - 1)))
                .orElse(diagnostics);
    }

    private Diagnostic malformed(int at) {
        return Diagnostic.of(
                malformedRule(),
                lines.at(at, at + 1),
                Message.of("the XML is malformed here"),
                Message.of("fix it, or export it again"));
    }

    /** The rule for text that isn't well-formed XML: what a browser makes of it is unknown. */
    Rule malformedRule() {
        return Rule.ACTIVE_FILE;
    }

    @Override
    public void declaration(String version, String encoding) {
        if (!ENCODING.matcher(encoding).matches()) {
            add(
                    Rule.ENCODING,
                    0,
                    1,
                    Message.of("the encoding is '%s'", encoding),
                    Message.of("save the file as UTF-8 and say so"));
        }
        if (version.equals("1.1")) {
            refuse(Message.of("XML 1.1"), 0, 1);
        }
    }

    @Override
    public void start(Element element) {
        if (ACTIVE.contains(element.namespace().toLowerCase(Locale.ROOT))) {
            refuse(element);
        }
    }

    @Override
    public void end() {}

    @Override
    public void text(String text) {}

    @Override
    public void instruction(String target, int at) {
        if (!INSTRUCTIONS.contains(target)) {
            refuse(Message.of("<?%s?>", target), at, target.length() + 2);
        }
    }

    @Override
    public void doctype(String written, int at) {
        if (!DOCTYPE.matcher(written).matches()) {
            refuse(Message.of("a document type with declarations of its own"), at, "<!DOCTYPE".length());
        }
    }

    @Override
    public void entity(String written, int at) {
        refuse(Message.of("the entity '%s'", written), at, written.length());
    }

    final void refuse(Element element) {
        refuse(
                Message.of("<%s>", element.written()),
                element.at(),
                element.written().length() + 1);
    }

    /** @param what isn't allowed, as a message names it */
    public final void refuse(Message what, int at, int length) {
        add(Rule.ACTIVE_FILE, at, length, Message.of("%s isn't allowed in %s", what, place()), fix());
    }

    Message place() {
        return Message.of("a file that a browser opens");
    }

    Message fix() {
        return Message.of("remove it, pack the file as .zip, or move it to static/ if it is the site's own");
    }

    final void add(Rule rule, int at, int length, Message message, Message fix) {
        if (diagnostics.size() < MAX) {
            diagnostics.add(Diagnostic.of(rule, lines.at(at, at + length), message, fix));
        }
    }

    final String source() {
        return file.text();
    }
}
