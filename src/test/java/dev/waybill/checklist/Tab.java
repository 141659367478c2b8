package dev.waybill.checklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser tab with a list. */
record Tab(Page page) {
    /** Actions that need no module to be loaded. */
    private static final Set<String> AT_ONCE = Set.of("undo", "menu", "hide", "more", "keep", "away", "dismiss");

    private static final String LOADED = """
            () => new Promise(done => {
              const look = tries => waybillLists.rare || tries === 0 ? done() : setTimeout(() => look(tries - 1), 5);
              look(400) })""";

    Locator step(String id) {
        return page.locator("[data-item='" + id + "']");
    }

    Locator box(String id) {
        return page.locator("[data-item='" + id + "'] > label > .step-box");
    }

    /** Clicks the boxes of these steps. */
    void click(String... ids) {
        for (String id : ids) {
            box(id).click();
        }
    }

    boolean ticked(String id) {
        return box(id).isChecked();
    }

    String state(String id) {
        return String.valueOf(step(id).getAttribute("data-state"));
    }

    String text(String part) {
        return page.locator("[data-part=" + part + "]").first().innerText().strip();
    }

    /** The text of the live region. */
    String said() {
        return page.locator("[data-part=live]").first().textContent();
    }

    /** Presses the first button with this action, after opening the drawer that contains it, and waits for what loads then. */
    void press(String action) {
        Locator button = page.locator("[data-do=" + action + "]").first();
        openDrawer(button);
        button.click();
        if (!AT_ONCE.contains(action)) {
            page.evaluate(LOADED);
        }
        settle();
    }

    /** Opens the drawer around an element, if there is one. */
    void openDrawer(Locator inside) {
        inside.evaluate("e => { const d = e.closest('.checklist-drawer'); if (d) d.hidden = false }");
    }

    void answerDialog(boolean yes) {
        page.locator("dialog[open] button[value='" + (yes ? "yes" : "") + "']").click();
        settle();
    }

    /** Waits for the page's queued tasks. */
    void settle() {
        page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))");
    }

    /** The question in the open dialog. */
    String question() {
        return page.locator("dialog[open] p").innerText();
    }

    /** Selects the list of this name. */
    void choose(String name) {
        Locator runs = page.locator("[data-part=runs]").first();
        openDrawer(runs);
        runs.selectOption(new SelectOption().setLabel(name));
    }

    /** The names of the lists that can be selected. */
    List<String> lists() {
        return page.locator("[data-part=runs] option").allTextContents();
    }

    /** The name of the list that is shown. */
    String list() {
        return page.locator("[data-part=runs] option:checked").textContent();
    }

    void openPanel(String id) {
        step(id).locator("> [data-do=more]").click();
    }

    Locator note(String id) {
        return step(id).locator("> .step-panel [data-set=note]");
    }

    Locator notApplicable(String id) {
        return step(id).locator("> .step-panel [data-set=na]");
    }

    /** Writes a note into an open panel and leaves its field. */
    void write(String id, String text) {
        note(id).fill(text);
        note(id).blur();
    }

    /** Waits until this condition is true in the page. */
    void until(String condition) {
        page.waitForFunction("() => " + condition);
    }

    /** Waits until a box has this state, as another tab set it. */
    void untilTicked(String id, boolean ticked) {
        until("document.querySelector('[data-item=" + id + "] .step-box').checked === " + ticked);
    }

    void name(String text) {
        page.locator("dialog[open] input").fill(text);
        answerDialog(true);
    }

    void answer(String value) {
        page.locator("[data-ask=deposit] input[value=" + value + "]").check();
    }

    void importText(String text) {
        Locator field = page.locator("[data-part=text]").first();
        openDrawer(field);
        field.fill(text);
        press("import");
    }

    /** The backup as text. */
    String exported() {
        press("copy");
        return page.locator("[data-part=text]").first().inputValue();
    }

    void reload() {
        page.reload();
    }

    /** All of localStorage. */
    @SuppressWarnings("unchecked")
    Map<String, String> stored() {
        return (Map<String, String>) page.evaluate("() => ({...localStorage})");
    }

    /** What is stored under a key, or an empty text. */
    String stored(String key) {
        return stored().getOrDefault(key, "");
    }

    void store(String key, String value) {
        page.evaluate("([k, v]) => localStorage.setItem(k, v)", new Object[] {key, value});
    }
}
