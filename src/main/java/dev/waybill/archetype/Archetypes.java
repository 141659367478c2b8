package dev.waybill.archetype;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Archetypes for new pages, by kind. Those in the site's {@code archetypes/} take precedence over the built-in ones. */
public final class Archetypes {
    private static final List<String> OWN = List.of("article", "guide", "section", "topic");

    private final SourceFolder folder;
    private final String language;

    /** @param language of the site; selects the built-in archetypes */
    public Archetypes(SourceFolder folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    /** Every kind of page, sorted. */
    public List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>(OWN);
        folder.names("archetypes").stream()
                .filter(name -> name.endsWith(".md"))
                .forEach(name -> kinds.add(name.substring(0, name.length() - ".md".length())));
        return new ArrayList<>(kinds);
    }

    /**
     * The initial text of a page.
     *
     * @param title empty for the file's name
     * @throws IllegalArgumentException if there is no such kind; the message lists the kinds
     */
    public NewText page(NewPath path, String title, LocalDate today) {
        return page(pattern(path.kind()), path, title, today);
    }

    static NewText page(Pattern pattern, NewPath path, String title, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", title.isEmpty() ? path.name() : title);
        values.put("date", today.toString());
        values.put("checklist", path.checklist());
        return new NewText(path.file(), pattern.with(values));
    }

    private Pattern pattern(String kind) {
        if (!kinds().contains(kind)) {
            throw new RefusedException(
                    Message.of("no kind '%s'%s; kinds: %s", kind, Suggestion.question(kind, kinds()), kinds()));
        }
        Optional<SourceFile> own = folder.file("archetypes/" + kind + ".md").map(file -> file.value());
        return own.map(file -> new Pattern(file.text())).orElseGet(() -> Pattern.ofProgram(language, kind + ".md"));
    }
}
