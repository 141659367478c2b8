package dev.waybill.search;

import dev.waybill.site.Page;
import dev.waybill.site.navigation.Breadcrumb;
import dev.waybill.site.navigation.NavigationTree;
import java.util.List;

/** Writes what results show of pages: for each its title, address, breadcrumb, excerpt and the text of one of its pieces. */
final class PieceText {
    /** Code points of a summary that are shown. */
    private static final int EXCERPT = 100;

    private PieceText() {}

    /** @param pieces how many pieces the page has */
    static String text(NavigationTree tree, Page page, int piece, int pieces) {
        List<Segment> segments = Segment.of(page, pieces).stream()
                .filter(segment -> segment.piece() == piece)
                .toList();
        return ScriptText.list(List.of(
                "\n" + ScriptText.quoted(page.title()),
                ScriptText.quoted(page.permalink().below(tree.site().home().permalink())),
                ScriptText.list(crumbs(tree, page)),
                ScriptText.quoted(piece == 0 ? excerpt(page, segments) : ""),
                ScriptText.list(segments.stream().map(PieceText::entry).toList())));
    }

    /** A segment's heading and text, and the heading's id if {@link #plainId} doesn't give that id. */
    private static String entry(Segment segment) {
        String heading = ScriptText.quoted(segment.heading());
        String text = ScriptText.quoted(segment.text());
        boolean plain = plainId(segment.heading()).equals(segment.headingId());
        return ScriptText.list(
                plain ? List.of(heading, text) : List.of(heading, text, ScriptText.quoted(segment.headingId())));
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

    private static List<String> crumbs(NavigationTree tree, Page page) {
        List<Breadcrumb.Crumb> way = tree.way(page).ancestors();
        return way.subList(1, way.size()).stream()
                .map(crumb -> ScriptText.quoted(crumb.title()))
                .toList();
    }

    /** The start of the summary; empty if the text starts with it, as it does unless an editor wrote another. */
    private static String excerpt(Page page, List<Segment> segments) {
        String text = page.summary();
        if (segments.stream().limit(1).anyMatch(segment -> segment.text().startsWith(text.replaceAll("…$", "")))) {
            return "";
        }
        if (text.length() <= EXCERPT || text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
