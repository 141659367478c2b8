// What quotes and a minus mean in a query.
import { tokens } from "./tokens.js";

/** Words in quotes; a minus before them, or before a word, at the start or after a space. */
const PARTS = /(^|\s)-("[^"]*"|[^\s"-][^\s"]*)|"([^"]*)"/g;

/**
 * @typedef {object} Query
 * @property {string} text what to look up
 * @property {string[]} phrases what pages must contain as it is
 * @property {string[]} without what pages must not contain
 */

/** @param {string} written @returns {Query} */
export const parsed = (written) => {
  const plain = written.normalize("NFKC").replace(/[“”„‟]/g, '"');
  const phrases = [];
  const without = [];
  const text = plain.replace(PARTS, (_, space, minus, phrase) => {
    if (minus !== undefined) without.push(minus.replaceAll('"', ""));
    else phrases.push(phrase);
    return minus === undefined ? ` ${phrase} ` : space;
  });
  const isWord = (part) => tokens(part).length > 0;
  if (!isWord(text)) return { text: plain, phrases: [], without: [] };
  return { text: text.trim(), phrases: phrases.filter(isWord), without: without.filter(isWord) };
};

/** The words of a text in order, those that follow directly joined as one. */
const sequence = (text, analysis) =>
  tokens(text, analysis).filter(({ kind }) => kind === "WORD" || kind === "CHARACTER");

const isAt = (words, phrase, at) =>
  phrase.every((word, i) => {
    const here = words[at + i];
    if (here === undefined || here.text !== word.text) return false;
    return i === 0 || word.from > phrase[i - 1].to || here.from === words[at + i - 1].to;
  });

/** @param {string} text @param {string} phrase @param {import("./tokens.js").Analysis} analysis */
export const contains = (text, phrase, analysis) => {
  const words = sequence(text, analysis);
  const wanted = sequence(phrase, analysis);
  return words.some((_, at) => isAt(words, wanted, at));
};

/**
 * Whether a page has what is in quotes, and nothing that a minus excludes.
 * @param {import("./index.js").ShownPiece[]} pieces all of the page @param {Query} query @param {import("./tokens.js").Analysis} analysis
 */
export const accepts = (pieces, { phrases, without }, analysis) => {
  const texts = pieces.flatMap(({ title, excerpt, segments }) => [title, excerpt, ...segments.flatMap(({ heading, text }) => [heading, ...text.split("\n")])]);
  const has = (phrase) => texts.some((text) => contains(text, phrase, analysis));
  return phrases.every(has) && !without.some(has);
};
