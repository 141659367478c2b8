package dev.waybill.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every rule that a site is checked against: its severity, why it exists, and how to fix a violation. */
public enum Rule {
    ENCODING(Level.FIXED, "A file that isn't UTF-8 can't be read without guessing.", "Save the file as UTF-8."),
    FILE_ACCESS(
            Level.FIXED,
            "A file that can't be read, or that leads out of the site's folder, can't be published.",
            "Fix the file's permissions, or replace the link by the file itself."),
    MISSING_CONFIGURATION(
            Level.WARNING,
            "Without its waybill.yaml a site would silently be published under another title and address.",
            "Restore waybill.yaml, or write one with title: and baseUrl:."),
    HIDDEN_FILE(
            Level.WARNING,
            "A file of static/ whose name starts with a dot is rarely meant for readers, and often holds a secret.",
            "Move it out of static/, or rename it."),
    YAML_SYNTAX(Level.FIXED, "Front matter and configuration are YAML.", "Fix the YAML at the place shown."),
    UNKNOWN_KEY(
            Level.ERROR,
            "A misspelt key would silently be ignored.",
            "Use a listed key, or put your own keys under params:."),
    MISSPELT_KEY(
            Level.STRICT_ERROR,
            "A misspelt key of the front matter would silently become a param of the page.",
            "Use the key that the message suggests, or put your own under params:."),
    BAD_VALUE(
            Level.ERROR,
            "A value of the wrong type would be misread.",
            "Write the value in the form the message gives."),
    MISSING_TITLE(
            Level.STRICT_ERROR,
            "Lists, feeds and browser tabs show a page's title.",
            "Add title: to the front matter."),
    BROKEN_LINK(
            Level.ERROR,
            "A reader who follows the link gets a page that doesn't exist.",
            "Link to a source file that exists, by its path from this file."),
    BROKEN_ANCHOR(
            Level.STRICT_ERROR,
            "A reader who follows the link lands at the top of the page instead of the intended place.",
            "Link to a heading id of that page; pin one with {#id}."),
    EXTERNAL_LINK(
            Level.WARNING,
            "A reader who follows the link gets an error from another site. Only check --external tests this.",
            "Fix the address, or remove the link."),
    MISSING_IMAGE(Level.ERROR, "The reader would see a broken picture.", "Add the file, or fix its path."),
    EXTERNAL_IMAGE(
            Level.STRICT_ERROR,
            "A picture on another site tells that site who reads the page, and may change or vanish.",
            "Put the file beside the page, or write images: {external: allow} in waybill.yaml."),
    BROKEN_IMAGE(
            Level.ERROR,
            "Readers can't see a picture that is damaged or that browsers can't show.",
            "Export or download the picture again."),
    IMAGE_FORMAT(
            Level.WARNING,
            "Browsers go by a picture's bytes, but hosts and programs that go by its name fail.",
            "Give the file the extension of its format."),
    IMAGE_SIZE(
            Level.ERROR,
            "A picture of very many pixels takes more memory than a build or a phone has.",
            "Export it smaller."),
    PLACE_IN_FILE(
            Level.WARNING,
            "A picture or a film that says where it was taken tells every reader where its author was.",
            "Remove the place with the program that made the file, or publish a picture as JPEG, PNG or WebP."),
    WEBP(
            Level.WARNING,
            "Pictures in WebP are a third smaller, and making them needs native code.",
            "Build on Linux, macOS or Windows on a common processor."),
    ACTIVE_FILE(
            Level.FIXED,
            "A script or a page in content would run with the site's own rights, and could read what readers tick and note.",
            "Move the site's own files to static/, pack downloads as .zip, and remove the rest."),
    MISSING_ALT(
            Level.STRICT_ERROR,
            "A reader who can't see the picture gets nothing.",
            "Describe the picture between the brackets."),
    UNSAFE_LINK(
            Level.FIXED,
            "A browser may run what such an address holds, or read it in another way than it looks.",
            "Use a path, or an address that starts with https:."),
    LINK_SCHEME(
            Level.STRICT_ERROR,
            "Most browsers do nothing when a reader follows a link with a scheme that they don't know, so it is shown as text.",
            "Use a path, or an address that starts with https:, mailto: or tel:."),
    DUPLICATE_URL(
            Level.FIXED,
            "Two pages can't have the same address: one would hide the other.",
            "Change the slug, alias or file name of one of them."),
    REDUNDANT_ALIAS(
            Level.STRICT_ERROR, "An alias that is the page's own address redirects nothing.", "Remove the alias."),
    FOREIGN_FILE(
            Level.FIXED,
            "A file in the output folder that no build wrote belongs to somebody; writing a page in its place would destroy it.",
            "Move the file out of the output folder, or delete it."),
    DUPLICATE_ID(
            Level.STRICT_ERROR,
            "An id must identify one place on a page.",
            "Pin a different id to one of the two headings."),
    HEADING_SKIP(
            Level.WARNING, "Readers who navigate by headings get lost when a level is skipped.", "Use the next level."),
    SECOND_TITLE(
            Level.OPTIONAL,
            "The title is already the page's first-level heading.",
            "Start the page's own headings with ##."),
    HEADING_ID(
            Level.WARNING,
            "A heading without letters or digits has no stable id for links.",
            "Pin an id after it: {#word}."),
    HALF_WIDTH_PUNCTUATION(
            Level.WARNING,
            "Chinese text uses full-width punctuation.",
            "Write the full-width mark; check --fix does it."),
    FULL_WIDTH_BOX(
            Level.WARNING,
            "A task in Markdown needs a half-width box; this one is shown as plain brackets.",
            "Write [ ] and a space; check --fix does it."),
    TAG_COMMA(
            Level.WARNING,
            "A tag with a full-width comma is one tag, and its page is found under no other.",
            "Write tags: [甲, 乙]."),
    STEPS_WITHOUT_CHECKLIST(
            Level.WARNING,
            "Numbered boxes on a page without checklist: can't be ticked, and nothing remembers them.",
            "Add checklist: with an id to the front matter, or write the list without boxes."),
    FOREIGN_SYNTAX(
            Level.WARNING,
            "Markup of another generator would be published as it is written.",
            "Use Waybill's form, or bring the project over with waybill import."),
    UNPUBLISHED_FILE(
            Level.WARNING,
            "A file that looks like a page and isn't published would go unnoticed.",
            "Rename it to .md, move it to static/, or leave it out by exclude: in waybill.yaml."),
    MISSING_SUMMARY(
            Level.OPTIONAL,
            "Lists and feeds would show a summary that is cut off, or none.",
            "Add summary: to the front matter, one or two sentences."),
    PAGE_LANGUAGE(
            Level.FIXED,
            "In a site in several languages a page outside their folders has no language, so nothing could lead to it.",
            "Move it into the folder of a language, or write folder: . for the language of such pages."),
    MISSING_WORDS(
            Level.WARNING,
            "A theme without words in the language of the pages shows English ones.",
            "Copy templates/words/en.yaml of the program to templates/words/ of the site under the language's name, and translate it."),
    TRANSLATED_STEPS(
            Level.WARNING,
            "Ticks are shared by the translations of a checklist, so a step that one lacks can't be ticked there.",
            "Give the translations the same steps, with the same ids."),
    STALE(
            Level.WARNING,
            "Readers who act on facts that haven't been checked for long may act wrongly.",
            "Check the facts at their source, and set verified: to that day."),
    UNKNOWN_CONTAINER(
            Level.STRICT_ERROR,
            "An unknown container is shown as a plain box, which may not be what its author meant.",
            "Use details, steps, flow, tabs, tab, code-group, or a box such as note."),
    FLOW(
            Level.ERROR,
            "A diagram without steps, or with too many, tells nothing.",
            "Put a numbered list into it, or name a checklist of the page."),
    UNCLOSED_CONTAINER(
            Level.ERROR,
            "A container without its end swallows the rest of the page.",
            "Close it with a line of colons."),
    INCLUDE(
            Level.ERROR,
            "A page whose include is missing is incomplete.",
            "Include a fragment of this site: a .md file whose name or folder name starts with _."),
    DATA(
            Level.ERROR,
            "Data that is missing or has the wrong form can't be shown.",
            "Name a file of content/_data/ and, after #, keys that it contains."),
    DATA_NUMBER(
            Level.WARNING,
            "A page that states one number and data that states another can't both be right.",
            "Fix the one that is wrong; check --fix uses the data's."),
    MATH(
            Level.WARNING,
            "A formula that can't be read is shown as it is written, which few readers can read.",
            "Write it in LaTeX's mathematics without macros, or as code."),
    RAW_HTML(
            Level.WARNING,
            "HTML that could run code or break the page is not published.",
            "Use Markdown, or one of the plain elements that are allowed."),
    GIT_DATES(
            Level.WARNING,
            "If a file's history can't be read, its page lacks its dates.",
            "Build with git and the whole history, or write date: and updated: in the front matter."),
    SYNONYMS(
            Level.WARNING,
            "Words that can't be told from a line of content/_data/synonyms.txt are not searched for together.",
            "Write two or more words with = between them: backup = copy."),
    DATE_ORDER(Level.ERROR, "Dates that contradict one another can't both be shown.", "Fix the date that is wrong."),
    UNKNOWN_PAGE(
            Level.ERROR,
            "A page named in front matter or configuration must exist.",
            "Name a source file by its path under content/."),
    UNKNOWN_TOPIC(
            Level.ERROR, "A topic is a page under content/topics/.", "Name a topic that exists, or add its page."),
    UNKNOWN_LAYOUT(
            Level.WARNING,
            "A layout that doesn't exist would silently be ignored.",
            "Use docs, the name of a file of templates/layouts/, or leave layout: out."),
    REPEATED_NAV_ENTRY(
            Level.WARNING,
            "A page has one place in the tree of pages: previous, next and breadcrumbs follow it.",
            "Name the page once."),
    PAGE_NOT_IN_NAV(
            Level.OPTIONAL,
            "A page that nav: doesn't name is published, but readers of the tree don't find it.",
            "Name it or its folder in nav:, or set hidden: true in its front matter."),
    CHECKLIST(Level.FIXED, "A checklist's steps must be readable as steps.", "Write each step as in the example."),
    STEP_ID(
            Level.FIXED,
            "A reader's tick is stored under the step's id, so each step needs its own.",
            "Give the step an id that no other step of the list has."),
    MISSING_STEP_ID(
            Level.FIXED,
            "Without an id a step's tick is lost when the page is edited.",
            "Write <!-- #word --> after the step, or run waybill ids --write."),
    STEP_VANISHED(
            Level.FIXED,
            "The ticks of a published step are lost when its id vanishes.",
            "Restore it, write was=id after the step that replaces it, or mark it retired in the lock file."),
    STEP_REUSED(
            Level.FIXED,
            "A new step under an old id would show ticks that were made for another step.",
            "Give the new step another id."),
    STEP_REWORDED(
            Level.WARNING,
            "If most of a step's words are new, an old tick may not mean the same.",
            "Raise rev if the step means something else; otherwise run waybill ids --write."),
    STEP_UNLOCKED(
            Level.WARNING,
            "An id that isn't recorded could vanish or be reused unnoticed.",
            "Run waybill ids --write and commit content/checklists.lock.json."),
    STEP_REFERENCE(
            Level.FIXED,
            "A step that depends on a missing step or question would never be shown or done.",
            "Name a step of the same list, or a question of the page's ask:."),
    UNUSED_QUESTION(
            Level.WARNING,
            "A question that changes nothing should not be asked.",
            "Make a step depend on it with if=, or remove it."),
    FOOTNOTE(Level.STRICT_ERROR, "A footnote mark without its note leads nowhere.", "Add the note: [^name]: text."),
    UNUSED_FOOTNOTE(
            Level.WARNING,
            "A footnote that no mark refers to isn't shown.",
            "Put its mark [^name] where it belongs, or remove the note."),
    CONTRAST(
            Level.STRICT_ERROR,
            "Text in a colour too near to that of the page can't be read by many.",
            "Take a darker or a lighter colour under theme: in waybill.yaml."),
    POLICY(
            Level.FIXED,
            "A script that the page's content security policy forbids doesn't run, and readers aren't told.",
            "Let the policy be written by Waybill, and name hosts under policy: in waybill.yaml."),
    POLICY_WILDCARD(
            Level.WARNING,
            "A wildcard permits hosts that the owner of the site may not know.",
            "Name the hosts under policy: in waybill.yaml."),
    TOO_LARGE(Level.FIXED, "A page beyond the limits can't be read safely.", "Split the page."),
    UNUSED_TEMPLATE(
            Level.WARNING,
            "A template under a misspelt name would silently change nothing.",
            "Rename it, name it in a page or a template, or delete it."),
    TEMPLATE(Level.FIXED, "A template that fails can't show a page.", "Fix the template at the place shown.");

