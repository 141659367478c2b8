import { ALPHABET, chunkOf, hashOf, headingHash, postingsOf } from "./chunks.js";
import { readWords } from "./spelling.js";
import { terms, wholeOf } from "./tokens.js";

/**
 * @typedef {object} Segment a passage, or a part of one
 * @property {string} heading empty before the first @property {string} id the heading's
 * @property {string} text its blocks, a line each
 */

/**
 * @typedef {object} ShownPiece a piece of a page's text, with what results show of the page
 * @property {string} title
 * @property {string} url from the site's root
 * @property {string[]} crumbs
 * @property {string} excerpt
 * @property {Segment[]} segments
 */

/** The id that most headings have, as the generator's PieceText says. @param {string} text @returns {string} */
const plainId = (text) =>
  text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9_\u4e00-\u9fff -]/g, "")
    .replace(/[ -]+/g, "-")
    .replace(/^-/, "");

/** @returns {ShownPiece} */
const shownPiece = ([title, url, crumbs, excerpt, segments]) => ({
  title,
  url,
  crumbs,
  excerpt,
  segments: segments.map(([heading, text, id = plainId(heading)]) => ({ heading, text, id })),
});

/** Page numbers written as gaps. @param {number[]} gaps @returns {Set<number>} */
const pageNumbers = (gaps) => {
  let page = 0;
  return new Set(gaps.map((gap) => (page += gap)));
};

/** Where the texts of pages are, as the generator's PieceLayout says. @param {string} starts how many files each page starts */
const layoutOf = (starts) => {
  let files = 0;
  let at = 0;
  return [...starts].map((letter) => {
    const own = ALPHABET.indexOf(letter);
    files += own;
    at = own === 0 ? at + 1 : 0;
    return { file: files - Math.max(1, own), at, pieces: Math.max(1, own) };
  });
};

/** What a search needs first, as the generator's Overview writes it. */
const overviewOf = ([, chunkBits, sizes, starts, links, boosted, letters, flags, synonyms]) => {
  const boosts = new Map();
  for (let i = 0; i < boosted.length; i += 2) boosts.set(boosted[i], boosted[i + 1]);
  return {
    chunkBits,
    pages: sizes.length,
    titleSize: (page) => ALPHABET.indexOf(sizes[page]),
    layout: layoutOf(starts),
    /** The logarithm to base 2 of one more than the pages that link to a page. */
    doublings: (page) => ALPHABET.indexOf(links[page]) / 4,
    boosts,
    letters,
    /** Words that mean the same. @type {string[][]} */
    synonyms,
    /** @type {import("./tokens.js").Analysis} */
    analysis: { stems: (flags & 1) !== 0, fold: new Map() },
    /** Whether the site is written in traditional characters. */
    traditional: (flags & 2) !== 0,
    /** Whether the site has a list of its Chinese words. */
    spoken: (flags & 4) !== 0,
  };
};

/** @typedef {ReturnType<typeof overviewOf>} Overview */

/**
 * The index, read piece by piece.
 * @param {(name: string) => Promise<any>} piece gives a piece by its name
 */
export const indexOf = (piece) => {
  let written;
  let read;

  const overview = async () => {
    const current = await piece("index");
    if (current !== written) read = overviewOf(current);
    written = current;
    return read;
  };

  const lookUp = async (hash) => {
    const { chunkBits, pages, layout } = await overview();
    const chunk = await piece(`t${chunkOf(hash, chunkBits).toString(16)}`);
    return postingsOf(chunk, hash, chunkBits, pages, (page) => layout[page].pieces);
  };

  return {
    /** @returns {Promise<Overview>} */
    overview,

    /** The pages that contain a term. @param {string} term */
    async postings(term) {
      return (await lookUp(hashOf(term))).containing;
    },

    /** The pages that contain a text of one term; none for other texts, because a page with all terms needn't have them together. */
    async containing(text) {
      const wanted = terms(text, (await overview()).analysis);
      const postings = wanted.length === 1 ? (await lookUp(hashOf(wanted[0].text))).containing : [];
      return new Set(postings.map(({ page }) => page));
    },

    /** The pages that have this text as a heading. @param {string} text */
    async headed(text) {
      const { analysis } = await overview();
      const [first] = terms(text, analysis);
      return first === undefined ? [] : (await lookUp(headingHash(wholeOf(text, analysis), first.text))).headed;
    },

    /** @param {number} page @param {number} number of the piece @returns {Promise<ShownPiece>} */
    async shown(page, number) {
      const { file, at } = (await overview()).layout[page];
      const texts = await piece(`p${(file + number).toString(16)}`);
      return shownPiece(texts[at]);
    },

    /** The words known that start as this one does. @param {string} word */
    async words(word) {
      const { letters } = await overview();
      return letters.includes(word[0]) ? readWords(await piece(`w${word[0]}`)) : [];
    },

    /** The site's Chinese words, the commonest first. @returns {Promise<string[]>} */
    async spoken() {
      return (await overview()).spoken ? (await piece("spoken")).split(" ") : [];
    },

    /** The names of sections and tags. @returns {Promise<string[]>} */
    async names() {
      await overview();
      const [, tags, sections] = await piece("filters");
      return [...sections, ...tags].map(([name]) => name);
    },

    /** The pages of a section and with a tag; nothing where neither is asked for. @returns {Promise<Set<number>[]>} */
    async filters(section, tag) {
      if (section === "" && tag === "") return [];
      await overview();
      const [sections, tags] = await piece("filters");
      const pagesOf = (list, name) => pageNumbers((list.find(([own]) => own === name) ?? [name]).slice(1));
      return [
        ...(section === "" ? [] : [pagesOf(sections, section)]),
        ...(tag === "" ? [] : [pagesOf(tags, tag)]),
      ];
    },

    /** Loads the simplified forms of traditional characters. @returns {Promise<boolean>} whether there are any that weren't loaded yet */
    async fold() {
      const { analysis } = await overview();
      if (analysis.fold.size > 0) return false;
      const letters = [...(await piece("fold"))];
      for (let i = 0; i < letters.length; i += 2) analysis.fold.set(letters[i], letters[i + 1]);
      return letters.length > 0;
    },
  };
};
