package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.waybill.checklist.ListModel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A tab of {@link TwoTabCampaignTest}: performs actions in its page, and checks what it shows. */
record CampaignTab(Page page, ModelTab model) {
    static final List<String> ITEMS = List.of("rules", "papers", "apply", "bills");

    private static final String DEEDS = """
            ([deed, ...args]) => {
              const start = Date.now(); while (Date.now() === start); // no two deeds of one moment
              const part = name => document.querySelector(`[data-part=${name}]`);
              const press = name => document.querySelector(`[data-do=${name}]`).click();
              const turn = () => new Promise(done => setTimeout(done));
              // the script of rare actions loads when the first of them is pressed
              const answer = async text => { const dialog = part('dialog');
                while (!dialog.open) await turn();
                if (text !== undefined) dialog.querySelector('input').value = text;
                dialog.querySelector('[value=yes]').click();
                return new Promise(done => dialog.addEventListener('close', () => setTimeout(done), { once: true })) };
              const step = id => document.querySelector(`[data-item=${id}]`);
              const note = id => step(id).querySelector(':scope > .step-panel [data-set=note]');
              const changed = field => field.dispatchEvent(new Event('change', { bubbles: true }));
              const deeds = {
                open: () => { for (const id of args) step(id).querySelector('[data-do=more]').click() },
                tick: () => step(args[0]).querySelector('.step-box').click(),
                na: () => step(args[0]).querySelector('[data-set=na]').click(),
                write: () => { note(args[0]).value = args[1] },
                leave: () => changed(note(args[0])),
                choose: () => { part('runs').value = args[0]; changed(part('runs')) },
                add: () => { press('new'); return answer(args[0]) },
                delete: () => { press('delete'); return answer() },
                reset: () => { press('reset'); return answer() },
                undo: () => press('undo'),
                copy: async () => { part('text').value = ''; press('copy');
                  while (!part('text').value) await turn();
                  return part('text').value },
                import: () => { part('text').value = args[0]; press('import'); return answer() },
                fill: () => { window.full = true },
                room: () => { window.full = false; dispatchEvent(new Event('pageshow')) },
                clear: () => localStorage.clear(),
              };
              return deeds[deed]() }""";

    /** The current run, each step's state, each note in its field, what is stored, and whether undo is possible. */
    private static final String SHOWN = """
            () => JSON.stringify([
              document.querySelector('[data-part=runs]').value,
              [...document.querySelectorAll('.step-panel')].map(p => [p.closest('[data-item]').dataset.state,
                p.closest('[data-item]').querySelector('.step-box').checked, p.querySelector('[data-set=na]').checked,
                p.querySelector('[data-set=note]').value]),
              Object.keys(localStorage).map(k => k.split('/').slice(3).join('/')).filter(k => k.includes('/')).sort()
                .map(k => [k, JSON.parse(localStorage['wb1/waybill.example/exit-managed/' + k])]).map(([k, v]) => [k, v.s ?? v.name]),
              !document.querySelector('[data-do=undo]').disabled])""";

    /**
     * Waits until a function returns the expected value, and two more turns of the event loop for pending events. @return the function's
     * value
     */
    private static final String UNTIL = """
            async expected => {
              const actual = %s;
              const turn = () => new Promise(done => setTimeout(done));
              for (let tries = 0; tries < 1000 && actual() !== expected; tries++) await turn();
              await turn();
              await turn();
              return actual() }""";

    private static final String STORAGE =
            "() => JSON.stringify(Object.keys(localStorage).sort().map(key => [key, localStorage[key]]))";

    /** Reloads the page and opens every panel. */
    void open(String address) {
        page.navigate(address);
        perform("open", ITEMS.toArray(String[]::new));
    }

    void reload() {
        page.reload();
        perform("open", ITEMS.toArray(String[]::new));
    }

    /** @return what the action created, if that is a text */
    String perform(String deed, String... arguments) {
        List<Object> all = new ArrayList<>(List.of(deed));
        all.addAll(List.of(arguments));
        return Objects.toString(page.evaluate(DEEDS, all));
    }

    /** Waits until the list of this name is shown. @return its id */
    String shown(String name) {
        page.evaluate(
                UNTIL.formatted("() => document.querySelector('[data-part=runs]').selectedOptions[0].textContent"),
                name);
        return Objects.toString(page.evaluate("document.querySelector('[data-part=runs]').value"));
    }

    /** Everything stored, including times. */
    String storage() {
        return Objects.toString(page.evaluate(STORAGE));
    }

    /** Waits until another tab's change has arrived and was processed. */
    void receive(String storage) {
        page.evaluate(UNTIL.formatted(STORAGE), storage);
    }

    /** Waits until the page shows what the model says. */
    void check(List<String> deeds) {
        String expected = JsonMapper.shared().writeValueAsString(expected());
        String actual = Objects.toString(page.evaluate(UNTIL.formatted(SHOWN), expected));
        assertEquals(expected, actual, () -> String.join("\n", deeds));
    }

    private List<Object> expected() {
        List<Object> steps = new ArrayList<>();
        for (String item : ITEMS) {
            String state = model.state(item);
            steps.add(List.of(state, state.equals("done"), state.equals("na"), model.field(item)));
        }
        List<Object> stored = new ArrayList<>();
        for (Map.Entry<String, Value> entry : model.stored().entrySet()) {
            stored.add(List.of(entry.getKey(), entry.getValue().text()));
        }
        return List.of(model.run(), steps, stored, model.canUndo());
    }
}
