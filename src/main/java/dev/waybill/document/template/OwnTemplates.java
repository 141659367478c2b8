package dev.waybill.document.template;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The templates of a site that pages name.
 *
 * @param layouts its own layouts by name, each with the one of the program that it stands for: {@code docs} or {@code default}
 * @param containers its containers and directives by name
 */
public record OwnTemplates(Map<String, String> layouts, Map<String, ContainerTemplate> containers) {
    public static final OwnTemplates NONE = new OwnTemplates(Map.of(), Map.of());

    public OwnTemplates {
        layouts = Collections.unmodifiableMap(new TreeMap<>(layouts));
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
