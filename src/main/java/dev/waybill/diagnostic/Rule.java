package dev.waybill.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every rule that a site is checked against: its severity, why it exists, and how to fix a violation. */
public enum Rule {
    ENCODING(Severity.ERROR, "A file that isn't UTF-8 can't be read without guessing.", "Save the file as UTF-8."),
    FILE_ACCESS(
            Severity.ERROR,
            "A file that can't be read, or that leads out of the site's folder, can't be published.",
            "Fix the file's permissions, or replace the link by the file itself."),
    MISSING_CONFIGURATION(
            Severity.WARNING,
            "Without its waybill.yaml a site would silently be published under another title and address.",
            "Restore waybill.yaml, or write one with title: and baseUrl:."),
    HIDDEN_FILE(
            Severity.WARNING,
            "A file of static/ whose name starts with a dot is rarely meant for readers, and often holds a secret.",
            "Move it out of static/, or rename it."),
    YAML_SYNTAX(Severity.ERROR, "Front matter and configuration are YAML.", "Fix the YAML at the place shown."),
    UNKNOWN_KEY(
            Severity.ERROR,
            "A misspelt key would silently be ignored.",
            "Use a listed key, or put your own keys under params:."),
    BAD_VALUE(
            Severity.ERROR,
            "A value of the wrong type would be misread.",
            "Write the value in the form the message gives."),
    MISSING_TITLE(
            Severity.ERROR, "Lists, feeds and browser tabs show a page's title.", "Add title: to the front matter."),
    BROKEN_LINK(
            Severity.ERROR,
            "A reader who follows the link gets a page that doesn't exist.",
            "Link to a source file that exists, by its path from this file."),
    BROKEN_ANCHOR(
            Severity.ERROR,
            "A reader who follows the link lands at the top of the page instead of the intended place.",
            "Link to a heading id of that page; pin one with {#id}."),
    EXTERNAL_LINK(
            Severity.WARNING,
            "A reader who follows the link gets an error from another site. Only check --external tests this.",
            "Fix the address, or remove the link."),
    MISSING_IMAGE(Severity.ERROR, "The reader would see a broken picture.", "Add the file, or fix its path."),
    BROKEN_IMAGE(
            Severity.ERROR,
            "Readers can't see a picture that is damaged or that browsers can't show.",
            "Export or download the picture again."),
    IMAGE_FORMAT(
            Severity.WARNING,
            "Browsers go by a picture's bytes, but hosts and programs that go by its name fail.",
            "Give the file the extension of its format."),
    ACTIVE_FILE(
            Severity.ERROR,
            "A script or a page in content would run with the site's own rights, and could read what readers tick and note.",
            "Move the site's own files to static/, pack downloads as .zip, and remove the rest."),
    MISSING_ALT(
            Severity.ERROR,
            "A reader who can't see the picture gets nothing.",
            "Describe the picture between the brackets."),
    UNSAFE_LINK(
            Severity.ERROR,
            "Only http, https, mailto and tel links are safe to follow.",
            "Use one of those schemes, or a path."),
    DUPLICATE_URL(
            Severity.ERROR,
            "Two pages can't have the same address: one would hide the other.",
            "Change the slug, alias or file name of one of them."),
    FOREIGN_FILE(
            Severity.ERROR,
            "A file in the output folder that no build wrote belongs to somebody; writing a page in its place would destroy it.",
            "Move the file out of the output folder, or delete it."),
    DUPLICATE_ID(
            Severity.ERROR,
            "An id must identify one place on a page.",
            "Pin a different id to one of the two headings."),
    HEADING_SKIP(
            Severity.WARNING,
            "Readers who navigate by headings get lost when a level is skipped.",
            "Use the next level."),
    HEADING_ID(
            Severity.WARNING,
            "A heading without letters or digits has no stable id for links.",
            "Pin an id after it: {#word}."),
    HALF_WIDTH_PUNCTUATION(
            Severity.WARNING,
            "Chinese text uses full-width punctuation.",
            "Write the full-width mark; check --fix does it."),
    FULL_WIDTH_BOX(
            Severity.WARNING,
            "A task in Markdown needs a half-width box; this one is shown as plain brackets.",
            "Write [ ] and a space; check --fix does it."),
    MISSING_SUMMARY(
            Severity.WARNING,
            "Lists and feeds would show a summary that is cut off, or none.",
            "Add summary: to the front matter, one or two sentences."),
    STALE(
            Severity.WARNING,
            "Readers who act on facts that haven't been checked for long may act wrongly.",
            "Check the facts at their source, and set verified: to that day."),
    UNKNOWN_CONTAINER(
            Severity.ERROR,
            "The theme can't show an unknown container.",
            "Use details, steps, tabs, tab, or a box such as note."),
    UNCLOSED_CONTAINER(
            Severity.ERROR,
            "A container without its end swallows the rest of the page.",
            "Close it with a line of colons."),
    INCLUDE(
            Severity.ERROR,
            "A page whose include is missing is incomplete.",
            "Include a fragment of this site: a .md file whose name or folder name starts with _."),
    DATA(
            Severity.ERROR,
            "Data that is missing or has the wrong form can't be shown.",
            "Name a file of content/_data/ and, after #, keys that it contains."),
    DATA_NUMBER(
            Severity.WARNING,
            "A page that states one number and data that states another can't both be right.",
            "Fix the one that is wrong; check --fix uses the data's."),
    RAW_HTML(
            Severity.WARNING,
            "HTML that could run code or break the page is not published.",
            "Use Markdown, or one of the plain elements that are allowed."),
    GIT_DATES(
            Severity.WARNING,
            "If a file's history can't be read, its page lacks its dates.",
            "Build with git and the whole history, or write date: and updated: in the front matter."),
    DATE_ORDER(Severity.ERROR, "Dates that contradict one another can't both be shown.", "Fix the date that is wrong."),
    UNKNOWN_PAGE(
            Severity.ERROR,
            "A page named in front matter or configuration must exist.",
            "Name a source file by its path under content/."),
    UNKNOWN_TOPIC(
            Severity.ERROR, "A topic is a page under content/topics/.", "Name a topic that exists, or add its page."),
    CHECKLIST(Severity.ERROR, "A checklist's steps must be readable as steps.", "Write each step as in the example."),
    STEP_ID(
            Severity.ERROR,
            "A reader's tick is stored under the step's id, so each step needs its own.",
            "Give the step an id that no other step of the list has."),
    MISSING_STEP_ID(
            Severity.ERROR,
            "Without an id a step's tick is lost when the page is edited.",
            "Write <!-- #word --> after the step, or run waybill ids --write."),
    STEP_VANISHED(
            Severity.ERROR,
            "The ticks of a published step are lost when its id vanishes.",
            "Restore it, write was=id after the step that replaces it, or mark it retired in the lock file."),
    STEP_REUSED(
            Severity.ERROR,
            "A new step under an old id would show ticks that were made for another step.",
            "Give the new step another id."),
    STEP_REWORDED(
            Severity.WARNING,
            "If most of a step's words are new, an old tick may not mean the same.",
            "Raise rev if the step means something else; otherwise run waybill ids --write."),
    STEP_UNLOCKED(
            Severity.WARNING,
            "An id that isn't recorded could vanish or be reused unnoticed.",
            "Run waybill ids --write and commit content/checklists.lock.json."),
    STEP_REFERENCE(
            Severity.ERROR,
            "A step that depends on a missing step or question would never be shown or done.",
            "Name a step of the same list, or a question of the page's ask:."),
    UNUSED_QUESTION(
            Severity.WARNING,
            "A question that changes nothing should not be asked.",
            "Make a step depend on it with if=, or remove it."),
    FOOTNOTE(Severity.ERROR, "A footnote mark without its note leads nowhere.", "Add the note: [^name]: text."),
    TOO_LARGE(Severity.ERROR, "A page beyond the limits can't be read safely.", "Split the page."),
    TEMPLATE(Severity.ERROR, "A template that fails can't show a page.", "Fix the template at the place shown.");

    private final Severity severity;
    private final String reason;
    private final String mend;

    Rule(Severity severity, String reason, String mend) {
        this.severity = severity;
        this.reason = reason;
        this.mend = mend;
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

    /** Whether a page or a site may turn it off: only if it is a warning. Violating an error's rule would break the published site. */
    public boolean canBeIgnored() {
        return severity == Severity.WARNING;
    }

    public Severity severity() {
        return severity;
    }

    /** Why the rule exists, in one sentence. */
    public String reason() {
        return reason;
    }

    /** How to fix a violation, in one sentence. */
    public String mend() {
        return mend;
    }
}
