package dev.waybill.search;

import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes which pages belong to each section and tag. */
final class Filters {
    private Filters() {}

    /**
     * The sections, then the tags: each a path or name, followed by its pages' numbers as gaps. Then the
     * sections' titles and addresses.
     */
    static String text(Site site, List<Page> pages) {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, pages.size())
                .forEach(number -> numbers.put(pages.get(number).path(), number));
        Map<String, List<Integer>> inside = inside(pages);
        List<String> sections = site.sections().stream()
                .filter(Section::isListed)
                .map(section -> entry(
                        section.path(),
                        inside.getOrDefault(section.path(), List.of()).stream().mapToInt(Integer::intValue)))
                .toList();
        List<String> tags = site.taxonomies().tags().stream()
                .map(tag -> entry(tag.name(), tagged(tag, numbers)))
                .toList();
        List<String> titles = site.sections().stream()
                .filter(Section::isListed)
                .map(section -> ScriptText.list(List.of(
                        ScriptText.quoted(section.title()),
                        ScriptText.quoted(section.permalink().below(site.home().permalink())))))
                .toList();
        return "[" + ScriptText.list(sections) + "," + ScriptText.list(tags) + "," + ScriptText.list(titles) + "]";
    }

    /** The pages of each section, including its subsections. */
    private static Map<String, List<Integer>> inside(List<Page> pages) {
        Map<String, List<Integer>> inside = new HashMap<>();
        for (int number = 0; number < pages.size(); number++) {
            String section = pages.get(number).section();
            for (int end = section.length(); end > 0; end = section.lastIndexOf('/', end - 1)) {
                inside.computeIfAbsent(section.substring(0, end), absent -> new ArrayList<>())
                        .add(number);
            }
        }
        return inside;
    }

    private static IntStream tagged(Term tag, Map<String, Integer> numbers) {
        return tag.articles().stream()
                .filter(page -> numbers.containsKey(page.path()))
                .mapToInt(page -> numbers.getOrDefault(page.path(), 0))
                .sorted();
    }

    private static String entry(String name, IntStream pages) {
        StringBuilder entry = new StringBuilder("\n[").append(ScriptText.quoted(name));
        int before = 0;
        for (int page : pages.toArray()) {
            entry.append(',').append(page - before);
            before = page;
        }
        return entry.append(']').toString();
    }
}
