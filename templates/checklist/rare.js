import { drawer } from "./actions.js";
import { calendar, plainDay } from "./calendar.js";
import { ask } from "./dialog.js";
import { PATH, stamp } from "./merge.js";
import { keepNotes } from "./panel.js";
import { ticked } from "./state.js";
import { CODE, LIMIT, LINK, fragment, fromFragment, pack, preview } from "./transfer.js";
import { awaited } from "./view.js";
import { shown, span } from "./waits.js";

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
  drawer(list, true);
  field.value = text;
  field.select();
  navigator.clipboard?.writeText(text).then(
    () => list.announce("copied"),
    () => {},
  );
}

const exported = (list) => pack(list.store, list.site, list.store.keys(list.runs.prefix));

const here = () => location.href.replace(/#.*/, "");
const link = (list, room) => here() + fragment(list, room - here().length);

/** Whether this page shows what stands at such a path. @returns {(path: string) => boolean} */
function shows(list) {
  const known = new Set(list.items.flatMap((item) => [item.id, ...item.was]));
  for (const { dataset } of list.section.querySelectorAll("[data-ask]")) known.add(dataset.ask);
  return (path) => PATH.exec(path)[1] !== list.id || known.has(PATH.exec(path)[4]);
}

async function offer(list, text) {
  const { site, store, runs, words } = list;
  let plan = preview(store, site, text, Date.now(), shows(list));
  if (plan.refused) return list.announce(plan.refused);
  const question = () => {
    plan = preview(store, site, text, Date.now(), shows(list));
    return list.say("preview", plan) + (plan.missing ? list.say("missing", plan) : "");
  };
  if (!(await ask(list, question, words.merge))) return;
  const changed = plan.changes.filter(([key]) => key.startsWith(runs.prefix)).map(([key]) => runs.runOf(key));
  list.commit(plan.changes, changed.includes(runs.current) ? runs.current : changed[0]);
  list.announce("imported", plan);
}

const daysOf = (list, item) => span(item.wait, list.runs.read("i", item.id).t);

function event(list, item) {
  const days = daysOf(list, item);
  const s = days.map(plainDay).join("/");
  const last = list.runs.read("c", item.id);
  const sequence = last ? last.r + (last.s !== s) : 0;
  list.store.set(...list.entry("c", item.id, s, sequence));
  const uid = `${list.id}-${list.runs.current}-${item.id}@${list.site}`;
  const title = awaited(list.now.found.get(item.id));
  return calendar(uid, sequence, days, title, item.text, `${here()}#${item.li.id}`, Date.now());
}

/** What a button or a field of that name does. */
export const rare = {
  download: (list) => download(list.id + ".json", "application/json", exported(list)),
  copy: (list) => copy(list, exported(list)),
  link: (list) => copy(list, link(list, LINK)),
  import: (list) => offer(list, list.part("text").value),
  ics: (list, item) => download(item.id + ".ics", "text/calendar", event(list, item)),
  due: (list, item) => copy(list, `${awaited(list.now.found.get(item.id))} ${shown(...daysOf(list, item))} ${here()}`),
  file: async (list, item, field) => offer(list, await field.files[0].slice(0, LIMIT + 1).text()),

  follow(list) {
    const text = fromFragment(location.hash, list.site, list.id, list.runs.current);
    if (!text) return; // followed already
    history.replaceState(null, "", location.pathname + location.search);
    return offer(list, text);
  },

  async reset(list, item, button) {
    const entries = () => list.survey().all.filter((e) => e.state !== "open");
    const count = () => entries().filter((e) => ticked(e.state)).length;
    if (!(await ask(list, () => list.say("reset", { count: count() }), button.textContent, undefined, true))) return;
    const resetAt = stamp(Date.now(), ...entries().map((e) => e.entry.t));
    drawer(list, false);
    list.commit([list.meta({ resetAt })]);
    list.announce("restarted");
  },

  async new(list, item, button) {
    const name = await ask(list, () => list.words.name, button.textContent, "");
    if (!name) return;
    let run = Date.now();
    while (list.runs.ids().includes(run.toString(36))) run++;
    drawer(list, false);
    list.commit([list.meta({ name }, run.toString(36))], run.toString(36));
  },

  async rename(list, item, button) {
    const name = await ask(list, () => list.words.name, button.textContent, list.runs.meta().name);
    if (!name) return;
    drawer(list, false);
    list.commit([list.meta({ name })]);
  },

  async delete(list, item, button) {
    const { runs } = list;
    const { current } = runs;
    const question = () => list.say("delete", { name: runs.name(current, list.words) });
    if (!(await ask(list, question, button.textContent, undefined, true))) return;
    keepNotes(list);
    const keys = new Set([runs.key("m"), ...runs.keys()]); // the meta first: it says to other tabs that all of it goes
    const nulls = [...keys].map((key) => [key, null]);
    const next = runs.ids().find((id) => id !== current) ?? "1";
    if (current !== next) runs.first &&= current !== "1";
    drawer(list, false);
    list.commit(nulls, next);
    list.announce("deleted");
  },

  async qr(list, item, button) {
    const canvas = list.part("qr");
    try {
      const { generate } = await import(new URL(button.dataset.src, location.href));
      generate(link(list, CODE)).toCanvas(canvas);
      canvas.hidden = false;
    } catch {
      canvas.hidden = true;
      list.announce("noCode"); // more than a code holds, or no network
    }
  },
};
