// A link on every heading of the text, to copy or to send.
for (const heading of document.querySelectorAll(".prose :is(h2,h3,h4,h5,h6)[id]")) {
  const link = document.createElement("a");
  link.className = "heading-link";
  link.href = "#" + heading.id;
  link.textContent = "#";
  link.ariaHidden = "true";
  link.tabIndex = -1;
  heading.append(link);
}
