package dev.waybill.migration.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The lists of articles that a page has beside its text. */
final class LinkLists {
    /** The entries of a menu are shorter than the titles of articles. */
    private static final int TITLE = 8;

    private LinkLists() {}

    /** Each as an element of its own, with the heading before it. */
    static List<Element> beside(Element content, Element body) {
        List<Element> lists = new ArrayList<>();
        for (Element list : body.select("ul, ol")) {
            boolean outside = !list.equals(content)
                    && !list.parents().contains(content)
                    && !content.parents().contains(list)
                    && list.parents().stream()
                            .noneMatch(parent -> parent.normalName().equals("li"));
            if (outside && isOfArticles(list)) {
                lists.add(with(list));
            }
        }
        return lists;
    }

    private static boolean isOfArticles(Element list) {
        List<Element> items = list.children();
        return items.size() > 1
                && items.stream()
                        .allMatch(item -> item.select("a[href]").size() == 1
                                && item.select("a[href]").text().length() * 2
                                        >= item.text().length())
                && list.select("a[href]").text().length() >= TITLE * items.size();
    }

    private static Element with(Element list) {
        Element whole = new Element("div");
        Element before = list.previousElementSibling();
        if (before != null && before.normalName().matches("h[2-6]")) {
            whole.appendChild(new Element("h2").text(before.text()));
        }
        Element copy = list.clone();
        copy.select("a + *").forEach(element -> element.before(new TextNode(" ")));
        return whole.appendChild(copy);
    }
}
