import { showNote } from "./note.js";
import { followPanels } from "./panel.js";
import { ticked } from "./state.js";
import { shown, waitOf } from "./waits.js";
import { fill } from "./words.js";

const inside = (li, name) => li.querySelector(`:scope > .step-${name}`);

/** Shows what is stored of the list's run. @param {import('./list.js').List} list */
export function showList(list, undoable) {
  const { runs, store, section, words, now, part } = list;
  const read = runs.reader();
  const over = now.all.filter((one) => showStep(one, read, words)?.over);
  followPanels(list);
  part("over").replaceChildren(...over.map((one) => overdue(one, words)));
  section.toggleAttribute("data-hide", !!store.get(runs.prefix + "hide"));
  const hidden = "hide" in section.dataset ? now.all.filter((one) => one.shown && !one.item.box.offsetParent).length : 0;
  part("hide").ariaPressed = "hide" in section.dataset;
  part("hidden").textContent = list.say("hidden", { hidden });
  part("bar").max = now.total || 1;
  part("bar").value = now.done;
  part("count").textContent = list.say("progress", now);
  part("short").textContent = `${now.done}/${now.total}`;
  part("undo").disabled = !undoable;
  part("qr").hidden = true; // it would show what was
  const ids = runs.ids();
  part("runs").replaceChildren(...ids.map((id) => new Option(runs.name(id, words), id, false, id === runs.current)));
  part("runs").hidden = ids.length < 2 && !runs.meta().name;
  for (const radio of section.querySelectorAll("[data-ask] input"))
    radio.checked = radio.value === (runs.read("q", radio.closest("[data-ask]").dataset.ask)?.s ?? "open");
  wayBack(list);
}

/** @returns what the step waits for */
function showStep(one, read, words) {
  const { item, state, entry, shown: visible, mixed, label, unmet } = one;
  const { li, box } = item;
  li.dataset.state = state;
  li.hidden = !visible;
  li.toggleAttribute("data-met", !unmet.length);
  showNote(li, read("n", item.id)?.s);
  box.checked = ticked(state);
  box.indeterminate = mixed;
  const number = li.querySelector(".step-number");
  if (number) number.textContent = label;
  const more = inside(li, "more");
  more.ariaLabel = more.ariaLabel.replace(/\d[\d.]*/, one.number);
  const after = li.querySelector(":scope > label .step-after");
  if (after && unmet.length) after.textContent = unmetOf(one, words);
  const review = inside(li, "review");
  if (review && entry) review.querySelector(".step-when").textContent = shown(entry.t);
  const wait = waitOf(one, read);
  li.toggleAttribute("data-waits", !!wait);
  li.toggleAttribute("data-over", !!wait?.over);
  if (wait) inside(li, "wait").querySelector("output").textContent = expected(one, wait, words);
  return wait;
}

export const unmetOf = ({ unmet }, words) => fill(words.after, { steps: unmet.map((e) => e.number).join(words.comma) });

/** When a step's result is expected, or that it is to be looked at. */
export const expected = ({ item }, { from, to, over }, words) =>
  fill(over ? words.over : words.expected, { range: shown(from, to), result: item.wait.result ?? "" });

/** What a wait is for: the step that it holds up, or else the step itself. */
export const awaited = ({ item, next }) => (next?.item ?? item).text;

function overdue(one, words) {
  const row = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: "#" + one.item.li.id });
  link.textContent = fill(words.overdue, { text: awaited(one) });
  row.append(link);
  return row;
}

/** The link to the list at the page's top leads on from where the reader stopped. */
function wayBack({ id, now, words }) {
  const link = document.querySelector(`a[data-list="${id}"]`);
  if (!link || !now.all.some((e) => e.entry)) return;
  const next = now.all.find((e) => e.shown && e.item.box.offsetParent && !ticked(e.state) && e.state !== "na");
  link.textContent = fill(now.done < now.total ? words.goOn : words.progress, now);
  if (next) link.hash = next.item.li.id;
}
