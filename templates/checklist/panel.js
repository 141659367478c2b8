import { ticked } from "./state.js";

/** What is behind a step's ⋯: whether the step applies, and its note. */

const noteIn = (panel) => panel.querySelector("[data-set=note]");
const stepOf = (panel) => panel.closest("[data-item]").dataset;
const noteOf = (list, id, run) => (list.runs.read("n", id, run)?.s ?? "").replace(/\r\n?/g, "\n"); // as a field gives it back
const holds = (note, part) => `\n${note}\n`.includes(`\n${part}\n`);

/** Opens a step's panel, or closes it. */
export function togglePanel(list, { li }, button) {
  const open = li.querySelector(":scope > .step-panel");
  button.ariaExpanded = !open;
  if (open) return open.remove();
  const panel = list.part("panel").content.firstElementChild.cloneNode(true);
  if (!li.dataset.waitMin) panel.querySelector("[data-do=due]").remove();
  button.after(panel);
  followPanels(list);
}

/** Open panels show what is stored of the list on show; only a note that is being written stays in its field. */
export function followPanels(list) {
  const run = list.runs.current;
  for (const panel of list.section.querySelectorAll(".step-panel")) {
    const { item, state } = stepOf(panel);
    const field = noteIn(panel);
    panel.querySelector("[data-set=na]").checked = state === "na";
    const due = panel.querySelector("[data-do=due]");
    if (due) due.hidden = !ticked(state);
    if (field.value !== field.defaultValue) continue;
    panel.dataset.run = run;
    field.value = noteOf(list, item, run);
    field.defaultValue = field.value;
  }
}

/** Stores a note in the list that it was begun in. Where another tab wrote one meanwhile, both stay. */
export function keepNote(list, panel) {
  const { item } = stepOf(panel);
  const { run } = panel.dataset;
  const { defaultValue: begun, value: mine } = noteIn(panel);
  const theirs = noteOf(list, item, run);
  noteIn(panel).defaultValue = mine;
  const both = theirs !== begun && theirs !== "" && !holds(mine, theirs);
  const text = !both ? mine : holds(theirs, mine) || !mine ? theirs : `${theirs}\n${mine}`;
  if (mine === begun || text === theirs) return followPanels(list);
  list.commit([list.entry("n", item, text, 1, run)], undefined, run);
  if (both) list.announce("both");
}

/** Stores the notes that are being written, before another list is shown. */
export function keepNotes(list) {
  for (const panel of list.section.querySelectorAll(".step-panel")) keepNote(list, panel);
}
