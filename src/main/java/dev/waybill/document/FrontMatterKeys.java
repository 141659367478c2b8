package dev.waybill.document;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import java.util.List;

/** The keys of a page's front matter. */
public final class FrontMatterKeys {
    private static final ValueType TEXT = new ValueType.Text();
    private static final ValueType TEXTS = new ValueType.Texts();
    private static final ValueType FLAG = new ValueType.Flag();
    private static final ValueType DATE = new ValueType.Date();

    static final KeyTable SEARCH = new KeyTable(
            "search",
            List.of(
                    new KeyTable.Key("exclude", FLAG, "Whether the search leaves this page out."),
                    new KeyTable.Key(
                            "boost",
                            new ValueType.Decimal(0.1, 10),
                            "What the page's score is multiplied by; 1 if absent.")));

    /** The whole table. */
    public static final KeyTable TABLE = new KeyTable(
            "front matter",
            List.of(
                    new KeyTable.Key("title", TEXT, "The page's title; the first-level heading's text if absent."),
                    new KeyTable.Key("description", TEXT, "One sentence for search engines; the summary if absent."),
                    new KeyTable.Key(
                            "summary",
                            TEXT,
                            "One or two sentences for lists and feeds; the first paragraph if absent."),
                    new KeyTable.Key("date", DATE, "When it was published."),
                    new KeyTable.Key("updated", DATE, "When it was last changed."),
                    new KeyTable.Key("draft", FLAG, "Whether it is left out until it is ready."),
                    new KeyTable.Key("publishDate", DATE, "Before this it is left out."),
                    new KeyTable.Key("expiryDate", DATE, "From this on it is left out."),
                    new KeyTable.Key("slug", TEXT, "The last name of its address; the file's name if absent."),
                    new KeyTable.Key("aliases", TEXTS, "Old addresses that lead here, such as /old/path/."),
                    new KeyTable.Key("category", TEXT, "The one category it belongs to."),
                    new KeyTable.Key("tags", TEXTS, "What it is about."),
                    new KeyTable.Key(
                            "topics", TEXTS, "The topics it is gathered in, by their file name under content/topics/."),
                    new KeyTable.Key(
                            "weight",
                            new ValueType.Whole(-9999, 9999),
                            "Its place in lists in order; light ones first."),
                    new KeyTable.Key(
                            "image", TEXT, "The picture shown where it is shared, by its path from this file."),
                    new KeyTable.Key("author", TEXT, "Who wrote it; the site's author if absent."),
                    new KeyTable.Key("toc", FLAG, "Whether it shows a table of contents; true if absent."),
                    new KeyTable.Key("math", FLAG, "Whether $…$ and $$…$$ are formulas; what the site says if absent."),
                    new KeyTable.Key(
                            "related",
                            TEXTS,
                            "Related pages by hand, by their path from this file, instead of computed ones."),
                    new KeyTable.Key("search", new ValueType.Table(SEARCH), "How the search treats it."),
                    new KeyTable.Key("checklist", TEXT, "The id of its checklist, which never changes."),
                    new KeyTable.Key(
                            "ask", new ValueType.TextMap(), "The checklist's conditions, as questions to the reader."),
                    new KeyTable.Key("verified", DATE, "When its facts were last checked."),
                    new KeyTable.Key(
                            "verifyEvery",
                            new ValueType.Whole(1, 3650),
                            "Days after which they want checking again; the site's if absent."),
                    new KeyTable.Key("source", TEXTS, "Where its facts come from."),
                    new KeyTable.Key(
                            "ignore",
                            new ValueType.RuleNames(),
                            "Rules whose warnings this page does without, such as heading-skip."),
                    new KeyTable.Key(
                            "params",
                            new ValueType.Free(),
                            "Free keys for the site's own templates, which find them as pageParams; so are keys that aren't listed here.")),
            true);

    private FrontMatterKeys() {}
}
