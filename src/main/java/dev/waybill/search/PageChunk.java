package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Breadcrumb;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.List;

/** Writes what results show of some pages. */
final class PageChunk {
    /**
     * Pages per chunk. More means fewer files, which are smaller in total; fewer means less to load for five results.
     */
    static final int PAGES = 8;

    /** Code points of a summary that are shown. */
    private static final int EXCERPT = 100;

    private PageChunk() {}

    /**
     * For each page its title, address, breadcrumb, excerpt and headings. A heading is its text, followed by its id if {@link #plainId}
     * doesn't give that id.
     */
    static String text(Site site, List<Page> pages) {
        return ScriptText.list(
                pages.stream().map(page -> "\n" + entry(site, page)).toList());
    }

    private static String entry(Site site, Page page) {
        List<String> headings = page.document().headings().stream()
                .filter(heading -> !heading.text().equals(page.title()))
                .map(PageChunk::entry)
                .toList();
        return ScriptText.list(List.of(
                ScriptText.quoted(page.title()),
                ScriptText.quoted(page.permalink().url()),
                ScriptText.list(crumbs(site, page)),
                ScriptText.quoted(excerpt(page.summary())),
                ScriptText.list(headings)));
    }

    private static String entry(Heading heading) {
        String text = ScriptText.quoted(heading.text());
        boolean plain = plainId(heading.text()).equals(heading.id());
        return plain ? text : ScriptText.list(List.of(text, ScriptText.quoted(heading.id())));
    }

    /** The id that most headings have: {@code 退出 API？} has {@code 退出-api}. The browser applies the same rule. */
    static String plainId(String text) {
        char[] id = text.toCharArray();
        int size = 0;
        for (char c : id) {
            if (c >= 'A' && c <= 'Z') {
                id[size++] = (char) (c + ('a' - 'A'));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c >= 0x4E00 && c <= 0x9FFF) {
                id[size++] = c;
            } else if ((c == ' ' || c == '-') && size > 0 && id[size - 1] != '-') {
                id[size++] = '-';
            }
        }
        return new String(id, 0, size);
    }

    private static List<String> crumbs(Site site, Page page) {
        List<Breadcrumb.Crumb> way = Breadcrumb.of(site, page).ancestors();
        return way.subList(1, way.size()).stream()
                .map(crumb -> ScriptText.quoted(crumb.title()))
                .toList();
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT || text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
