// A picture opens as large as the window. Without this script its link leads to the file.
const closeWord = document.currentScript.dataset.close;
addEventListener("click", (event) => {
  const link = event.target.closest("a.zoom");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const dialog = document.createElement("dialog");
  const button = document.createElement("button");
  button.textContent = closeWord;
  dialog.append(button, link.firstElementChild.cloneNode(true));
  dialog.querySelectorAll("[sizes]").forEach((part) => (part.sizes = "100vw"));
  dialog.className = "zoomed";
  dialog.ariaLabel = link.querySelector("img").alt;
  dialog.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
});
