// Cuts text into words, as the class Tokenizer of the generator does; its comment states the steps. Change both or neither.
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

/** NFKC, each code point in lower case. @param {string} text @returns {string[]} its code points */
const normal = (text) => [...text.replaceAll("\0", " ").normalize("NFKC")].map(lowerCase);

/** Whether a word of a script goes on with a code point of another. */
const continues = (word, following) => {
  if (following === NONE || isUnspaced(following)) return false;
  return following === NEUTRAL || word === NEUTRAL || word === following;
};

/**
 * @typedef {object} Token
 * @property {"CHARACTER"|"PAIR"|"WORD"|"PART"} kind
 * @property {string} text
 */

/** The text's tokens in order. @param {string} text @returns {Token[]} */
export const tokens = (text) => {
  const letters = normal(text);
  const scripts = letters.map((letter) => scriptOf(letter.codePointAt(0)));
  const found = [];
  let at = 0;

  const give = (kind, from, to) => {
    const word = letters.slice(from, to).join("");
    if (word.length <= LONGEST) found.push({ kind, text: word });
  };

  const readCharacters = () => {
    const first = at;
    for (; at < letters.length && scripts[at] === scripts[first]; at++) {
      if (at > first) found.push({ kind: "PAIR", text: letters[at - 1] + letters[at] });
      found.push({ kind: "CHARACTER", text: letters[at] });
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
    if (joiners.length > 0) {
      let from = start;
      for (const joiner of joiners) {
        give("PART", from, joiner);
        from = joiner + 1;
      }
      give("PART", from, at);
    }
  };

  while (at < letters.length) {
    if (scripts[at] === NONE) at++;
    else if (isUnspaced(scripts[at])) readCharacters();
    else readWord();
  }
  return found;
};

/**
 * The terms pages are found by, each once: words, their parts, pairs, and a character that stands alone.
 * @param {string} text @returns {string[]}
 */
export const terms = (text) => {
  const all = tokens(text);
  const isPair = (token) => token !== undefined && token.kind === "PAIR";
  const wanted = all.filter(({ kind }, i) => kind !== "CHARACTER" || (!isPair(all[i - 1]) && !isPair(all[i + 1])));
  return [...new Set(wanted.map((token) => token.text))];
};
