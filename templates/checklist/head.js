import { Area } from "./area.js";
import { keyOf } from "./keys.js";
import { showNote } from "./note.js";
import { identityOf, names, reader, runOf, standing, ticked } from "./state.js";

/** Draws what is stored while the page is still being read. */
const local = new Area(() => localStorage);
const session = new Area(() => sessionStorage);
const readers = {};

/** Whether a step was split shows only once the whole list is there, so the script says that a tick is to be looked at again. */
function draw(box) {
  const frame = box.closest("[data-checklist]");
  const li = box.closest("[data-item]");
  const { site, checklist } = frame.dataset;
  const prefix = keyOf(site, checklist, "");
  const read = (readers[prefix] ??= reader(local, prefix, runOf(session, local, prefix)));
  const { state, answer } = standing(read, identityOf(li.dataset), false, read("m")?.resetAt ?? 0);
  li.dataset.state = state;
  li.hidden = answer === "no";
  box.checked = ticked(state);
  li.toggleAttribute("data-waits", box.checked && "waitMin" in li.dataset);
  const settled = ":is([hidden],[data-state=na],[data-state=done],[data-state=doubt])";
  const met = names(li.dataset.after).every((id) => frame.querySelector(`[data-item="${id}"]${settled}`));
  li.toggleAttribute("data-met", met);
  showNote(li, read("n", li.dataset.item)?.s);
  if (local.get(prefix + "hide")) frame.dataset.hide = "";
}

const on = document.documentElement.classList;
const observer = new MutationObserver(() => {
  document.querySelectorAll("[data-item]:not([data-state]) .step-box").forEach(draw);
});
on.add("checklist-on");
observer.observe(document, { childList: true, subtree: true });
addEventListener("load", () => {
  observer.disconnect();
  if (document.querySelector("section[data-checklist]:not([data-ready])")) on.remove("checklist-on");
});
