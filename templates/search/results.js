import { headingFor, marked } from "./marks.js";

/** @param {string} name @param {Node[]} content */
const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

/** @param {string} text @param {string[]} wanted @returns {Node[]} */
const withMarks = (text, wanted) =>
  marked(text, wanted).map((piece) =>
    piece.hit ? element("mark", document.createTextNode(piece.text)) : document.createTextNode(piece.text),
  );

/** On disk no server finds a folder's index.html. */
const fileUrl = (url) => (location.protocol === "file:" && /(^|\/)$/.test(url) ? `${url}index.html` : url);

/**
 * A result as an entry of a list.
 * @param {import("./index.js").ShownPage} page @param {string[]} wanted @param {string} root what leads to the site's root
 */
export const entryOf = (page, wanted, root) => {
  const heading = headingFor(page, wanted);
  const link = element("a", ...withMarks(page.title, wanted));
  link.href = root + fileUrl(page.url) + (heading ? `#${encodeURIComponent(heading.id)}` : "");
  link.dataset.searchResult = "";
  const item = element("li", element("h2", link));
  if (heading) {
    const part = element("span", ...withMarks(heading.text, wanted));
    part.className = "part";
    link.append(" ", part);
  }
  if (page.crumbs.length > 0) {
    const way = element("p", document.createTextNode(page.crumbs.join(" › ")));
    way.className = "meta";
    item.append(way);
  }
  if (page.excerpt !== "") item.append(element("p", ...withMarks(page.excerpt, wanted)));
  return item;
};
