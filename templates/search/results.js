import { hitsIn, marked } from "./marks.js";

/** @param {string} name @param {(Node | string)[]} content */
export const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const classed = (name, of, ...content) => {
  const made = element(name, ...content);
  made.className = of;
  return made;
};

/** @param {import("./marks.js").Piece[]} pieces @returns {(Node | string)[]} */
const nodes = (pieces) => pieces.map(({ text, hit }) => (hit ? element("mark", text) : text));

/** On disk no server finds a folder's index.html. */
export const fileUrl = (url) => (location.protocol === "file:" && /(^|\/)$/.test(url) ? `${url}index.html` : url);

/** The address of a passage: its heading, and the words that the browser marks there. */
const address = (page, { id, fragments }, root) => {
  const words = fragments.length > 0 ? `:~:${fragments.join("&")}` : "";
  const place = id === "" && words === "" ? "" : `#${encodeURIComponent(id)}${words}`;
  return root + fileUrl(page.url) + place;
};

const linkTo = (href, ...content) => {
  const link = element("a", ...content);
  link.href = href;
  link.dataset.searchResult = "";
  return link;
};

/**
 * A result as an entry of a list: the page with its best passage, then up to two other headings.
 * @param {import("./query.js").Found} found @param {import("./query.js").Answer} answer @param {string} root leads to the site's root
 */
export const entryOf = ({ page, passages }, { wanted, analysis }, root) => {
  const [best, ...others] = passages;
  const link = linkTo(address(page, best, root), ...nodes(marked(page.title, hitsIn(page.title, wanted, analysis))));
  if (best.heading.length > 0) link.append(" ", classed("span", "part", ...nodes(best.heading)));
  const item = element("li", element("h2", link));
  if (page.crumbs.length > 0) item.append(classed("p", "meta", page.crumbs.join(" › ")));
  if (best.text.length > 0) item.append(element("p", ...nodes(best.text)));
  if (others.length > 0) {
    const list = others.map((passage) =>
      element("li", linkTo(address(page, passage, root), ...nodes(passage.heading)), element("p", ...nodes(passage.text))),
    );
    item.append(classed("ul", "parts", ...list));
  }
  return item;
};
