import { ask } from "./dialog.js";
import { keyOf } from "./keys.js";
import { keepNote, togglePanel } from "./panel.js";

/** Opens what is behind the bar's ⋯, or closes it. */
export function drawer(list, open = list.part("drawer").hidden) {
  list.part("drawer").hidden = !open;
  list.part("menu").ariaExpanded = open;
}

/** What a button does, by its data-do. */
export const actions = {
  undo: (list) => list.undo(),
  keep: (list, item) => list.mark(item, "done"),
  away: (list, item) => list.commit([list.entry("w", item.id, "away")]),
  dismiss: (list) => list.hush(),
  menu: (list) => drawer(list),

  hide(list) {
    const key = list.runs.prefix + "hide";
    list.store.set(key, list.store.get(key) ? null : "1");
    drawer(list, false);
    list.render();
  },

  /** Opens what an item has besides its box. */
  more: togglePanel,
};

/** What a field does when it changes, by its data-set. */
export const settings = {
  run: (list, item, field) => list.show(field.value),
  na: (list, item, field) => list.mark(item, field.checked ? "na" : "open"),
  note: (list, item, field) => keepNote(list, field.closest(".step-panel")),

  answer(list, item, field) {
    const { ask } = field.closest("[data-ask]").dataset;
    list.commit([list.entry("q", ask, field.value), list.meta({ done: 0 })]);
  },

  async box(list, item, box) {
    const done = box.checked;
    if (done && "irreversible" in item.li.dataset) {
      box.checked = false;
      if (!(await ask(list, () => list.say("irreversible", item), list.words.sure, undefined, true))) return;
    }
    list.mark(item, done ? "done" : "open");
  },
};

let loading;

/** Loads a classic script, since browsers load no module from a folder on disk. */
function load(url) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: url, onload: done, onerror: fail });
    document.head.append(script);
  });
}

/** What is seldom needed is loaded when it is: backups, links, codes, calendar entries, and the uses of a list. */
export async function onDemand(list, name, ...rest) {
  try {
    await (loading ??= load(list.words.rare));
    await globalThis.waybillLists.rare[name]?.(list, ...rest);
  } catch {
    loading = globalThis.waybillLists.rare && loading;
    list.announce("notLoaded");
  }
}

/** A progress link opens a preview; it never writes by itself. */
export function followFragment(list) {
  if (location.hash.startsWith("#" + keyOf(list.id, ""))) onDemand(list, "follow");
}
