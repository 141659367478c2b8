// Reads the index: the generator's TermChunk says how it is written.
export const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bits of a term's hash that a chunk tells terms apart by. */
const KEY_BITS = 16;

/** Symbols, the most frequent first: an impact, or 16 more if the term is in the title; 16 itself stands for a whole heading. */
const SYMBOLS = [
  3, 2, 1, 4, 0, 5, 6, 7, 8, 16, 9, 26, 27, 10, 25, 28, 11, 24, 29, 12, 23, 13, 30, 14, 22, 15, 31, 21, 20, 19, 18, 17,
];
const WHOLE_HEADING = 16;

/** The last bits of a heading's hash are those of the whole heading; the first are those of its first term. */
const WHOLE_BITS = 20;

/** The 32 bits that identify a term: FNV-1a over its UTF-16 units, mixed as MurmurHash3 ends. @param {string} term */
export const hashOf = (term) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The hash of a whole heading. @param {string} whole @param {string} first its first term @returns {number} */
export const headingHash = (whole, first) => {
  const mask = 2 ** WHOLE_BITS - 1;
  return ((hashOf(first) & ~mask) | (hashOf(whole) & mask)) >>> 0;
};

/** The number of the chunk that has a hash. @param {number} hash @param {number} chunkBits @returns {number} */
export const chunkOf = (hash, chunkBits) => hash >>> (32 - chunkBits);

/** The six bits of each letter, by its code. */
const SIX_BITS = new Uint8Array(128);
[...ALPHABET].forEach((letter, bits) => (SIX_BITS[letter.charCodeAt(0)] = bits));

/** @param {string} text @returns a reader of its bits; behind the end it reads zeros */
const bitsOf = (text) => {
  let at = 0;
  let bits = 0;
  let left = 0;

  const fill = () => {
    bits = at < text.length ? SIX_BITS[text.charCodeAt(at)] : 0;
    at++;
    left = 6;
  };
  const number = (count) => {
    let value = 0;
    for (let wanted = count; wanted > 0; ) {
      if (left === 0) fill();
      const taken = Math.min(left, wanted);
      left -= taken;
      wanted -= taken;
      value = (value << taken) | ((bits >>> left) & ((1 << taken) - 1));
    }
    return value;
  };
  /** How many bits are alike before the first that isn't. */
  const run = (bit) => {
    let length = 0;
    while (at <= text.length) {
      if (left === 0) fill();
      left--;
      if (((bits >>> left) & 1) !== bit) break;
      length++;
    }
    return length;
  };
  const rice = (k) => (run(1) << k) | number(k);
  const gamma = () => {
    const length = run(0);
    return (1 << length) | number(length);
  };
  return { number, rice, gamma };
};

/** The k of a Rice code for so many gaps that sum to at most a range. */
const parameter = (range, count) => {
  let k = 0;
  while (2 ** (k + 1) * Math.max(1, count) * 100 <= 69 * range) k++;
  return k;
};

/**
 * @typedef {object} Posting
 * @property {number} page
 * @property {number} piece the piece of the page that shows the term best
 * @property {number} impact
 * @property {boolean} titled whether the term is in the page's title
 */

/**
 * The pages that contain a term, and those that have it as a heading.
 * @param {string} text the chunk's @param {number} hash the term's, or the heading's
 * @param {number} chunkBits @param {number} pages how many there are in all
 * @param {(page: number) => number} pieces how many a page has
 * @returns {{containing: Posting[], headed: Posting[]}}
 */
export const postingsOf = (text, hash, chunkBits, pages, pieces) => {
  const wanted = (hash << chunkBits) >>> (32 - KEY_BITS);
  const bits = bitsOf(text);
  const terms = bits.number(16);
  const k = parameter(2 ** KEY_BITS, terms);
  const found = { containing: [], headed: [] };
  for (let i = 0, key = 0; i < terms && key <= wanted; i++) {
    key += bits.rice(k);
    const count = bits.gamma();
    const gap = parameter(pages, count);
    for (let j = 0, next = 0; j < count; j++) {
      const page = next + bits.rice(gap);
      next = page + 1;
      const symbol = SYMBOLS[bits.rice(1)];
      const piece = bits.number(32 - Math.clz32(pieces(page) - 1));
      if (key !== wanted) continue;
      if (symbol === WHOLE_HEADING) found.headed.push({ page, piece, impact: 0, titled: false });
      else found.containing.push({ page, piece, impact: symbol & 15, titled: symbol > 15 });
    }
  }
  return found;
};
