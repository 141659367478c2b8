/**
 * Puts a question in the list's dialog.
 * @param {string} yes what the main button says, which is what it does
 * @param {string} [value] asks for a text
 * @param {boolean} grave whether it is shown as one that takes something away
 * @returns {Promise<string|boolean>} empty when refused
 */
function pose(list, text, yes, value, grave) {
  const dialog = list.part("dialog");
  const input = dialog.querySelector("input");
  dialog.querySelector("p").textContent = text;
  list.part("yes").textContent = yes;
  list.part("yes").classList.toggle("grave", grave);
  input.hidden = value === undefined;
  input.value = value ?? "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.onclose = () => answer(dialog.returnValue && (value === undefined || input.value.trim()));
  });
}

/** Asks until the answer is to the question as it is then: another tab may go on meanwhile. @param {() => string} question */
export async function ask(list, question, yes, value, grave = false) {
  const run = list.runs.current;
  for (;;) {
    const text = question();
    const answer = await pose(list, text, yes, value, grave);
    if (!answer || run !== list.runs.current) return "";
    if (text === question()) return answer;
    if (value !== undefined) value = answer;
  }
}
