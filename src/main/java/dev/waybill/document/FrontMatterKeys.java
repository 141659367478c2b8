package dev.waybill.document;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a page's front matter. */
public final class FrontMatterKeys {
    private static final ValueType TEXT = new ValueType.Text();
    private static final ValueType TEXTS = new ValueType.Texts();
    private static final ValueType FLAG = new ValueType.Flag();
    private static final ValueType DATE = new ValueType.Date();

    static final KeyTable SEARCH = new KeyTable(
            "search",
            List.of(
                    new KeyTable.Key("exclude", FLAG, "Whether the search omits this page."),
                    new KeyTable.Key(
                            "boost",
                            new ValueType.Decimal(0.1, 10),
                            "The factor of the page's search score; 1 if absent.")));

    /** The keys that a folder can set for all pages below it. */
    private static final List<KeyTable.Key> OF_FOLDERS = List.of(
            new KeyTable.Key("draft", FLAG, "Whether it is a draft, which isn't published."),
            new KeyTable.Key("publishDate", DATE, "It isn't published before this time."),
            new KeyTable.Key("expiryDate", DATE, "It isn't published from this time on."),
            new KeyTable.Key("category", TEXT, "Its category."),
            new KeyTable.Key("tags", TEXTS, "Its subjects."),
            new KeyTable.Key("topics", TEXTS, "The topics it belongs to, by their file name under content/topics/."),
            new KeyTable.Key(
                    "author",
                    new ValueType.Free(),
                    "Who wrote it: a name, a list of names, or maps with name: and keys for your templates; the site's author if absent."),
            new KeyTable.Key("toc", FLAG, "Whether it shows a table of contents; true if absent."),
            new KeyTable.Key(
                    "comments",
                    FLAG,
                    "Whether it has comments, where the site has a service for them; true if absent."),
            new KeyTable.Key(
                    "layout",
                    TEXT,
                    "With docs, the page has the tree of pages at its side; with default or none, the layout of its kind; with any other name, templates/layouts/NAME.ftlh of the site."),
            new KeyTable.Key("hidden", FLAG, "Whether a generated tree of pages leaves it out, with all below it."),
            new KeyTable.Key(
                    "collapsed",
                    FLAG,
                    "Whether its branch of the tree is closed at first; with false it is open on every page, however large the tree."),
            new KeyTable.Key(
                    "listed",
                    FLAG,
                    "Whether lists, related articles, feeds, the sitemap and the search have it; true if absent."),
            new KeyTable.Key("search", new ValueType.Table(SEARCH), "How the search treats it."),
            new KeyTable.Key("verified", DATE, "When its facts were last verified."),
            new KeyTable.Key(
                    "verifyEvery",
                    new ValueType.Whole(1, 3650),
                    "Days after which they must be verified again; the site's if absent."),
            new KeyTable.Key("source", TEXTS, "Where its facts come from."),
            new KeyTable.Key(
                    "ignore",
                    new ValueType.RuleNames(),
                    "Rules whose warnings are turned off for this page, such as heading-skip."),
            new KeyTable.Key(
                    "params",
                    new ValueType.Free(),
                    "Free keys for the site's own templates, where they are in pageParams, together with keys that aren't listed here."));

    static final KeyTable CASCADE = new KeyTable("cascade", OF_FOLDERS, true);

    private static final List<KeyTable.Key> OF_PAGES = List.of(
            new KeyTable.Key("title", TEXT, "The page's title; the first-level heading's text if absent."),
            new KeyTable.Key("description", TEXT, "One sentence for search engines; the summary if absent."),
            new KeyTable.Key(
                    "summary", TEXT, "One or two sentences for lists and feeds; the first paragraph if absent."),
            new KeyTable.Key("date", DATE, "When it was published."),
            new KeyTable.Key("updated", DATE, "When it was last changed."),
            new KeyTable.Key("slug", TEXT, "The last part of its address; the file's name if absent."),
            new KeyTable.Key("aliases", TEXTS, "Old addresses that lead here, such as /old/path/."),
            new KeyTable.Key("weight", new ValueType.Whole(-9999, 9999), "Its position in lists; lower values first."),
            new KeyTable.Key("image", TEXT, "The picture shown when the page is shared, by its path from this file."),
            new KeyTable.Key("math", FLAG, "Whether $…$ and $$…$$ are formulas; what the site says if absent."),
            new KeyTable.Key(
                    "related", TEXTS, "Related pages, by their path from this file, instead of computed ones."),
            new KeyTable.Key("checklist", TEXT, "The id of its checklist, which never changes."),
            new KeyTable.Key("ask", new ValueType.TextMap(), "The checklist's conditions, as questions to the reader."),
            new KeyTable.Key("navTitle", TEXT, "Its title in the tree of pages and in breadcrumbs, if shorter."),
            new KeyTable.Key(
                    "nav",
                    new ValueType.Nav(),
                    "In the page of a folder: its part of the tree of pages, as in waybill.yaml, with paths from this file."),
            new KeyTable.Key(
                    "cascade",
                    new ValueType.Table(CASCADE),
                    "In the page of a folder: keys for it and all pages below, which each page and nearer folder can set otherwise."));

    /** The whole table. */
    public static final KeyTable TABLE = new KeyTable("front matter", together(), true);

    private FrontMatterKeys() {}

    /** With the title first and free keys last. */
    private static List<KeyTable.Key> together() {
        return Stream.concat(OF_PAGES.stream(), OF_FOLDERS.stream()).toList();
    }
}
