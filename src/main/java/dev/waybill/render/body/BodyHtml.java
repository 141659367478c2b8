package dev.waybill.render.body;

import dev.waybill.document.Body;
import dev.waybill.document.Body.Hole;
import dev.waybill.document.Heading;
import dev.waybill.document.Image;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Freshness;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Fills the placeholders in a page's body: links, pictures and words of the site's language. */
public final class BodyHtml {
    private final Site site;
    private final LinkAddresses links;
    private final ImageSizes sizes;
    private final Words words;

    public BodyHtml(Site site, Words words) {
        this.site = site;
        this.links = new LinkAddresses(site);
        this.sizes = new ImageSizes(site);
        this.words = words;
    }

    public Html of(Page page) {
        return of(page, page.permalink().root());
    }

    /** A value made from a page's body. If the document's digest determines the value, it is computed only when needed. */
    public Object deferred(Page page, Supplier<Object> made) {
        return deferred(page, page.permalink().root(), made);
    }

    /** @param root the prefix of links, which leads to the site's root */
    public Object deferred(Page page, String root, Supplier<Object> made) {
        String digest = page.document().digest();
        return digest.isEmpty() ? made.get() : new Deferred(digest + "\n" + surroundings(page, root), made);
    }

    /** What the body shows of the rest of the site. */
    private String surroundings(Page page, String root) {
        StringBuilder text = new StringBuilder(root);
        for (Link link : page.document().links()) {
            text.append('\n').append(links.href(link.target(), page.path(), root));
        }
        for (Image image : page.document().images()) {
            text.append('\n').append(image(image, page, root, true));
        }
        page.steps().entrySet().stream()
                .filter(step -> step.getValue().stale())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(step -> text.append('\n').append(step));
        return text.toString();
    }

    /** @param root the prefix of links, which leads to the site's root */
    public Html of(Page page, String root) {
        Body body = page.document().body();
        StringBuilder html = new StringBuilder(body.html().get(0));
        boolean firstImage = true;
        for (int i = 0; i < body.holes().size(); i++) {
            Hole hole = body.holes().get(i);
            html.append(filled(hole, page, root, firstImage)).append(body.html().get(i + 1));
            firstImage = firstImage && !(hole instanceof Hole.ImageHole);
        }
        return new Html(html.toString());
    }

    /**
     * The same in parts, for a page with checklists: {@code html}, and where the theme adds to a list, {@code list}, {@code end} or {@code
     * step}.
     */
    public List<Map<String, Object>> parts(Page page) {
        String root = page.permalink().root();
        Body body = page.document().body();
        List<Map<String, Object>> parts = new ArrayList<>();
        StringBuilder html = new StringBuilder(body.html().get(0));
        boolean firstImage = true;
        for (int i = 0; i < body.holes().size(); i++) {
            Hole hole = body.holes().get(i);
            Map<String, Object> added = added(hole, page);
            if (!added.isEmpty()) {
                parts.add(Fields.of("html", new Html(html.toString())));
                parts.add(added);
                html.setLength(0);
            }
            html.append(filled(hole, page, root, firstImage)).append(body.html().get(i + 1));
            firstImage = firstImage && !(hole instanceof Hole.ImageHole);
        }
        parts.add(Fields.of("html", new Html(html.toString())));
        return List.copyOf(parts);
    }

    private Map<String, Object> added(Hole hole, Page page) {
        if (hole instanceof Hole.ListHole list) {
            return Fields.of("list", list(page, page.document().checklists().get(list.list())));
        }
        if (hole instanceof Hole.StepHole step) {
            return new View()
                    .with("step", words.text("checklist.step", step.number()))
                    .with("review", step.review())
                    .with("waits", step.waits())
                    .with(
                            "checked",
                            Optional.ofNullable(page.steps().get(step.anchor())).map(this::checked))
                    .map();
        }
        return hole instanceof Hole.ListEndHole ? Fields.of("end", true) : Map.of();
    }

    private Map<String, Object> checked(Freshness fresh) {
        String word = fresh.stale() ? "checklist.stepStale" : "checklist.stepChecked";
        return Fields.of("text", words.text(word, fresh.verified()), "stale", fresh.stale());
    }

    private Map<String, Object> list(Page page, Checklist list) {
        Set<String> used = list.conditions();
        List<Map<String, Object>> questions = page.frontMatter().ask().entrySet().stream()
                .filter(question -> used.contains(question.getKey()))
                .map(question -> Fields.of(
                        "key", question.getKey(), "text", question.getValue().value()))
                .toList();
        String label = page.document().headings().stream()
                .filter(heading -> heading.id().equals(list.headingId()))
                .map(Heading::text)
                .findFirst()
                .orElse(page.title());
        return Fields.of("id", list.id(), "site", site.configuration().id(), "label", label, "questions", questions);
    }

    private String filled(Hole hole, Page page, String root, boolean firstImage) {
        if (hole instanceof Hole.LinkHole link) {
            LinkTarget target = page.document().links().get(link.link()).target();
            return Html.escaped(links.href(target, page.path(), root));
        }
        if (hole instanceof Hole.ImageHole image) {
            return image(page.document().images().get(image.image()), page, root, firstImage);
        }
        return hole instanceof Hole.WordHole word ? Html.escaped(words.text(word.key())) : "";
    }

    /** The first picture is probably visible at once; later ones are loaded when the reader comes near. */
    private String image(Image image, Page page, String root, boolean first) {
        StringBuilder attributes = new StringBuilder(" src=\"")
                .append(Html.escaped(links.href(image.target(), page.path(), root)))
                .append('"');
        if (image.target() instanceof LinkTarget.Content content) {
            sizes.of(content.path())
                    .ifPresent(size -> attributes
                            .append(" width=\"")
                            .append(size.width())
                            .append("\" height=\"")
                            .append(size.height())
                            .append('"'));
        }
        return attributes
                .append(first ? "" : " loading=\"lazy\" decoding=\"async\"")
                .toString();
    }
}
