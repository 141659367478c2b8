import { lowerCase, terms } from "./tokens.js";

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} hit
 */

const isWordLetter = (letter) => letter !== undefined && /[a-z0-9\u00c0-\u024f]/.test(letter);

/** A text folded for comparison, each of its letters with where it comes from. */
const foldedLetters = (text) => {
  const letters = [];
  const origins = [];
  let at = 0;
  for (const letter of text) {
    for (const part of letter.normalize("NFKC")) {
      letters.push(lowerCase(part));
      origins.push([at, at + letter.length]);
    }
    at += letter.length;
  }
  return { letters, origins };
};

/** Whether the term stands at a place, not inside a longer word. */
const standsAt = (letters, term, at) => {
  if (!term.every((letter, i) => letters[at + i] === letter)) return false;
  const before = isWordLetter(term[0]) && isWordLetter(letters[at - 1]);
  const after = isWordLetter(term.at(-1)) && isWordLetter(letters[at + term.length]);
  return !before && !after;
};

/**
 * The text in pieces, those that are one of the terms told apart.
 * @param {string} text @param {string[]} wanted @returns {Piece[]}
 */
export const marked = (text, wanted) => {
  const { letters, origins } = foldedLetters(text);
  const hits = new Uint8Array(text.length);
  for (const term of wanted.map((each) => [...each])) {
    for (let at = 0; at + term.length <= letters.length; at++) {
      if (standsAt(letters, term, at)) hits.fill(1, origins[at][0], origins[at + term.length - 1][1]);
    }
  }
  const pieces = [];
  for (let i = 0, start = 0; i < text.length; i++) {
    if (i + 1 === text.length || hits[i + 1] !== hits[i]) {
      pieces.push({ text: text.slice(start, i + 1), hit: hits[i] === 1 });
      start = i + 1;
    }
  }
  return pieces;
};

/**
 * The heading that has most of the terms, where it has one that the title lacks.
 * @param {import("./index.js").ShownPage} page @param {string[]} wanted
 * @returns {{text: string, id: string} | undefined}
 */
export const headingFor = (page, wanted) => {
  const title = new Set(terms(page.title));
  let best;
  let most = wanted.filter((term) => title.has(term)).length;
  let shortest = 0;
  for (const heading of page.headings) {
    const folded = heading.text.normalize("NFKC").toLowerCase();
    if (!wanted.some((term) => folded.includes(term))) continue;
    const own = new Set(terms(heading.text));
    const met = wanted.filter((term) => own.has(term)).length;
    if (met > most || (met === most && best !== undefined && own.size < shortest)) {
      best = heading;
      most = met;
      shortest = own.size;
    }
  }
  return best;
};
