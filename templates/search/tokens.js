import { stem } from "./stem.js";

// Divides text into tokens, as the class Tokenizer of the generator does; its comment states the steps. Change both or neither.
const NONE = 0;
const HAN = 1;
const KANA = 2;
const HANGUL = 3;
const LATIN = 4;
const GREEK = 5;
const CYRILLIC = 6;
const OTHER = 7;
const NEUTRAL = 8;

/** UTF-16 units of the longest word. */
const LONGEST = 64;

/** The script of a code point, by fixed ranges. @param {number} c @returns {number} */
const scriptOf = (c) => {
  if (c < 0x80) {
    if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) return LATIN;
    return c >= 0x30 && c <= 0x39 ? NEUTRAL : NONE;
  }
  if (c >= 0x4e00 && c <= 0x9fff) return HAN;
  return c < 0x1e00 ? ofAlphabets(c) : ofEast(c);
};

const ofAlphabets = (c) => {
  if (c < 0x300) return c >= 0xc0 && c <= 0x2af && c !== 0xd7 && c !== 0xf7 ? LATIN : NONE;
  if (c < 0x370) return NEUTRAL;
  if (c < 0x400) return GREEK;
  if (c < 0x530) return CYRILLIC;
  if (c >= 0x1100 && c < 0x1200) return HANGUL;
  const punctuation = (c >= 0x600 && c < 0x620) || c === 0x964 || c === 0x965 || c === 0x1680;
  return punctuation ? NONE : OTHER;
};

const ofEast = (c) => {
  if (c < 0x2000) return c < 0x1f00 ? LATIN : GREEK;
  if (c === 0x3005 || c === 0x3007) return HAN;
  if (c < 0x3400) {
    const kana = (c > 0x3040 && c < 0x3100 && c !== 0x30a0 && c !== 0x30fb) || (c >= 0x31f0 && c < 0x3200);
    return kana ? KANA : NONE;
  }
  if (c < 0xa000) return c < 0x4dc0 ? HAN : NONE;
  if (c < 0xac00) return OTHER;
  if (c < 0xd7a4) return HANGUL;
  return (c >= 0xf900 && c < 0xfb00) || (c >= 0x20000 && c < 0x40000) ? HAN : NONE;
};

const isUnspaced = (script) => script === HAN || script === KANA || script === HANGUL;

const isJoiner = (letter) => letter === "." || letter === "_" || letter === "-";

/** The lower case of one code point, where it is one code point as long. @param {string} letter */
export const lowerCase = (letter) => {
  if (letter === "\u0130") return "i";
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/**
 * What depends on the site: whether English words have stems, and the simplified forms of traditional characters, once they are loaded.
 * @typedef {{stems: boolean, fold: Map<string, string>}} Analysis
 */

/** @type {Analysis} */
export const PLAIN = { stems: false, fold: new Map() };

/** Whether a word of a script goes on with a code point of another. */
const continues = (word, following) => {
  if (following === NONE || isUnspaced(following)) return false;
  return following === NEUTRAL || word === NEUTRAL || word === following;
};

/**
 * @typedef {object} Token
 * @property {"CHARACTER"|"PAIR"|"WORD"|"PART"|"HUMP"} kind
 * @property {string} text
 * @property {number} from its first letter @property {number} to the letter after its last
 */

/**
 * The tokens of a text in NFKC, in order.
 * @param {string[]} written its code points @param {Analysis} analysis @returns {Token[]}
 */
export const scan = (written, analysis) => {
  const letters = written.map((letter) => {
    const lower = lowerCase(letter);
    return analysis.fold.get(lower) ?? lower;
  });
  const isCapital = (i) => written[i] !== lowerCase(written[i]);
  const scripts = letters.map((letter) => scriptOf(letter.codePointAt(0)));
  const found = [];
  let at = 0;

  const give = (kind, from, to) => {
    const text = letters.slice(from, to).join("");
    if (text.length <= LONGEST) found.push({ kind, text, from, to });
  };

  const readCharacters = () => {
    const first = at;
    for (; at < letters.length && scripts[at] === scripts[first]; at++) {
      if (at > first) give("PAIR", at - 1, at + 1);
      give("CHARACTER", at, at + 1);
    }
  };

  const isHumpStart = (i, end) =>
    isCapital(i) && (!isCapital(i - 1) || (i + 1 < end && !isCapital(i + 1) && scripts[i + 1] !== NEUTRAL));

  const giveHumps = (start, end) => {
    if (letters.slice(start, end).join("").length > LONGEST) return;
    let from = start;
    for (let i = start + 1; i <= end; i++) {
      if (i < end ? !isHumpStart(i, end) : from === start) continue;
      if (letters.slice(from, i).join("").length > 1) give("HUMP", from, i);
      from = i;
    }
  };

  const readWord = () => {
    const start = at;
    let script = NEUTRAL;
    const joiners = [];
    while (at < letters.length) {
      const next = isJoiner(letters[at]) ? at + 1 : at;
      const following = next < letters.length ? scripts[next] : NONE;
      if (!continues(script, following)) break;
      script = following === NEUTRAL ? script : following;
      if (next > at) joiners.push(at);
      at = next + 1;
    }
    give("WORD", start, at);
    if (joiners.length === 0) giveHumps(start, at);
    else {
      let from = start;
      for (const joiner of [...joiners, at]) {
        give("PART", from, joiner);
        giveHumps(from, joiner);
        from = joiner + 1;
      }
    }
  };

  while (at < letters.length) {
    if (scripts[at] === NONE) at++;
    else if (isUnspaced(scripts[at])) readCharacters();
    else readWord();
  }
  return found;
};

/** The text's tokens in order. @param {string} text @param {Analysis} [analysis] @returns {Token[]} */
export const tokens = (text, analysis = PLAIN) => scan([...text.replaceAll("\0", " ").normalize("NFKC")], analysis);

/** The stem of a word, part or hump; the token itself where it has no other. @param {Token} token @param {Analysis} analysis */
export const stemOf = ({ kind, text }, analysis) =>
  analysis.stems && kind !== "PAIR" && kind !== "CHARACTER" ? stem(text) : text;

/**
 * @typedef {object} Term
 * @property {string} text
 * @property {string} stem the same where it has no other
 * @property {string[]} humps its parts in camel case
 */

/** The terms that a query consists of, each once: words, their parts, pairs, and a character that stands alone.
 * @param {string} text @param {Analysis} [analysis] @returns {Term[]}
 */
export const terms = (text, analysis = PLAIN) => {
  const all = tokens(text, analysis);
  const isPair = (token) => token !== undefined && token.kind === "PAIR";
  const found = new Map();
  all.forEach((token, i) => {
    const inPair = isPair(all[i - 1]) || isPair(all[i + 1]);
    if (token.kind === "HUMP" || (token.kind === "CHARACTER" && inPair) || found.has(token.text)) return;
    const inside = (other) => other.kind === "HUMP" && other.from >= token.from && other.to <= token.to;
    const humps = token.kind === "PAIR" ? [] : all.filter(inside).map((other) => other.text);
    found.set(token.text, { text: token.text, stem: stemOf(token, analysis), humps });
  });
  return [...found.values()];
};

/** A text as one term: the words it consists of, in order. @param {string} text @param {Analysis} analysis @returns {string} */
export const wholeOf = (text, analysis) =>
  tokens(text, analysis)
    .filter(({ kind }) => kind === "WORD" || kind === "CHARACTER")
    .map((token) => `${token.text} `)
    .join("");
