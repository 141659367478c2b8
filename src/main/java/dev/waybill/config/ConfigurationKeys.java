package dev.waybill.config;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.owner.OwnerKeys;
import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** The keys of {@code waybill.yaml}. */
public final class ConfigurationKeys {
    /** The schemes by which ids of headings are made; the first is the default. */
    public static final List<String> HEADING_IDS =
            List.of("waybill", "github", "gitlab", "python-markdown", "vitepress");

    private static final ValueType TEXT = new ValueType.Text();

    /** A list shows at least one entry, and at most what a phone's reader would scroll. */
    private static final ValueType LIST_LENGTH = new ValueType.Whole(1, 100);

    private static final ValueType LENGTH_OR_NONE = new ValueType.Whole(0, 100);

    static final KeyTable FEATURED = new KeyTable(
            "featured",
            List.of(new KeyTable.Key(
                    "topics",
                    new ValueType.Texts(),
                    "Topics shown as featured, by their file name under content/topics/.")));

    static final KeyTable POPULAR = new KeyTable(
            "popular",
            List.of(
                    new KeyTable.Key(
                            "pages",
                            LENGTH_OR_NONE,
                            "Entries of the most-read list; 8 if absent. 0 leaves the list out."),
                    new KeyTable.Key(
                            "searches",
                            LENGTH_OR_NONE,
                            "Entries of the list of frequent searches; 8 if absent. 0 leaves the list out.")));

    static final KeyTable LISTS = new KeyTable(
            "lists",
            List.of(
                    new KeyTable.Key(
                            "pageSize", LIST_LENGTH, "Entries on each page of a paginated list; 20 if absent."),
                    new KeyTable.Key(
                            "latest",
                            LENGTH_OR_NONE,
                            "Entries of the latest-articles list; 8 if absent. 0 leaves the list out."),
                    new KeyTable.Key("related", LIST_LENGTH, "Entries of the related-articles list; 5 if absent.")));

    static final KeyTable PAGES = new KeyTable(
            "pages",
            List.of(
                    new KeyTable.Key("search", TEXT, "The search page; search/ if absent."),
                    new KeyTable.Key("archive", TEXT, "All articles by month; archive/ if absent."),
                    new KeyTable.Key("guides", TEXT, "All pages with a checklist; guides/ if absent."),
                    new KeyTable.Key("offline", TEXT, "What a reader without a network can read; offline/ if absent."),
                    new KeyTable.Key("checklists", TEXT, "The reader's own checklists; checklists/ if absent."),
                    new KeyTable.Key("tags", TEXT, "All tags, and below it a page for each; tags/ if absent."),
                    new KeyTable.Key(
                            "categories", TEXT, "All categories, and below it a page for each; categories/ if absent."),
                    new KeyTable.Key(
                            "helpful",
                            TEXT,
                            "Articles ask whether they helped, and the answer leads to this page; no question if absent. Answers are requests in the server's access log, which waybill stats counts.")));

    static final KeyTable IMAGES = new KeyTable(
            "images",
            List.of(
                    new KeyTable.Key(
                            "external",
                            new ValueType.Choice(List.of("warn", "allow", "error")),
                            "Whether pictures on other sites are reported; warn if absent. The page's policy names just the hosts that it uses."),
                    new KeyTable.Key(
                            "process",
                            new ValueType.Flag(),
                            "Whether smaller copies of pictures are made, and places and cameras taken out of them; true if absent. With false, every file is published as it is."),
                    new KeyTable.Key(
                            "widths",
                            new ValueType.Texts(),
                            "How wide the copies are, in pixels: up to eight numbers from 16 to 4096; [480, 960, 1440] if absent. No copy is wider than its picture."),
                    new KeyTable.Key(
                            "quality",
                            new ValueType.Whole(1, 100),
                            "The quality of copies in JPEG and WebP; 75 if absent."),
                    new KeyTable.Key(
                            "formats",
                            new ValueType.Texts(),
                            "The formats of the copies, of webp and original, which is the picture's own; both if absent.")));

