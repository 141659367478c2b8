// From a folder on disk a browser can't check integrity and loads nothing that asks for it: what did is loaded again without.
if (location.protocol === "file:") {
  for (const blocked of document.querySelectorAll("[integrity]")) {
    const again = document.createElement(blocked.localName);
    for (const { name, value } of blocked.attributes) if (name !== "integrity") again.setAttribute(name, value);
    blocked.replaceWith(again);
  }
}
