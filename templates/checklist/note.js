/** Shows a note under its step: its first line on the screen, all of it on paper. @param {string} [text] none: no note */
export function showNote(li, text) {
  const line = li.querySelector(":scope > .step-note") ?? document.createElement("p");
  line.className = "step-note";
  line.textContent = text;
  text ? li.querySelector("label").after(line) : line.remove();
}
