package dev.waybill.checklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** A tab with a list in it. */
record Tab(Page page) {
    Locator step(String id) {
        return page.locator("[data-item='" + id + "']");
    }

    Locator box(String id) {
        return page.locator("[data-item='" + id + "'] > label > .step-box");
    }

    /** Clicks the box. */
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

    /** What is said aloud. */
    String said() {
        return page.locator("[data-part=live]").first().textContent();
    }

    /** Presses the first button that does this, opening the drawer around it. */
    void press(String action) {
        Locator button = page.locator("[data-do=" + action + "]").first();
        openDrawer(button);
        button.click();
    }

    void openDrawer(Locator inside) {
        inside.evaluate("e => { const d = e.closest('details'); if (d) d.open = true }");
    }

    void answerDialog(boolean yes) {
        page.locator("dialog[open] button[value='" + (yes ? "yes" : "") + "']").click();
        settle();
    }

    /** Lets the page do what it has queued. */
    void settle() {
        page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))");
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

    void store(String key, String value) {
        page.evaluate("([k, v]) => localStorage.setItem(k, v)", new Object[] {key, value});
    }
}
