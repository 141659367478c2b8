package dev.waybill.config.owner;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sources of a content security policy beyond those of the theme, by kind; each in order of its text. */
public record Sources(Map<SourceKind, Set<String>> byKind) {
    public static final Sources NONE = new Sources(Map.of());

    public Sources {
        Map<SourceKind, Set<String>> copy = new EnumMap<>(SourceKind.class);
        byKind.forEach((kind, sources) -> {
            if (!sources.isEmpty()) {
                copy.put(kind, new TreeSet<>(sources));
            }
        });
        byKind = copy;
    }

    public static Sources of(SourceKind kind, Collection<String> sources) {
        return new Sources(Map.of(kind, new TreeSet<>(sources)));
    }

    public Set<String> of(SourceKind kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    public Sources and(Sources others) {
        Map<SourceKind, Set<String>> all = new EnumMap<>(SourceKind.class);
        byKind.forEach((kind, sources) -> all.put(kind, new TreeSet<>(sources)));
        others.byKind.forEach((kind, sources) ->
                all.computeIfAbsent(kind, first -> new TreeSet<>()).addAll(sources));
        return new Sources(all);
    }

    /** These without foreign scripts and connections, by which a reader's ticks could leave the page. */
    public Sources guarded() {
        Map<SourceKind, Set<String>> rest = new EnumMap<>(SourceKind.class);
        rest.putAll(byKind);
        rest.remove(SourceKind.SCRIPT);
        rest.remove(SourceKind.CONNECT);
        return new Sources(rest);
    }
}
