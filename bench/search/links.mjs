// Makes queries from a folder of Markdown: the text of each link to another page, and the pages it leads to.
//   node bench/search/links.mjs DOCS > queries.tsv
// Prints per line an id, the query, the pages (separated by ;) and a class: "title" where the text is the title of its page, else "words".
// A page's id is its path under DOCS without .md. Texts that say nothing (one letter, "here", an address) and those that lead to more
// than three pages are left out.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";

const [docs] = process.argv.slice(2);
const files = (folder) =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : path.endsWith(".md") ? [path] : [];
    });

const pages = new Map(files(docs).map((path) => [relative(docs, path).replace(/\.md$/, ""), readFileSync(path, "utf8")]));

/** The page that an address leads to, as the generator resolves it. */
const pageOf = (address, from) => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(address)) return undefined;
  const bare = address.replace(/[?#].*/, "").replace(/\.(md|html)$/, "").replace(/\/$/, "");
  const path = bare.startsWith("/") ? bare.slice(1) : posix.normalize(posix.join(posix.dirname(from), bare));
  return [path, `${path}/_index`, `${path}/index`].find((id) => pages.has(id));
};

const GENERIC = /^(here|this|this page|this guide|the docs|docs|documentation|above|below|details|see|more|read more|learn more|link|guide)$/i;
const normal = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const plain = (text) => text.replace(/[`*_]|<[^>]*>|!\[[^\]]*\]\([^)]*\)/g, "").replace(/\s+/g, " ").trim();
const titleOf = (id) => /^title:\s*["']?(.*?)["']?\s*$/m.exec(pages.get(id))?.[1] ?? /^# (.*)$/m.exec(pages.get(id))?.[1] ?? "";

const queries = new Map();
for (const [id, whole] of pages) {
  const text = whole.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  const definitions = new Map([...text.matchAll(/^\[([^\]]+)\]:\s*<?(\S+?)>?\s*$/gm)].map(([, name, address]) => [normal(name), address]));
  const links = [
    ...[...text.matchAll(/(?<!!)\[((?:[^[\]]|\[[^\]]*\])+)\]\(\s*<?([^)\s>]+)/g)].map(([, words, address]) => [words, address]),
    ...[...text.matchAll(/(?<!!)\[([^[\]]+)\](?:\[([^\]]*)\])?(?![(:])/g)].map(([, words, name]) => [words, definitions.get(normal(name || words))]),
  ];
  for (const [words, address] of links) {
    const target = address === undefined ? undefined : pageOf(address, id);
    const query = plain(words);
    if (target === undefined || target === id || normal(query).length < 2 || GENERIC.test(query) || /^https?:|\//.test(query)) continue;
    const entry = queries.get(normal(query)) ?? { query, targets: new Set() };
    entry.targets.add(target);
    queries.set(normal(query), entry);
  }
}

console.log("# id\tquery\ttargets\tclass");
let number = 0;
for (const { query, targets } of queries.values()) {
  if (targets.size > 3) continue;
  const isTitle = [...targets].some((target) => normal(titleOf(target)) === normal(query));
  console.log([`q${++number}`, query, [...targets].sort().join(";"), isTitle ? "title" : "words"].join("\t"));
}
