// Opens the search over the page: a click or text in the header's box, its button, / and Ctrl-K. Without it the box leads to the search page.
const find = document.querySelector("[data-find]");
if (find) {
  const { src } = document.currentScript;
  let script;
  const open = (event) => {
    event.preventDefault();
    if (globalThis.waybillFind) waybillFind(find);
    else if (!script) {
      script = document.createElement("script");
      script.src = new URL(SEARCH_SCRIPT, src);
      script.onload = () => waybillFind(find);
      script.onerror = () => find.submit();
      document.head.append(script);
    }
  };
  find.onsubmit = find.q.onclick = find.q.oninput = open;
  addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey;
    if (held ? event.key === "k" : event.key === "/" && !event.target.closest("input:not([type=checkbox]),select,textarea,[contenteditable]"))
      open(event);
  });
}
