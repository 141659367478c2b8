package dev.waybill.config.owner;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import java.util.List;

/** The keys by which an owner makes the theme their own. */
public final class OwnerKeys {
    static final List<String> FAMILIES = List.of("serif", "sans", "system");

    private static final ValueType TEXT = new ValueType.Text();
    private static final ValueType TEXTS = new ValueType.Texts();

    static final KeyTable SHADES = new KeyTable(
            "a colour",
            List.of(
                    new KeyTable.Key("light", TEXT, "On light pages, such as #a6361b."),
                    new KeyTable.Key("dark", TEXT, "On dark pages.")));

    static final KeyTable FONT = new KeyTable(
            "font",
            List.of(
                    new KeyTable.Key(
                            "family",
                            new ValueType.Choice(FAMILIES),
                            "Fonts that readers have: with serifs, without, or those of their system; serif headings over sans text if absent."),
                    new KeyTable.Key("name", TEXT, "What the font in files: is called."),
                    new KeyTable.Key(
                            "files",
                            TEXTS,
                            "Files of the font under static/. Bold or a weight such as 700, italic and variable in a file's name say what it holds.")));

    static final KeyTable LOGO = new KeyTable(
            "logo",
            List.of(
                    new KeyTable.Key("file", TEXT, "A picture under static/ or content/."),
                    new KeyTable.Key("dark", TEXT, "Another for dark pages."),
                    new KeyTable.Key(
                            "alt",
                            TEXT,
                            "What it says. The logo then stands for the title; without it, beside the title.")));

    static final KeyTable POLICE_RECORD = new KeyTable(
            "psb",
            List.of(
                    new KeyTable.Key("number", TEXT, "The number, such as 京公网安备 11010502030143号."),
                    new KeyTable.Key("icon", TEXT, "The bureau's emblem, a picture under static/.")));

    static final KeyTable FOOTER = new KeyTable(
            "footer",
            List.of(
                    new KeyTable.Key("text", TEXT, "A line of text, such as the owner's name and the year."),
                    new KeyTable.Key(
                            "links", new ValueType.Tables(NavigationLink.KEYS), "Links, such as a privacy page."),
                    new KeyTable.Key(
                            "icp", TEXT, "The ICP number of a Chinese site, which links to beian.miit.gov.cn."),
                    new KeyTable.Key(
                            "psb",
                            new ValueType.TextOrTable(POLICE_RECORD),
                            "The public security number of a Chinese site, which links to beian.mps.gov.cn.")));

    static final KeyTable SOCIAL = new KeyTable(
            "social",
            List.of(
                    new KeyTable.Key("name", TEXT, "The words of the link, such as GitHub."),
                    new KeyTable.Key("url", TEXT, "The address of the profile.")));

    public static final KeyTable THEME = new KeyTable(
            "theme",
            List.of(
                    new KeyTable.Key(
                            "accent",
                            new ValueType.TextOrTable(SHADES),
                            "The colour of marks and of links under the pointer. If only the light one is given, the dark one is made of it."),
                    new KeyTable.Key(
                            "paper",
                            new ValueType.TextOrTable(SHADES),
                            "The colour of the page; quiet areas and lines follow it."),
                    new KeyTable.Key(
                            "font",
                            new ValueType.TextOrTable(FONT),
                            "The fonts of the text and the headings, or only their family."),
                    new KeyTable.Key(
                            "logo",
                            new ValueType.TextOrTable(LOGO),
                            "The picture at the top of every page, or only its file."),
                    new KeyTable.Key(
                            "favicon",
                            TEXT,
                            "The icon of browser tabs and home screens: an SVG or PNG file under static/. favicon.ico and apple-touch-icon.png are made of a PNG; put one of the same name beside an SVG."),
                    new KeyTable.Key(
                            "footer",
                            new ValueType.Table(FOOTER),
                            "What the footer says besides the theme's own links."),
                    new KeyTable.Key(
                            "social",
                            new ValueType.Tables(SOCIAL),
                            "The owner's profiles elsewhere, linked in the footer.")));

    /** What a language may set of {@code theme:}; the style is that of the whole site. */
    public static final List<String> OF_LANGUAGE = List.of("logo", "footer", "social");

