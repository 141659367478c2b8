package dev.waybill.document.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The templates of a site that pages name.
 *
 * @param layouts the names of its own layouts, sorted
 * @param containers its containers and directives by name
 */
public record OwnTemplates(List<String> layouts, Map<String, ContainerTemplate> containers) {
    public static final OwnTemplates NONE = new OwnTemplates(List.of(), Map.of());

    public OwnTemplates {
        layouts = List.copyOf(layouts);
        containers = Collections.unmodifiableMap(new TreeMap<>(containers));
    }

    public Optional<ContainerTemplate> container(String name) {
        return Optional.ofNullable(containers.get(name));
    }

    /** Tells apart any two that make different documents of the same text. */
    public String key() {
        return equals(NONE) ? "" : layouts + " " + containers.values();
    }
}
