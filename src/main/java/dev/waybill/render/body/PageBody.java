package dev.waybill.render.body;

import dev.waybill.document.Body;
import dev.waybill.document.Body.Hole;
import dev.waybill.document.Heading;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Freshness;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A page's body in one place. What it shows of the rest of the site is computed once, and its HTML when it is asked for. */
public final class PageBody {
    private final Page page;
    private final String site;
    private final Words words;
    private final String root;

    /** The address of each of the document's links. */
    private final List<String> links;

    /** The attributes of each of its pictures. */
    private final List<String> images;

    PageBody(Page page, String site, Words words, String root, List<String> links, List<String> images) {
        this.page = page;
        this.site = site;
        this.words = words;
        this.root = root;
        this.links = links;
        this.images = images;
    }

    public Page page() {
        return page;
    }

    /** As {@link Html}. */
    public Deferred html() {
        return new Deferred(key(), () -> new Html(filled()));
    }

    /** As HTML that is changed. */
    public Deferred html(UnaryOperator<String> change) {
        return new Deferred(key(), () -> change.apply(filled()));
    }

    /**
     * In parts, for a page with checklists: {@code html}, and where the theme adds to a list, {@code list}, {@code end} or {@code step}.
     */
    public Deferred parts() {
        return new Deferred(key(), this::divided);
    }

    /** Everything that decides the body; empty if the document has no digest. */
    private String key() {
        String digest = page.document().digest();
        if (digest.isEmpty()) {
            return "";
        }
        StringBuilder key = new StringBuilder(digest).append('\n').append(root);
        links.forEach(link -> key.append('\n').append(link));
        images.forEach(image -> key.append('\n').append(image));
        page.steps().entrySet().stream()
                .filter(step -> step.getValue().stale())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(step -> key.append('\n').append(step));
        return key.toString();
    }

    private String filled() {
        Body body = page.document().body();
        StringBuilder html = new StringBuilder(body.html().get(0));
        boolean firstImage = true;
        for (int i = 0; i < body.holes().size(); i++) {
            Hole hole = body.holes().get(i);
            html.append(filled(hole, firstImage)).append(body.html().get(i + 1));
            firstImage = firstImage && !(hole instanceof Hole.ImageHole);
        }
        return html.toString();
    }

    private List<Map<String, Object>> divided() {
        Body body = page.document().body();
        List<Map<String, Object>> parts = new ArrayList<>();
        StringBuilder html = new StringBuilder(body.html().get(0));
        boolean firstImage = true;
        for (int i = 0; i < body.holes().size(); i++) {
            Hole hole = body.holes().get(i);
            Map<String, Object> added = added(hole);
            if (!added.isEmpty()) {
                parts.add(Fields.of("html", new Html(html.toString())));
                parts.add(added);
                html.setLength(0);
            }
            html.append(filled(hole, firstImage)).append(body.html().get(i + 1));
            firstImage = firstImage && !(hole instanceof Hole.ImageHole);
        }
        parts.add(Fields.of("html", new Html(html.toString())));
        return List.copyOf(parts);
    }

    private Map<String, Object> added(Hole hole) {
        if (hole instanceof Hole.ListHole list) {
            return Fields.of("list", list(page.document().checklists().get(list.list())));
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

    private Map<String, Object> list(Checklist list) {
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
        return Fields.of("id", list.id(), "site", site, "label", label, "questions", questions);
    }

    /** The first picture is probably visible at once; those below it are loaded when the reader comes near. */
    private String filled(Hole hole, boolean firstImage) {
        if (hole instanceof Hole.LinkHole link) {
            return Html.escaped(links.get(link.link()));
        }
        if (hole instanceof Hole.ImageHole image) {
            return images.get(image.image()) + (firstImage ? "" : " loading=\"lazy\" decoding=\"async\"");
        }
        return hole instanceof Hole.WordHole word ? Html.escaped(words.text(word.key())) : "";
    }
}
