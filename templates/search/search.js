// Ranks the listed articles by the words of ?q=. Without it the whole list is shown.
(() => {
  "use strict";

  /** Weights of title, tags and headings, summary. */
  const WEIGHTS = [8, 3, 2];

  /** @param {string} text @returns {string} */
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  /** Words, and pairs of Han characters. @param {string} text @returns {string[]} */
  const terms = (text) => {
    const found = new Set();
    for (const run of fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
      const letters = [...run];
      if (letters.length < 3 || !/\p{Script=Han}/u.test(run)) {
        found.add(run);
        continue;
      }
      letters.slice(1).forEach((letter, i) => found.add(letters[i] + letter));
    }
    return [...found];
  };

  const form = document.querySelector("form.search");
  const box = form.elements.namedItem("q");
  const status = document.querySelector(".found");
  const results = document.querySelector(".results");
  const everything = document.querySelector(".everything");

  const articles = [...everything.querySelectorAll("li")].map((item, order) => {
    const link = item.querySelector("a");
    const summary = item.querySelector("p")?.textContent ?? "";
    const fields = [link.textContent, item.dataset.keywords ?? "", summary].map(fold);
    return { title: link.textContent, href: link.href, summary, fields, order };
  });

  /** Half of the words must be there. */
  const score = (article, wanted) => {
    let sum = 0;
    let met = 0;
    for (const term of wanted) {
      const points = WEIGHTS.reduce((all, weight, i) => all + (article.fields[i].includes(term) ? weight : 0), 0);
      sum += points;
      met += points > 0 ? 1 : 0;
    }
    return met * 2 >= wanted.length ? sum * met : 0;
  };

  const entry = ({ title, href, summary }) => {
    const item = document.createElement("li");
    const heading = item.appendChild(document.createElement("h2"));
    const link = heading.appendChild(document.createElement("a"));
    link.href = href;
    link.textContent = title;
    item.appendChild(document.createElement("p")).textContent = summary;
    return item;
  };

  const show = () => {
    const wanted = terms(box.value);
    const searching = wanted.length > 0;
    const found = articles
      .map((article) => ({ article, points: score(article, wanted) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || a.article.order - b.article.order);
    const list = document.createElement("ul");
    list.className = "entries";
    list.append(...found.map(({ article }) => entry(article)));
    results.replaceChildren(list);
    const { found: some, none } = status.dataset;
    results.hidden = found.length === 0;
    everything.hidden = found.length > 0;
    status.textContent = !searching ? "" : found.length ? some.replace("{0}", found.length) : none;
  };

  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.addEventListener("input", show);
  show();
})();
