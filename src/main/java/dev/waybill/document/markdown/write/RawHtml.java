package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Body;
import dev.waybill.document.Image;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.html.HtmlAnchor;
import dev.waybill.document.markdown.html.HtmlElements;
import dev.waybill.document.markdown.html.HtmlToken;
import dev.waybill.document.markdown.html.HtmlTokens;
import dev.waybill.document.markdown.html.HtmlWriter;
import dev.waybill.document.markdown.html.OpenTags;
import dev.waybill.document.markdown.html.StartTags;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Raw HTML: the elements that are allowed are written anew; what isn't allowed is left out, and reported. */
public final class RawHtml {
    /** {@code <Tabs>}, {@code <my-chart>}, {@code <Tabs.Item>}: elements that a script of another generator would replace. */
    private static final Pattern COMPONENT =
            Pattern.compile("</?([A-Z][A-Za-z0-9]*|[a-z][a-z0-9]*-[a-z0-9-]*)[\\s/>.].*", Pattern.DOTALL);

    /** {@code 200}, {@code 200px} */
    private static final Pattern PIXELS = Pattern.compile("([1-9][0-9]{0,3})(px)?");

    private final HtmlWriter html;
    private final OpenTags open;
    private final boolean inline;
    private final Optional<Place> place;

    private RawHtml(HtmlWriter html, OpenTags open, boolean inline, Optional<Place> place) {
        this.html = html;
        this.open = open;
        this.inline = inline;
        this.place = place;
    }

    /** The page that holds the HTML, and the HTML as it stands there. */
    private record Place(Rendering page, BasedSequence chars) {
        Location of(int offset, String written) {
            int start = chars.getIndexOffset(offset);
            return page.diagnostics.at(start, start + written.length());
        }

        void report(Rule rule, int offset, String written, Message message, Message fix) {
            int start = chars.getIndexOffset(offset);
            page.diagnostics.add(rule, start, start + written.length(), message, fix);
        }
    }

    static void register(NodeWriters writers) {
        writers.on(HtmlInline.class, (node, page) -> write(node.getChars(), page, true))
                .on(HtmlBlock.class, (node, page) -> write(node.getContentChars(), page, false))
                .on(HtmlInlineComment.class, (node, page) -> {})
                .on(HtmlCommentBlock.class, (node, page) -> write(node.getContentChars(), page, false));
    }

    /** HTML alone, as it would be published, without links, pictures and ids. */
    public static String clean(String text) {
        HtmlWriter html = new HtmlWriter();
        OpenTags open = new OpenTags(html);
        int mark = open.enter();
        new RawHtml(html, open, false, Optional.empty()).write(text);
        open.leave(mark);
        return html.body().html().get(0);
    }

    private static void write(BasedSequence chars, Rendering page, boolean inline) {
        RawHtml raw = new RawHtml(page.html, page.openTags, inline, Optional.of(new Place(page, chars)));
        raw.write(chars.toString());
        if (!inline) {
            raw.endWhatHoldsNoBlocks();
        }
    }

    private void write(String text) {
        List<HtmlToken> tokens = HtmlTokens.of(text);
        int offset = 0;
        for (int i = 0; i < tokens.size(); i++) {
            HtmlToken token = tokens.get(i);
            if (token instanceof HtmlToken.StartTag tag && isRecording(tag)) {
                recording(tag, source(tag, tokens.subList(i + 1, tokens.size())), offset);
            } else {
                write(token, offset);
            }
            offset += token.written().length();
            int end = token instanceof HtmlToken.StartTag tag && HtmlElements.isHidden(tag.name())
                    ? end(tokens, i, tag.name())
                    : i;
            while (i < end) {
                i++;
                offset += tokens.get(i).written().length();
            }
        }
    }

    private static boolean isRecording(HtmlToken.StartTag tag) {
        return tag.name().equals("video") || tag.name().equals("audio");
    }

    /** The file of a video or a sound recording: its own, or that of the first source in it. */
    private static Optional<String> source(HtmlToken.StartTag tag, List<HtmlToken> content) {
        return StartTags.value(tag, "src")
                .or(() -> content.stream()
                        .takeWhile(token -> !(token instanceof HtmlToken.EndTag end
                                && end.name().equals(tag.name())))
                        .filter(HtmlToken.StartTag.class::isInstance)
                        .map(HtmlToken.StartTag.class::cast)
                        .filter(inside -> inside.name().equals("source"))
                        .findFirst()
                        .flatMap(inside -> StartTags.value(inside, "src")));
    }