    static final KeyTable POLICY = new KeyTable(
            "policy",
            List.of(
                    new KeyTable.Key("script", TEXTS, "Hosts of scripts."),
                    new KeyTable.Key("style", TEXTS, "Hosts of styles."),
                    new KeyTable.Key("frame", TEXTS, "Hosts of frames."),
                    new KeyTable.Key("image", TEXTS, "Hosts of pictures; those that pages show need no entry."),
                    new KeyTable.Key("connect", TEXTS, "Hosts that scripts may connect to."),
                    new KeyTable.Key("font", TEXTS, "Hosts of fonts, or self."),
                    new KeyTable.Key("media", TEXTS, "Hosts of video and sound."),
                    new KeyTable.Key(
                            "checklists",
                            new ValueType.Flag(),
                            "Whether pages with a checklist may run foreign scripts and connect to hosts, those of analytics: and comments: too; false if absent, so that nothing sends away what a reader ticks there.")));

    static final KeyTable PLAUSIBLE = new KeyTable(
            "plausible",
            List.of(
                    new KeyTable.Key("domain", TEXT, "The site's name at Plausible."),
                    new KeyTable.Key("host", TEXT, "A server of one's own; https://plausible.io if absent.")));

    static final KeyTable UMAMI = new KeyTable(
            "umami",
            List.of(
                    new KeyTable.Key("id", TEXT, "The website's id at Umami."),
                    new KeyTable.Key("host", TEXT, "A server of one's own; https://cloud.umami.is if absent.")));

    static final KeyTable GOATCOUNTER = new KeyTable(
            "goatcounter",
            List.of(
                    new KeyTable.Key("code", TEXT, "The code of the site: CODE in CODE.goatcounter.com."),
                    new KeyTable.Key("host", TEXT, "A server of one's own instead.")));

    static final KeyTable ANALYTICS = new KeyTable(
            "analytics",
            List.of(
                    new KeyTable.Key("baidu", TEXT, "The site's id at Baidu Tongji, 32 letters and digits."),
                    new KeyTable.Key(
                            "plausible",
                            new ValueType.TextOrTable(PLAUSIBLE),
                            "Plausible, or only the site's domain there."),
                    new KeyTable.Key(
                            "umami", new ValueType.TextOrTable(UMAMI), "Umami, or only the website's id there."),
                    new KeyTable.Key(
                            "goatcounter",
                            new ValueType.TextOrTable(GOATCOUNTER),
                            "GoatCounter, or only the site's code there.")));

    static final KeyTable GISCUS = new KeyTable(
            "giscus",
            List.of(
                    new KeyTable.Key("repo", TEXT, "The GitHub repository with the discussions: owner/name."),
                    new KeyTable.Key("repoId", TEXT, "The repository's id, as giscus.app shows it."),
                    new KeyTable.Key("category", TEXT, "The category of new discussions."),
                    new KeyTable.Key("categoryId", TEXT, "The category's id, as giscus.app shows it."),
                    new KeyTable.Key("host", TEXT, "A server of one's own; https://giscus.app if absent.")));

    static final KeyTable WALINE = new KeyTable(
            "waline",
            List.of(
                    new KeyTable.Key("server", TEXT, "The address of the Waline server."),
                    new KeyTable.Key("script", TEXT, "The client's waline.js, a file under static/."),
                    new KeyTable.Key("style", TEXT, "The client's waline.css, a file under static/.")));

    static final KeyTable COMMENTS = new KeyTable(
            "comments",
            List.of(
                    new KeyTable.Key("giscus", new ValueType.Table(GISCUS), "giscus: comments are GitHub discussions."),
                    new KeyTable.Key(
                            "waline", new ValueType.Table(WALINE), "Waline: comments on a server of one's own.")));

    /** The keys of {@code waybill.yaml}. */
    public static final List<KeyTable.Key> ALL = List.of(
            new KeyTable.Key(
                    "theme",
                    new ValueType.Table(THEME),
                    "How the site looks: colours, fonts, logo, icon, footer. A language may have its own logo, footer and profiles."),
            new KeyTable.Key(
                    "css",
                    TEXTS,
                    "Style files under static/ that are added after the theme's, under names that change with their content."),
            new KeyTable.Key(
                    "js", TEXTS, "Script files under static/ that are added after the theme's; .mjs are modules."),
            new KeyTable.Key(
                    "policy",
                    new ValueType.Table(POLICY),
                    "Hosts that the content security policy permits besides those that Waybill adds."),
            new KeyTable.Key(
                    "analytics",
                    new ValueType.Table(ANALYTICS),
                    "Services that count visits. They are left out of previews, of drafts and, without policy: {checklists: true}, of pages with a checklist."),
            new KeyTable.Key(
                    "comments",
                    new ValueType.Table(COMMENTS),
                    "A service for comments below articles. It loads once a reader asks for it, and never in previews and drafts; comments: false in the front matter leaves it out."));

    private OwnerKeys() {}
}
