import { Area } from "./area.js";
import { keyOf } from "./keys.js";
import { showNote } from "./note.js";
import { identityOf, names, reader, runOf, standing, ticked } from "./state.js";

/** Draws what is stored while the page is still being read. */
const local = new Area(() => localStorage);
const runs = {};

/** Whether a step was split shows only once the whole list is there, so the script says that a tick is to be looked at again. */
function draw(box) {
  const frame = box.closest("[data-checklist]");
  const li = box.closest("[data-item]");
  const { site, checklist } = frame.dataset;
  const prefix = keyOf(site, checklist, "");
  const read = (runs[prefix] ??= reader(local, prefix, runOf(new Area(() => sessionStorage), local, prefix)));
  const step = li.dataset;
  const { state, answer } = standing(read, identityOf(step), false, read("m")?.resetAt ?? 0);
  step.state = state;
  li.hidden = answer === "no";
  box.checked = ticked(state);
  if (box.checked && step.waitMin) step.waits = "";
  // States na, done and doubt.
  if (names(step.after).every((id) => frame.querySelector(`[data-item="${id}"]:is([hidden],[data-state=na],[data-state^=do])`)))
    step.met = "";
  showNote(li, read("n", step.item)?.s);
  if (local.get(prefix + "hide")) frame.dataset.hide = "";
}

const on = document.documentElement.classList;
const drawn = new MutationObserver(() => document.querySelectorAll("[data-item]:not([data-state]) .step-box").forEach(draw));
on.add("checklist-on");
drawn.observe(document, { childList: true, subtree: true });
addEventListener("load", () => {
  drawn.disconnect();
  if (document.querySelector("section[data-checklist]:not([data-ready])")) on.remove("checklist-on");
});