    /** The index of the end tag of an element that is left out with its content; that of its start tag where there is none. */
    private static int end(List<HtmlToken> tokens, int start, String name) {
        for (int i = start + 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof HtmlToken.EndTag tag && tag.name().equals(name)) {
                return i;
            }
        }
        return start;
    }

    private void write(HtmlToken token, int offset) {
        if (token instanceof HtmlToken.StartTag tag) {
            start(tag, offset);
        } else if (token instanceof HtmlToken.EndTag tag) {
            end(tag, offset);
        } else if (token instanceof HtmlToken.Text text) {
            html.text(Parser.unescapeEntities(text.written(), false));
        } else if (token instanceof HtmlToken.Other) {
            other(token, offset);
        }
    }

    /** A declaration is left out; what only resembles a tag is text. */
    private void other(HtmlToken token, int offset) {
        String written = token.written();
        boolean declaration = written.startsWith("<!") || written.startsWith("<?");
        if (!declaration) {
            html.text(written);
        }
        refuse(
                token,
                offset,
                Message.of(
                        "'%s' is not an element%s",
                        shortened(written), declaration ? Message.of(", so it is left out") : Message.NONE),
                Message.of("write it as text or as code"));
    }

    private void start(HtmlToken.StartTag tag, int offset) {
        String name = HtmlElements.modern(tag.name());
        if (name.equals("a") && StartTags.value(tag, "href").isEmpty()) {
            anchor(tag).ifPresent(id -> html.raw("<span").attribute("id", id).raw("></span>"));
            return;
        }
        if (name.equals("source") || name.equals("picture")) {
            return; // a recording's file is read with its element; of a picture, the file that all browsers know is
            // enough
        }
        if (!HtmlElements.isAllowed(name)) {
            notAllowed(tag, offset, "<" + tag.name() + ">");
            return;
        }
        if (inline && !HtmlElements.isPhrasing(name)) {
            refuse(
                    tag,
                    offset,
                    Message.of("<%s> can't stand inside a paragraph", name),
                    Message.of("start a line with it, after an empty line"));
            return;
        }
        while (!HtmlElements.fits(name, open.innermost()) && yields(open.innermost())) {
            open.closeInnermost();
        }
        if (open.isFull() || !HtmlElements.fits(name, open.innermost())) {
            refuse(
                    tag,
                    offset,
                    Message.of("<%s> can't stand here", name),
                    Message.of("put it inside the element it belongs to"));
            return;
        }
        switch (name) {
            case "a" -> link(tag, offset);
            case "img" -> picture(tag, offset);
            default -> element(tag, offset, Set.of());
        }
    }

    /** The id of a tag, where it is the first of that id on the page. */
    private Optional<String> anchor(HtmlToken.StartTag tag) {
        return place.flatMap(at -> HtmlAnchor.id(tag).filter(at.page().ids::takeAnchor));
    }

    /** @param handled attributes that are written elsewhere */
    private void element(HtmlToken.StartTag tag, int offset, Set<String> handled) {
        startTag(tag, offset, handled, "");
        html.raw(">");
        if (!HtmlElements.isVoid(tag.name())) {
            open.open(HtmlElements.modern(tag.name()));
        }
    }

    private void startTag(HtmlToken.StartTag tag, int offset, Set<String> handled, String classes) {
        Optional<String> id = anchor(tag);
        StartTags.Clean clean = StartTags.clean(tag, handled, classes);
        List<String> dropped = clean.dropped().stream()
                .filter(key ->
                        !key.equals("id") || id.isEmpty() && HtmlAnchor.id(tag).isEmpty())
                .toList();
        if (!dropped.isEmpty()) {
            String names = String.join(", ", dropped);
            Message message = Message.of("<%s> loses its attributes: %s", tag.name(), names);
            place.ifPresent(
                    at -> at.report(Rule.RAW_HTML, offset, tag.written(), message, Message.of("leave them out")));
        }
        html.raw(clean.html());
        id.ifPresent(it -> html.attribute("id", it));
    }

    private void link(HtmlToken.StartTag tag, int offset) {
        place.filter(at -> !LinkWriter.isInside(at.page())).ifPresent(at -> {
            anchor(tag).ifPresent(id -> html.raw("<span").attribute("id", id).raw("></span>"));
            String address = StartTags.value(tag, "href").orElse("");
            LinkWriter.start(
                    at.page(),
                    address,
                    at.of(offset, tag.written()),
                    StartTags.value(tag, "title").orElse(""));
            open.open("a");
        });
    }

    private void picture(HtmlToken.StartTag tag, int offset) {
        Optional<String> source = StartTags.value(tag, "src").filter(written -> !written.isBlank());
        if (place.isEmpty() || source.isEmpty()) {
            refuse(tag, offset, Message.of("<img> without src is left out"), Message.of("name the picture's file"));
            return;
        }
        Rendering page = place.get().page();
        Location at = place.get().of(offset, tag.written());
        Optional<String> alternative = StartTags.value(tag, "alt");
        if (alternative.isEmpty()) {
            place.get()
                    .report(
                            Rule.MISSING_ALT,
                            offset,
                            tag.written(),
                            Message.of(
                                    "'%s' has no text for readers who can't see the picture", shortened(tag.written())),
                            Message.of("say in alt what the picture shows, or write alt=\"\" where it only decorates"));
        }
        int number = page.images.size();
        html.placeholder(new Body.Placeholder.ImageStartPlaceholder(number, false));
        startTag(
                tag,
                offset,
                Set.of("src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes", "border"),
                "inline");
        LinkTarget target = page.targets.picture(source.get().strip(), at);
        html.placeholder(new Body.Placeholder.ImagePlaceholder(number))
                .attribute("alt", alternative.orElse(""))
                .raw(">")
                .placeholder(new Body.Placeholder.ImageEndPlaceholder(number, false));
        page.images.add(new Image(target, source.get(), alternative.orElse(""), "", width(tag), at));
    }

    private static int width(HtmlToken.StartTag tag) {
        return StartTags.value(tag, "width")
                .map(PIXELS::matcher)
                .filter(Matcher::matches)
                .map(pixels -> Integer.parseInt(pixels.group(1)))
                .orElse(0);
    }

    /** A video or a sound recording of the site itself. */
    private void recording(HtmlToken.StartTag tag, Optional<String> source, int offset) {
        if (place.isEmpty() || source.isEmpty()) {
            refuse(
                    tag,
                    offset,
                    Message.of("<%s> without src is left out", tag.name()),
                    Message.of("name the file in src"));
            return;
        }
        Rendering page = place.get().page();
        Location at = place.get().of(offset, tag.written());
        LinkTarget target = page.targets.picture(source.get().strip(), at);
        if (target instanceof LinkTarget.External) {
            refuse(
                    tag,
                    offset,
                    Message.of("the file of <%s> is on another site, so it is left out", tag.name()),
                    Message.of("put the file beside the page, or link to it"));
            return;
        }
        startTag(
                tag,
                offset,
                Set.of("src", "controls", "width", "height", "preload", "autoplay", "playsinline", "poster", "type"),
                "");
        html.raw(" controls preload=\"metadata\" src=\"")
                .placeholder(new Body.Placeholder.LinkPlaceholder(page.links.size()))
                .raw("\">");
        page.links.add(new Link(target, source.get(), at));
        open.open(tag.name());
    }

    private static boolean yields(String name) {
        return !name.isEmpty() && (HtmlElements.endsByItself(name) || HtmlElements.isPhrasing(name));
    }

    private void end(HtmlToken.EndTag tag, int offset) {
        String name = HtmlElements.modern(tag.name());
        if (name.equals("picture")) {
            return;
        }
        if (!HtmlElements.isAllowed(name)) {
            notAllowed(tag, offset, "</" + tag.name() + ">");
        } else if (!open.close(name) && !name.equals("a")) { // an anchor has no end, and a link in a link no start
            Message message = Message.of("</%s> ends nothing that was started here", tag.name());
            refuse(tag, offset, message, Message.of("leave it out, or start the element in the same block"));
        }
    }

    private void notAllowed(HtmlToken token, int offset, String name) {
        if (COMPONENT.matcher(token.written()).matches()) {
            place.ifPresent(at -> at.report(
                    Rule.FOREIGN_SYNTAX,
                    offset,
                    token.written(),
                    Message.of(
                            "'%s' is a component of another generator, so it is left out", shortened(token.written())),
                    Message.of("use Markdown; waybill import translates components that it knows")));
        } else {
            refuse(
                    token,
                    offset,
                    Message.of("%s is not allowed, so it is left out", name),
                    Message.of("use Markdown, or write it as `code`"));
        }
    }

    private void refuse(HtmlToken token, int offset, Message message, Message fix) {
        place.ifPresent(at -> at.report(Rule.RAW_HTML, offset, token.written(), message, fix));
    }

    private void endWhatHoldsNoBlocks() {
        while (!open.innermost().isEmpty() && !HtmlElements.holdsBlocks(open.innermost())) {
            open.closeInnermost();
        }
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
