// A picture opens as large as the window. Without this script its link leads to the file.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a.zoom");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const dialog = document.createElement("dialog");
  const button = document.createElement("button");
  const picture = link.firstElementChild.cloneNode(true);
  for (const part of [picture, ...picture.children]) part.sizes = "100vw";
  dialog.className = "zoomed";
  dialog.ariaLabel = link.querySelector("img").alt;
  button.textContent = copyWords.close;
  dialog.append(button, picture);
  dialog.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
});
