import { scan, stemOf } from "./tokens.js";

/** English words that say nothing of what a page is about. They are marked only where a query has no others. */
const STOP_WORDS = new Set(
  ("a about an and are as at be but by can do does for from get has have how i if in into is it its my no not of on or so than that the " +
    "their them then there these they this to use using was we what when where which who why will with you your").split(" "),
);

/**
 * @typedef {object} Hit a word that was searched for, at a place of a text
 * @property {number} from in UTF-16 units @property {number} to
 * @property {string} term
 */

/** Terms without stop words, unless there are no others. @param {string[]} terms @returns {string[]} */
export const telling = (terms) => {
  const rest = terms.filter((term) => !STOP_WORDS.has(term));
  return rest.length > 0 ? rest : terms;
};

/** A text in NFKC, each of its letters with where it comes from. */
const withOrigins = (text) => {
  const letters = [];
  const origins = [];
  let at = 0;
  for (const letter of text) {
    for (const part of letter.normalize("NFKC")) {
      letters.push(part);
      origins.push([at, at + letter.length]);
    }
    at += letter.length;
  }
  return { letters, origins };
};

/**
 * Where the terms, or words with the same stems, are in a text.
 * @param {string} text @param {Set<string>} wanted @param {import("./tokens.js").Analysis} analysis @returns {Hit[]} in order
 */
export const hitsIn = (text, wanted, analysis) => {
  const { letters, origins } = withOrigins(text);
  const hits = [];
  for (const token of scan(letters, analysis)) {
    const stem = wanted.has(token.text) ? token.text : stemOf(token, analysis);
    if (wanted.has(stem)) hits.push({ from: origins[token.from][0], to: origins[token.to - 1][1], term: stem });
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
};

/** The hits joined where they touch. @param {Hit[]} hits @returns {{from: number, to: number}[]} */
export const runsOf = (hits) => {
  const runs = [];
  for (const { from, to } of hits) {
    const last = runs.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
};

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} hit
 */

/** A part of a text in pieces, the hits apart. @param {string} text @param {Hit[]} hits @returns {Piece[]} */
export const marked = (text, hits, start = 0, end = text.length) => {
  const pieces = [];
  const give = (from, to, hit) => to > from && pieces.push({ text: text.slice(from, to).replaceAll("\n", " "), hit });
  let at = start;
  for (const run of runsOf(hits)) {
    const from = Math.max(start, run.from);
    const to = Math.min(end, run.to);
    if (to <= from) continue;
    give(at, from, false);
    give(from, to, true);
    at = to;
  }
  give(at, end, false);
  return pieces;
};
