// The stems of English words, by Porter's algorithm ("An algorithm for suffix stripping", 1980), as the generator's class Stems.
const CONSONANTS = "[^aeiou][^aeiouy]*";
const VOWELS = "[aeiouy][aeiou]*";
const MORE_THAN_0 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MORE_THAN_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const EXACTLY_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?[aeiouy]`);
const SHORT_END = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxyY]$`);

/** The longest ending of each list that a word has is replaced, where the rest is long enough. */
const STEP_2 =
  /^(.+?)(ational|tional|enci|anci|izer|abli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti)$/;
const STEP_2_BECOMES = {
  ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", abli: "able", alli: "al", entli: "ent", eli: "e",
  ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous",
  aliti: "al", iviti: "ive", biliti: "ble",
};
const STEP_3 = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
const STEP_3_BECOMES = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
const STEP_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

const replaced = (word, pattern, becomes) => {
  const [, rest, ending] = pattern.exec(word) ?? [];
  return rest !== undefined && MORE_THAN_0.test(rest) ? rest + becomes[ending] : word;
};

/** Steps 1a and 1b: plurals, -ed and -ing. */
const withoutInflection = (whole) => {
  const word = whole.replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1");
  if (word.endsWith("eed")) return MORE_THAN_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const [, rest] = /^(.+?)(ed|ing)$/.exec(word) ?? [];
  if (rest === undefined || !HAS_VOWEL.test(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([bdfgmnprt])\1$/.test(rest)) return rest.slice(0, -1);
  return SHORT_END.test(rest) ? `${rest}e` : rest;
};

/** Steps 4 and 5. */
const withoutEnd = (whole) => {
  const [, rest] = STEP_4.exec(whole) ?? /^(.+?[st])ion$/.exec(whole) ?? [];
  let word = rest !== undefined && MORE_THAN_1.test(rest) ? rest : whole;
  if (word.endsWith("e")) {
    const before = word.slice(0, -1);
    if (MORE_THAN_1.test(before) || (EXACTLY_1.test(before) && !SHORT_END.test(before))) word = before;
  }
  return word.endsWith("ll") && MORE_THAN_1.test(word) ? word.slice(0, -1) : word;
};

/** @param {string} word in lower case @returns {string} */
export const stem = (word) => {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  // A y that starts a word or follows a vowel is a consonant: in capitals here.
  let found = withoutInflection(word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y"));
  if (/y$/i.test(found) && HAS_VOWEL.test(found.slice(0, -1))) found = `${found.slice(0, -1)}i`;
  found = replaced(found, STEP_2, STEP_2_BECOMES);
  found = replaced(found, STEP_3, STEP_3_BECOMES);
  return withoutEnd(found).toLowerCase();
};