    /** The keys of the whole site without its languages. */
    private static final KeyTable SITE = new KeyTable(
            "waybill.yaml",
            List.of(
                    new KeyTable.Key("title", TEXT, "The site's name."),
                    new KeyTable.Key("description", TEXT, "What the site is, in a sentence."),
                    new KeyTable.Key("baseUrl", TEXT, "Where the site is published, such as https://example.org/."),
                    new KeyTable.Key(
                            "id",
                            TEXT,
                            "Readers' ticks are stored under this id, which must never change; baseUrl's host and path if absent."),
                    new KeyTable.Key(
                            "language", TEXT, "The language of the pages, such as zh-CN; chooses the theme's words."),
                    new KeyTable.Key("author", TEXT, "The author of pages that name none."),
                    new KeyTable.Key(
                            "timeZone",
                            TEXT,
                            "The time zone of dates that name none, such as Asia/Shanghai; UTC if absent."),
                    new KeyTable.Key(
                            "dates",
                            new ValueType.Choice(List.of("front-matter", "git")),
                            "With git, an article without a date has the date of its file's first commit, and as updated that of the last; front-matter if absent."),
                    new KeyTable.Key(
                            "math",
                            new ValueType.Flag(),
                            "Whether $…$ and $$…$$ are formulas on pages that don't say; false if absent."),
                    new KeyTable.Key(
                            "headingIds",
                            new ValueType.Choice(HEADING_IDS),
                            "How the ids of headings are made, so that links written for another generator still work; waybill if absent."),
                    new KeyTable.Key(
                            "navigation",
                            new ValueType.Tables(NavigationLink.MENU),
                            "The links of the header, in order."),
                    new KeyTable.Key(
                            "nav",
                            new ValueType.Nav(),
                            "The tree of pages: a list of paths under content/, folders, globs, '---', and titles with a path, an address or a list of such entries; folders and weights decide if absent."),
                    TaxonomiesReader.key(),
                    new KeyTable.Key("featured", new ValueType.Table(FEATURED), "What the site features."),
                    new KeyTable.Key(
                            "popular", new ValueType.Table(POPULAR), "The lists made from counted views and searches."),
                    new KeyTable.Key("lists", new ValueType.Table(LISTS), "How long lists are."),
                    new KeyTable.Key(
                            "verifyEvery",
                            new ValueType.Whole(1, 3650),
                            "Days after which a page's facts must be verified again; never if absent."),
                    new KeyTable.Key(
                            "edit",
                            TEXT,
                            "The address at which a page's file is edited, with {path} for its path, such as https://example.org/edit/main/{path}; articles link to it."),
                    new KeyTable.Key(
                            "rules",
                            new ValueType.RuleTable(),
                            "How severe rules are: strict, or a map of rules to error, warning or off. Beside them stand profile: strict, and globs of paths under content/ with rules of their own. Rules that guard readers can't be lowered."),
                    new KeyTable.Key(
                            "ignore",
                            new ValueType.RuleNames(),
                            "Rules whose warnings are turned off for the whole site, such as heading-skip."),
                    new KeyTable.Key(
                            "static",
                            new ValueType.Texts(),
                            "Folders besides static/ whose files are the owner's own and are copied to the site's root: public, or content/public. They may hold scripts."),
                    new KeyTable.Key(
                            "exclude",
                            new ValueType.Texts(),
                            "Files of content/ that are left out, by globs of their paths there: drafts/**, **/*.psd."),
                    new KeyTable.Key("images", new ValueType.Table(IMAGES), "How pictures are treated."),
                    new KeyTable.Key(
                            "pages",
                            new ValueType.Table(PAGES),
                            "Addresses of generated pages, such as find/, or false for no page. If the site has its own page at such an address, the generated one moves to _wb/."),
                    new KeyTable.Key(
                            "offline",
                            new ValueType.Flag(),
                            "Whether readers' browsers store pages with a checklist for offline use; true if absent. With false, stored pages are deleted."),
                    new KeyTable.Key("params", new ValueType.Free(), "Free keys for the site's own templates.")));

    /** Keys that a language may have of its own. What it doesn't set it has in common with the whole site. */
    private static final List<String> OF_LANGUAGE = List.of(
            "title",
            "description",
            "language",
            "author",
            "nav",
            "navigation",
            "taxonomies",
            "featured",
            "pages",
            "params",
            "theme");

    static final KeyTable LANGUAGE = new KeyTable(
            "languages",
            Stream.concat(
                            Stream.of(
                                    new KeyTable.Key(
                                            "name",
                                            TEXT,
                                            "The language's name, as readers choose it; its name in the language itself if absent."),
                                    new KeyTable.Key(
                                            "folder",
                                            TEXT,
                                            "The folder of content/ with its pages, if it isn't the name of this entry; . for the pages in no other language's folder."),
                                    new KeyTable.Key(
                                            "path",
                                            TEXT,
                                            "The address of its home page, such as zh/ or / for the root of the site; / for the first language if absent, and for others the name of this entry.")),
                            OF_LANGUAGE.stream()
                                    .flatMap(name -> Stream.concat(SITE.keys().stream(), OwnerKeys.ALL.stream())
                                            .filter(key -> key.name().equals(name))))
                    .toList());

    /** The whole table. */
    public static final KeyTable TABLE = new KeyTable(
            "waybill.yaml",
            Stream.concat(
                            Stream.concat(SITE.keys().stream(), OwnerKeys.ALL.stream()),
                            Stream.of(
                                    new KeyTable.Key(
                                            "languages",
                                            new ValueType.TableMap(LANGUAGE),
                                            "The languages of a site in several, by the folders of content/ with their pages, such as en and zh; the first is the main one. Pages of the same path in these folders are translations of one another.")))
                    .toList());

    private ConfigurationKeys() {}
}
