import { followPanels } from "./panel.js";
import { ticked } from "./state.js";
import { shown, span } from "./waits.js";

const inside = (li, name) => li.querySelector(`:scope > .step-${name}`);

/** Shows what is stored of the list's run. @param {import('./list.js').List} list */
export function showList(list, undoable) {
  const { runs, store, section, words, now } = list;
  for (const one of now.all) showStep(one, !!runs.read("n", one.item.id)?.s, words);
  followPanels(list);
  section.toggleAttribute("data-hide", !!store.get(runs.prefix + "hide"));
  list.part("hide").ariaPressed = "hide" in section.dataset;
  list.part("bar").max = now.total || 1;
  list.part("bar").value = now.done;
  list.part("count").textContent = list.say("progress", now);
  list.part("undo").disabled = !undoable;
  list.part("qr").hidden = true; // it would show what was
  list.part("runs").replaceChildren(...runs.ids().map((id) => new Option(runs.name(id, words), id, false, id === runs.current)));
  for (const radio of section.querySelectorAll("[data-ask] input"))
    radio.checked = radio.value === (runs.read("q", radio.closest("[data-ask]").dataset.ask)?.s ?? "open");
}

function showStep({ item, state, entry, shown: visible, mixed }, noted, words) {
  const { li, box, wait } = item;
  li.dataset.state = state;
  li.hidden = !visible;
  li.toggleAttribute("data-note", noted);
  box.checked = ticked(state);
  box.indeterminate = mixed;
  const review = inside(li, "review");
  if (review && entry) review.querySelector(".step-when").textContent = shown(entry.t);
  if (!wait) return;
  const row = inside(li, "wait");
  row.querySelector("output").textContent = box.checked ? shown(...span(wait, entry.t)) : words.range;
  for (const button of row.querySelectorAll("button")) button.disabled = !box.checked;
}
