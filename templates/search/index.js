import { ALPHABET, chunkOf, postingsOf } from "./chunks.js";
import { readWords } from "./spelling.js";

/** Pages a chunk of them holds. */
const CHUNK_PAGES = 8;

/**
 * @typedef {object} ShownPage
 * @property {string} title
 * @property {string} url from the site's root
 * @property {string[]} crumbs
 * @property {string} excerpt
 * @property {{text: string, id: string}[]} headings
 */

/** The id most headings have, as the generator's PageChunk says. @param {string} text @returns {string} */
const plainId = (text) =>
  text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9_\u4e00-\u9fff -]/g, "")
    .replace(/[ -]+/g, "-")
    .replace(/^-/, "");

/** @returns {ShownPage} */
const shownPage = ([title, url, crumbs, excerpt, headings]) => ({
  title,
  url,
  crumbs,
  excerpt,
  headings: headings.map((heading) =>
    typeof heading === "string" ? { text: heading, id: plainId(heading) } : { text: heading[0], id: heading[1] },
  ),
});

/** Page numbers written as gaps. @param {number[]} gaps @returns {Set<number>} */
const pageNumbers = (gaps) => {
  let page = 0;
  return new Set(gaps.map((gap) => (page += gap)));
};

/**
 * The index, read piece by piece.
 * @param {(name: string) => any} piece gives a piece by its name, or a promise of it
 * @param {number} pages how many there are @param {number} chunkBits
 */
export const indexOf = (piece, pages, chunkBits) => ({
  /** @param {string} term */
  async postings(term) {
    return postingsOf(await piece(`t${chunkOf(term, chunkBits).toString(16)}`), term, chunkBits, pages);
  },

  /** @param {number} number @returns {Promise<ShownPage>} */
  async page(number) {
    const chunk = await piece(`p${Math.floor(number / CHUNK_PAGES).toString(16)}`);
    return shownPage(chunk[number % CHUNK_PAGES]);
  },

  /** What ranking needs of every page. */
  async overview() {
    const [sizes, boosted, letters] = await piece("index");
    const boosts = new Map();
    for (let i = 0; i < boosted.length; i += 2) boosts.set(boosted[i], boosted[i + 1]);
    return { pages, titleSize: (page) => ALPHABET.indexOf(sizes[page]), boosts, letters };
  },

  /** The words known that start as this one does. @param {string} word @param {string} letters those that any word starts with */
  async words(word, letters) {
    return letters.includes(word[0]) ? readWords(await piece(`w${word[0]}`)) : [];
  },

  /** The pages of a section and with a tag; nothing where neither is asked for. @returns {Promise<Set<number>[]>} */
  async filters(section, tag) {
    if (section === "" && tag === "") return [];
    const [sections, tags] = await piece("filters");
    const pagesOf = (list, name) => pageNumbers((list.find(([own]) => own === name) ?? [name]).slice(1));
    return [
      ...(section === "" ? [] : [pagesOf(sections, section)]),
      ...(tag === "" ? [] : [pagesOf(tags, tag)]),
    ];
  },
});