    private final Level level;
    private final String reason;
    private final String fix;

    Rule(Level level, String reason, String fix) {
        this.level = level;
        this.reason = reason;
        this.fix = fix;
    }

    /** How severe a rule is by default and under {@code rules: strict}, and whether a site may choose. */
    private enum Level {
        /** A violation would publish a broken or unsafe site. */
        FIXED(Severity.ERROR, Severity.ERROR),
        ERROR(Severity.ERROR, Severity.ERROR),
        WARNING(Severity.WARNING, Severity.WARNING),
        STRICT_ERROR(Severity.WARNING, Severity.ERROR),
        /** Reported only on request. */
        OPTIONAL(Severity.OFF, Severity.WARNING);

        private final Severity standard;
        private final Severity strict;

        Level(Severity standard, Severity strict) {
            this.standard = standard;
            this.strict = strict;
        }
    }

    /** The rule's printed name, such as {@code broken-link}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule with a printed name. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Every rule's name, in the order of the table. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }

    /** Whether a page may ignore it: only if it is no error by default. */
    public boolean canBeIgnored() {
        return level.standard != Severity.ERROR;
    }

    /** Whether it is an error in every site. */
    public boolean fixed() {
        return level == Level.FIXED;
    }

    /** How severe it is where a site doesn't say. */
    public Severity severity() {
        return level.standard;
    }

    /** How severe it is under {@code rules: strict}. */
    public Severity strictSeverity() {
        return level.strict;
    }

    /** Why the rule exists, in one sentence. */
    public Message reason() {
        return Message.of(reason);
    }

    /** How to fix a violation, in one sentence. */
    public Message fix() {
        return Message.of(fix);
    }
}
