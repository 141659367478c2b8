import { PATH } from "./keys.js";
import { stamp } from "./merge.js";
import { keepNote, keepNotes, togglePanel } from "./panel.js";
import { ticked } from "./state.js";
import { LIMIT, fragment, fromFragment, pack, preview } from "./transfer.js";
import { calendar, plainDay, shown, span } from "./waits.js";

/**
 * Puts a question in the list's dialog.
 * @param {string} [value] asks for a text
 * @returns {Promise<string|boolean>} empty when refused
 */
function pose(list, text, value) {
  const dialog = list.part("dialog");
  const input = dialog.querySelector("input");
  dialog.querySelector("p").textContent = text;
  input.hidden = value === undefined;
  input.value = value ?? "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.onclose = () => answer(dialog.returnValue && (value === undefined || input.value.trim()));
  });
}

/** Asks until the answer is to the question as it is then: another tab may go on meanwhile. @param {() => string} question */
async function ask(list, question, value) {
  const run = list.runs.current;
  for (;;) {
    const text = question();
    const answer = await pose(list, text, value);
    if (!answer || run !== list.runs.current) return "";
    if (text === question()) return answer;
    if (value !== undefined) value = answer;
  }
}

function download(name, type, text) {
  const a = document.createElement("a");
  a.href = URL.createObjectURL(new Blob([text], { type }));
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 60000);
}

/** Into the field to be selected, and onto the clipboard where that is allowed. */
function copy(list, text) {
  const field = list.part("text");
  field.closest("details").open = true;
  field.value = text;
  field.select();
  navigator.clipboard?.writeText(text).then(
    () => list.announce("copied"),
    () => {},
  );
}

const exported = (list) => pack(list.store, list.site, list.store.keys(list.runs.prefix));

const here = () => location.href.replace(/#.*/, "");
const link = (list) => here() + fragment(list.id, list.now.all);

/** Whether this page shows what stands at such a path. @returns {(path: string) => boolean} */
function shows(list) {
  const known = new Set(list.items.flatMap((item) => [item.id, ...item.was]));
  for (const { dataset } of list.section.querySelectorAll("[data-ask]")) known.add(dataset.ask);
  return (path) => PATH.exec(path)[1] !== list.id || known.has(PATH.exec(path)[4]);
}

async function offer(list, text) {
  const { site, store, runs } = list;
  let plan = preview(store, site, text, Date.now(), shows(list));
  if (plan.refused) return list.announce(plan.refused);
  const question = () => list.say("preview", (plan = preview(store, site, text, Date.now(), shows(list))));
  if (!(await ask(list, question))) return;
  const changed = plan.changes.filter(([key]) => key.startsWith(runs.prefix)).map(([key]) => runs.runOf(key));
  list.commit(plan.changes, changed.includes(runs.current) ? runs.current : changed[0]);
  list.announce("imported", plan);
}

/** A progress link opens a preview; it never writes by itself. */
export function followFragment(list) {
  const text = fromFragment(location.hash, list.site, list.id, list.runs.current);
  if (!text) return;
  history.replaceState(null, "", location.pathname + location.search);
  offer(list, text);
}

function event(list, item) {
  const { t } = list.runs.read("i", item.id);
  const days = span(item.wait, t);
  const s = days.map(plainDay).join("/");
  const last = list.runs.read("c", item.id);
  const sequence = last ? last.r + (last.s !== s) : 0;
  list.store.set(...list.entry("c", item.id, s, sequence));
  const uid = `${list.id}-${list.runs.current}-${item.id}@${list.site}`;
  return calendar(uid, sequence, days, item.text, here(), Date.now());
}

/** What a button does, by its data-do. */
export const actions = {
  undo: (list) => list.undo(),
  keep: (list, item) => list.mark(item, "done"),
  download: (list) => download(list.id + ".json", "application/json", exported(list)),
  copy: (list) => copy(list, exported(list)),
  link: (list) => copy(list, link(list)),
  import: (list) => offer(list, list.part("text").value),
  ics: (list, item) => download(item.id + ".ics", "text/calendar", event(list, item)),

  due(list, item) {
    copy(list, `${item.text} ${shown(...span(item.wait, list.runs.read("i", item.id).t))} ${here()}`);
  },

  hide(list) {
    const key = list.runs.prefix + "hide";
    list.store.set(key, list.store.get(key) ? null : "1");
    list.render();
  },

  async reset(list) {
    const entries = () => list.survey().all.filter((e) => e.state !== "open");
    const count = () => entries().filter((e) => ticked(e.state)).length;
    if (!(await ask(list, () => list.say("reset", { count: count() })))) return;
    const resetAt = stamp(Date.now(), ...entries().map((e) => e.entry.t));
    list.commit([list.meta({ resetAt })]);
    list.announce("restarted");
  },

  async new(list) {
    const name = await ask(list, () => list.words.name, "");
    if (!name) return;
    let run = Date.now();
    while (list.runs.ids().includes(run.toString(36))) run++;
    list.commit([list.meta({ name }, run.toString(36))], run.toString(36));
  },

  async rename(list) {
    const name = await ask(list, () => list.words.name, list.runs.meta().name);
    if (name) list.commit([list.meta({ name })]);
  },

  async delete(list) {
    const { runs } = list;
    const { current } = runs;
    if (!(await ask(list, () => list.say("delete", { name: runs.name(current, list.words) })))) return;
    keepNotes(list);
    const keys = new Set([runs.key("m"), ...runs.keys()]); // the meta first: it says to other tabs that all of it goes
    const nulls = [...keys].map((key) => [key, null]);
    const next = runs.ids().find((id) => id !== current) ?? "1";
    if (current !== next) runs.first &&= current !== "1";
    list.commit(nulls, next);
    list.announce("deleted");
  },

  async qr(list, item, button) {
    const canvas = list.part("qr");
    try {
      const { generate } = await import(new URL(button.dataset.src, location.href));
      generate(link(list)).toCanvas(canvas);
      canvas.hidden = false;
    } catch {
      canvas.hidden = true;
      list.announce("noCode"); // more than a code holds, or no network
    }
  },

  /** Opens what an item has besides its box. */
  more: togglePanel,
};

/** What a field does when it changes, by its data-set. */
export const settings = {
  run: (list, item, field) => list.show(field.value),
  na: (list, item, field) => list.mark(item, field.checked ? "na" : "open"),
  note: (list, item, field) => keepNote(list, field.closest(".step-panel")),
  file: async (list, item, field) => offer(list, await field.files[0].slice(0, LIMIT + 1).text()),

  answer(list, item, field) {
    const { ask } = field.closest("[data-ask]").dataset;
    list.commit([list.entry("q", ask, field.value), list.meta({ done: 0 })]);
  },

  async box(list, item, box) {
    const done = box.checked;
    if (done && "irreversible" in item.li.dataset) {
      box.checked = false;
      if (!(await ask(list, () => list.say("irreversible", item)))) return;
    }
    list.mark(item, done ? "done" : "open");
  },
};
