import { PATH } from "./keys.js";
import { stamp } from "./merge.js";
import { LIMIT, fragment, fromFragment, pack, preview } from "./transfer.js";
import { calendar, plainDay, shown, span } from "./waits.js";
import { ticked } from "./state.js";

/** Asks in the list's dialog. @param {string} [value] asks for a text @returns {Promise<string|boolean>} empty when refused */
function ask(list, text, value) {
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
const link = (list) => here() + fragment(list.id, list.survey().all);

/** Whether this page shows what stands at such a path. @returns {(path: string) => boolean} */
function shows(list) {
  const known = new Set(list.items.flatMap((item) => [item.id, ...item.was]));
  for (const { dataset } of list.section.querySelectorAll("[data-ask]")) known.add(dataset.ask);
  return (path) => PATH.exec(path)[1] !== list.id || known.has(PATH.exec(path)[4]);
}

async function offer(list, text) {
  const plan = preview(list.store, list.site, text, Date.now(), shows(list));
  if (plan.refused) list.announce(plan.refused);
  else if (await ask(list, list.say("preview", plan))) {
    list.commit(plan.changes);
    list.announce("imported", plan);
  }
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

function switchTo(list, run) {
  list.runs.current = run;
  list.render();
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
    const entries = list.survey().all.filter((e) => e.state !== "open");
    if (!(await ask(list, list.say("reset", { count: entries.filter((e) => ticked(e.state)).length })))) return;
    const resetAt = stamp(Date.now(), ...entries.map((e) => e.entry.t));
    list.commit([list.meta({ resetAt })]);
    list.announce("restarted");
  },

  async new(list) {
    const name = await ask(list, list.words.name, "");
    if (!name) return;
    const run = Date.now().toString(36);
    list.commit([list.meta({ name }, run)]);
    switchTo(list, run);
  },

  async rename(list) {
    const name = await ask(list, list.words.name, list.runs.meta().name);
    if (name) list.commit([list.meta({ name })]);
  },

  async delete(list) {
    const { current } = list.runs;
    if (!(await ask(list, list.say("delete", { name: list.runs.name(current, list.words) })))) return;
    list.commit(list.runs.keys().map((key) => [key, null]));
    switchTo(list, list.runs.ids().find((id) => id !== current) ?? "1");
    list.announce("deleted");
  },

  async qr(list, item, button) {
    const { generate } = await import(new URL(button.dataset.src, location.href));
    generate(link(list)).toCanvas(list.part("qr"));
    list.part("qr").hidden = false;
  },

  /** Opens what an item has besides its box. */
  more(list, item, button) {
    const open = item.li.querySelector(":scope > .step-panel");
    button.ariaExpanded = !open;
    if (open) return open.remove();
    const panel = list.part("panel").content.firstElementChild.cloneNode(true);
    panel.querySelector("[data-set=na]").checked = item.li.dataset.state === "na";
    panel.querySelector("[data-set=note]").value = list.runs.read("n", item.id)?.s ?? "";
    button.after(panel);
  },
};

/** What a field does when it changes, by its data-set. */
export const settings = {
  run: (list, item, field) => switchTo(list, field.value),
  na: (list, item, field) => list.mark(item, field.checked ? "na" : "open"),
  note: (list, item, field) => list.commit([list.entry("n", item.id, field.value)]),
  file: async (list, item, field) => offer(list, await field.files[0].slice(0, LIMIT + 1).text()),

  answer(list, item, field) {
    const { ask } = field.closest("[data-ask]").dataset;
    list.commit([list.entry("q", ask, field.value), list.meta({ done: 0 })]);
  },

  async box(list, item, box) {
    const done = box.checked;
    if (done && "irreversible" in item.li.dataset) {
      box.checked = false;
      if (!(await ask(list, list.say("irreversible", item)))) return;
    }
    list.mark(item, done ? "done" : "open");
  },
};
