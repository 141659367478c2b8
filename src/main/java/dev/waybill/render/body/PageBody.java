package dev.waybill.render.body;

import dev.waybill.document.Body.Placeholder;
import dev.waybill.render.flow.FlowDrawing;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A page's body in one place. What it shows of the rest of the site is computed once, and its HTML when it is asked for. */
public final class PageBody {
    private final Page page;
    private final Words words;
    private final boolean rightToLeft;
    private final ChecklistMarkup markup;
    private final ContainerTemplates containers;
    private final String root;

    /** The address of each of the document's links. */
    private final List<String> links;

    /** The HTML around each of its pictures. */
    private final List<ImageMarkup> images;

    PageBody(
            Page page,
            Words words,
            boolean rightToLeft,
            ChecklistMarkup markup,
            ContainerTemplates containers,
            String root,
            List<String> links,
            List<ImageMarkup> images) {
        this.page = page;
        this.rightToLeft = rightToLeft;
        this.words = words;
        this.markup = markup;
        this.containers = containers;
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

    /** In {@link BodyParts}, for a page with checklists. */
    public Deferred parts() {
        return new Deferred(key(), this::divided);
    }

    /** Everything that decides the body; empty if the document has no digest. */
    private String key() {
        String digest = page.document().digest();
        if (digest.isEmpty()) {
            return "";
        }
        StringBuilder key =
                new StringBuilder(digest).append('\n').append(root).append('\n').append(containers.key());
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
        if (!page.document().checklists().isEmpty()) {
            return markup.plain(divided());
        }
        List<Map<String, Object>> parts = divided();
        return parts.stream()
                .map(part -> part.get("html"))
                .map(html -> ((Html) html).markup())
                .collect(Collectors.joining());
    }

    private List<Map<String, Object>> divided() {
        return BodyParts.of(
                page, markup, fill(), (container, empty) -> containers.frame(container, empty, links, root));
    }

    private String flow(Placeholder.FlowPlaceholder flow) {
        if (!flow.steps().isEmpty()) {
            return FlowDrawing.of(flow.steps(), words, rightToLeft);
        }
        return page.document().checklists().stream()
                .filter(list -> flow.list().isEmpty() || list.id().equals(flow.list()))
                .findFirst()
                .map(list -> FlowDrawing.of(list, page.frontMatter().checklist().ask(), words, rightToLeft))
                .orElse("");
    }

    /** Fills the placeholders of a body in their order. */
    private Function<Placeholder, String> fill() {
        return new Function<>() {
            private boolean first = true;

            /** The first picture is probably visible at once; later ones are loaded when the reader comes near. */
            @Override
            public String apply(Placeholder placeholder) {
                if (placeholder instanceof Placeholder.LinkPlaceholder link) {
                    return Html.escaped(links.get(link.link()));
                }
                if (placeholder instanceof Placeholder.ImagePlaceholder image) {
                    String loading = first ? "" : " loading=\"lazy\" decoding=\"async\"";
                    first = false;
                    return images.get(image.image()).attributes() + loading;
                }
                if (placeholder instanceof Placeholder.ImageStartPlaceholder start) {
                    ImageMarkup image = images.get(start.image());
                    return (start.alone() ? image.link() : "") + image.before();
                }
                if (placeholder instanceof Placeholder.ImageEndPlaceholder end) {
                    ImageMarkup image = images.get(end.image());
                    return image.after() + (end.alone() && !image.file().isEmpty() ? "</a>" : "");
                }
                if (placeholder instanceof Placeholder.FlowPlaceholder flow) {
                    return flow(flow);
                }
                return placeholder instanceof Placeholder.WordPlaceholder word
                        ? Html.escaped(words.text(word.key()))
                        : "";
            }
        };
    }
}
