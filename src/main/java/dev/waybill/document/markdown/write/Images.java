package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Body;
import dev.waybill.document.Image;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.embed.Embed;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.EmbedBlock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pictures, figures, which are pictures with a title, and videos. */
final class Images {
    private static final Set<String> VIDEOS = Set.of("mp4", "m4v", "webm", "mov", "ogv");
    private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac");

    private Images() {}

    static void register(NodeWriters writers) {
        writers.on(com.vladsch.flexmark.ast.Image.class, (node, page) -> write(node, page, true))
                .on(ImageRef.class, Images::reference)
                .on(
                        EmbedBlock.class,
                        (node, page) ->
                                Embed.read(node.getChars(), page.diagnostics).ifPresent(video -> write(video, page)));
    }

    /** Writes a paragraph as a figure if it contains only a picture with a title; otherwise returns false. */
    static boolean figure(Paragraph node, Rendering page) {
        if (!(node.getFirstChild() instanceof com.vladsch.flexmark.ast.Image image)
                || image.getNext() != null
                || image.getTitle().isEmpty()) {
            return false;
        }
        page.html.raw("<figure>");
        write(image, page, false);
        page.html.raw("<figcaption>").text(image.getTitle().unescape()).raw("</figcaption></figure>\n");
        return true;
    }

    private static void write(com.vladsch.flexmark.ast.Image node, Rendering page, boolean titled) {
        BasedSequence url = node.getUrl();
        BasedSequence place = url.isEmpty() ? node.getChars() : url;
        write(node, page, url.unescape(), place, node.getTitle().unescape(), titled);
    }

    private static void reference(ImageRef node, Rendering page) {
        Optional<Reference> reference = References.definition(node);
        if (reference.isPresent()) {
            String title = reference.get().getTitle().unescape();
            write(node, page, reference.get().getUrl().unescape(), node.getReference(), title, true);
            return;
        }
        page.html.text(References.undefinedPrefix(node));
        page.children(node);
        page.html.text(References.undefinedSuffix(node));
    }

    private static void write(
            Node node, Rendering page, String address, BasedSequence place, String title, boolean titled) {
        String alternative = PlainText.withPictures(node).strip();
        if (alternative.isEmpty()) {
            page.diagnostics.add(
                    Rule.MISSING_ALT,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    Message.of("'%s' has no text for readers who can't see the picture", node.getChars()),
                    Message.of("say between the brackets what the picture shows"));
        }
        Location at = page.diagnostics.at(place.getStartOffset(), place.getEndOffset());
        LinkTarget target = page.targets.picture(address, at);
        Optional<String> recording = recording(address).filter(element -> !LinkWriter.isInside(page));
        if (recording.isPresent()) {
            record(recording.get(), new Link(target, address, at), alternative, titled ? title : "", page);
            return;
        }
        int number = page.images.size();
        boolean opens = isAlone(node) && !alternative.isEmpty() && !LinkWriter.isInside(page);
        page.html
                .placeholder(new Body.Placeholder.ImageStartPlaceholder(number, opens))
                .raw(isAlone(node) ? "<img" : "<img class=\"inline\"")
                .placeholder(new Body.Placeholder.ImagePlaceholder(number))
                .attribute("alt", alternative);
        if (titled && !title.isEmpty()) {
            page.html.attribute("title", title);
        }
        page.html.raw(">").placeholder(new Body.Placeholder.ImageEndPlaceholder(number, opens));
        page.images.add(new Image(target, address, alternative, title, 0, at));
    }

    /** The element of a video or a sound recording, by the extension of its file. */
    private static Optional<String> recording(String address) {
        String path = address.replaceFirst("[?#].*", "");
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return VIDEOS.contains(extension)
                ? Optional.of("video")
                : SOUNDS.contains(extension) ? Optional.of("audio") : Optional.empty();
    }

    /** A recording of the site itself, with a link to it for what can't play it; one of another site is only the link. */
    private static void record(String element, Link link, String name, String title, Rendering page) {
        boolean own = !(link.target() instanceof LinkTarget.External);
        Body.Placeholder address = new Body.Placeholder.LinkPlaceholder(page.links.size());
        if (own) {
            page.html
                    .raw("<" + element + " controls preload=\"metadata\" src=\"")
                    .placeholder(address)
                    .raw("\"");
            page.html.attribute("aria-label", name);
            if (!title.isEmpty()) {
                page.html.attribute("title", title);
            }
            page.html.raw(">");
        }
        page.html.raw("<a href=\"").placeholder(address).raw("\">").text(name).raw("</a>");
        page.html.raw(own ? "</" + element + ">" : "");
        page.links.add(link);
    }

    /** A video of another site: a link that a script turns into a frame when a reader follows it, so that nothing is loaded before. */
    private static void write(Embed video, Rendering page) {
        Location at = page.diagnostics.at(
                video.place().getStartOffset(), video.place().getEndOffset());
        page.html
                .raw("<p class=\"embed\"><a href=\"")
                .placeholder(new Body.Placeholder.LinkPlaceholder(page.links.size()))
                .raw("\" rel=\"noopener\"")
                .attribute("data-embed", video.frame())
                .raw(">");
        page.links.add(new Link(new LinkTarget.External(video.page()), video.page(), at));
        page.frames.add(video.origin());
        video.image().ifPresent(image -> still(image, page));
        page.html.raw("<b>");
        if (video.title().isEmpty()) {
            page.html.word("embed.video");
        } else {
            page.html.text(video.title());
        }
        page.html.raw("</b> <span>").word("embed." + video.service()).raw("</span></a></p>\n");
    }

    /** A picture of a video, which says nothing that the title doesn't. */
    private static void still(Attribute image, Rendering page) {
        Location at = page.diagnostics.at(
                image.place().getStartOffset(), image.place().getEndOffset());
        int number = page.images.size();
        page.html
                .placeholder(new Body.Placeholder.ImageStartPlaceholder(number, false))
                .raw("<img")
                .placeholder(new Body.Placeholder.ImagePlaceholder(number))
                .raw(" alt=\"\">")
                .placeholder(new Body.Placeholder.ImageEndPlaceholder(number, false));
        page.images.add(new Image(page.targets.picture(image.value(), at), image.value(), "", "", 0, at));
    }

    /** Whether a picture is all that its block holds, itself or as the text of a link. */
    private static boolean isAlone(Node node) {
        Node parent = node.getParent();
        boolean single = node.getNext() == null && node.getPrevious() == null;
        return single && (parent instanceof Paragraph || parent instanceof LinkNodeBase && isAlone(parent));
    }
}
