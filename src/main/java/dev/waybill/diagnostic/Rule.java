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
            "Mend the file's permissions, or put the file itself where the link stands."),
    MISSING_CONFIGURATION(
            Severity.WARNING,
            "A site whose waybill.yaml is gone would be published under another title and address without a word.",
            "Put waybill.yaml back, or write one with title: and baseUrl:."),
    HIDDEN_FILE(
            Severity.WARNING,
            "A file of static/ whose name starts with a dot is seldom meant for readers, and often holds a secret.",
            "Move it out of static/, or rename it."),
    YAML_SYNTAX(Severity.ERROR, "Front matter and configuration are YAML.", "Mend the YAML at the place shown."),
    UNKNOWN_KEY(
            Severity.ERROR,
            "A misspelt key would be ignored without a word.",
            "Use a key of the table, or put a free key under params:."),
    BAD_VALUE(
            Severity.ERROR,
            "A value of the wrong type would be misread.",
            "Write the value in the form the message gives."),
    MISSING_TITLE(
            Severity.ERROR, "Every list, feed and tab shows a page by its title.", "Add title: to the front matter."),
    BROKEN_LINK(
            Severity.ERROR,
            "A reader who follows it meets a page that isn't there.",
            "Link to a source file that exists, by its path from this file."),
    BROKEN_ANCHOR(
            Severity.ERROR,
            "A reader who follows it lands at the top of the page instead of the place meant.",
            "Link to a heading id of that page; pin one with {#id}."),
    EXTERNAL_LINK(
            Severity.WARNING,
            "A reader who follows it meets an error of another site; asked for by check --external.",
            "Mend the address, or take the link out."),
    MISSING_IMAGE(Severity.ERROR, "The reader would see a broken picture.", "Add the file, or mend its path."),
    BROKEN_IMAGE(
            Severity.ERROR,
            "A picture that is damaged, or that no browser shows, is as good as missing.",
            "Export or download the picture anew."),
    IMAGE_FORMAT(
            Severity.WARNING,
            "Browsers look at a picture's bytes, but hosts and programs that go by its name fail.",
            "Give the file the extension of the format that it has."),
    ACTIVE_FILE(
            Severity.ERROR,
            "A script or a page in content would run with the site's own rights, and could read what readers tick and note.",
            "Put the site's own into static/, pack what is to be downloaded, and take the rest out."),
    MISSING_ALT(
            Severity.ERROR,
            "A reader who can't see the picture gets nothing.",
            "Say between the brackets what the picture shows."),
    UNSAFE_LINK(
            Severity.ERROR,
            "Only http, https, mailto and tel links are safe to follow.",
            "Use one of those schemes, or a path."),
    DUPLICATE_URL(
            Severity.ERROR,
            "Two pages can't stand at one address: one would hide the other.",
            "Change the slug, alias or file name of one of them."),
    FOREIGN_FILE(
            Severity.ERROR,
            "A file in the output folder that no build wrote is somebody's; a page in its place would lose it.",
            "Move the file out of the output folder, or delete it."),
    DUPLICATE_ID(Severity.ERROR, "An id names one place of a page.", "Pin a different id to one of the two headings."),
    HEADING_SKIP(
            Severity.WARNING,
            "Readers who move by headings lose their way when a level is left out.",
            "Use the next level."),
    HEADING_ID(
            Severity.WARNING,
            "A heading without letters or digits has no id that a link could keep to.",
            "Pin an id behind it: {#word}."),
    HALF_WIDTH_PUNCTUATION(
            Severity.WARNING,
            "Chinese text is set with full-width punctuation.",
            "Write the full-width mark; check --fix does it."),
    FULL_WIDTH_BOX(
            Severity.WARNING,
            "Markdown knows a task by its half-width box, so this one shows as mere brackets.",
            "Write [ ] and a space; check --fix does it."),
    MISSING_SUMMARY(
            Severity.WARNING,
            "Lists and feeds would show an article by a text that is cut off, or by none.",
            "Add summary: to the front matter, one or two sentences."),
    STALE(
            Severity.WARNING,
            "A reader who acts on facts that nobody checked for long may act wrongly.",
            "Check the facts at their source, and set verified: to that day."),
    UNKNOWN_CONTAINER(
            Severity.ERROR, "A container the theme doesn't know can't be shown.", "Use details, steps, tabs or tab."),
    UNCLOSED_CONTAINER(
            Severity.ERROR,
            "A container without its end swallows the rest of the page.",
            "Close it with a line of colons."),
    INCLUDE(
            Severity.ERROR,
            "A page without what it includes lacks a part.",
            "Include a fragment of this site: a .md file whose name, or whose folder's, starts with _."),
    DATA(
            Severity.ERROR,
            "Data that isn't there, or hasn't the form it is shown in, can't be shown.",
            "Name a file of content/_data/ and, behind #, keys that it has."),
    DATA_NUMBER(
            Severity.WARNING,
            "A page that states one number and data that states another can't both be right.",
            "Mend the one that is wrong; check --fix takes the data's."),
    RAW_HTML(
            Severity.WARNING,
            "HTML that could run code or break the page is not published.",
            "Use Markdown, or one of the plain elements that are allowed."),
    GIT_DATES(
            Severity.WARNING,
            "Where the history of a file can't be read, its page lacks the dates it is meant to have.",
            "Build where git and the whole history are there, or write date: and updated: into the front matter."),
    DATE_ORDER(
            Severity.ERROR, "Dates that contradict one another can't both be shown.", "Mend the date that is wrong."),
    UNKNOWN_PAGE(
            Severity.ERROR,
            "A page named in front matter or configuration must exist.",
            "Name a source file by its path under content/."),
    UNKNOWN_TOPIC(
            Severity.ERROR, "A topic is a page under content/topics/.", "Name a topic that exists, or add its page."),
    CHECKLIST(Severity.ERROR, "A checklist's steps must be readable as steps.", "Write each step as in the example."),
    STEP_ID(
            Severity.ERROR,
            "A reader's tick is kept under the step's id, so each step has one of its own.",
            "Give the step a word that no other step of the list has."),
    MISSING_STEP_ID(
            Severity.ERROR,
            "Without an id a step's tick has nothing to hold on to when the page is edited.",
            "Write <!-- #word --> behind the step, or let waybill ids --write do it."),
    STEP_VANISHED(
            Severity.ERROR,
            "The ticks of a published step are lost when its id goes without a word.",
            "Put it back, write was=id behind the step that takes its place, or mark it retired in the lock file."),
    STEP_REUSED(
            Severity.ERROR,
            "A new step under an old id would show ticks that were never meant for it.",
            "Give the new step another id."),
    STEP_REWORDED(
            Severity.WARNING,
            "A tick may no longer mean what it meant when most of a step's words are new.",
            "Raise rev where the step means something else; otherwise run waybill ids --write."),
    STEP_UNLOCKED(
            Severity.WARNING,
            "An id that isn't recorded could vanish or be reused and nobody would be told.",
            "Run waybill ids --write and commit content/checklists.lock.json."),
    STEP_REFERENCE(
            Severity.ERROR,
            "A step that hangs on something that isn't there would never be shown or done.",
            "Name a step of the same list, or a question of the page's ask:."),
    UNUSED_QUESTION(
            Severity.WARNING,
            "A reader is not asked what changes nothing.",
            "Let a step hang on it with if=, or leave it out."),
    FOOTNOTE(Severity.ERROR, "A footnote mark without its note leads nowhere.", "Add the note: [^name]: text."),
    TOO_LARGE(Severity.ERROR, "A page beyond the limits can't be read safely.", "Split the page."),
    TEMPLATE(Severity.ERROR, "A template that fails can't show a page.", "Mend the template at the place shown.");

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
