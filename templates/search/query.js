import { telling } from "./marks.js";
import { passagesOf } from "./passages.js";
import { rank, rarity } from "./ranking.js";
import { homophones, spelt } from "./pinyin.js";
import { meant, nearest } from "./spelling.js";
import { variantsOf } from "./synonyms.js";
import { accepts, parsed } from "./syntax.js";
import { terms, wholeOf } from "./tokens.js";

/** UTF-16 units of a query that are read; nobody types more, and a pasted page must not fetch the whole index. */
const LONGEST_QUERY = 120;

/** Terms of a query that are looked up, its first: each fetches a chunk of some 1.5 KB, and twelve rank as well as more. */
const MOST_TERMS = 12;

/** A page is found that has a third of the terms: a pair of characters across two words is often not there. */
const LEAST_MET = 3;

/** How much a word counts that was only guessed. */
const GUESSED = 0.5;

/** How much a word counts of which a page has only another ending. */
const STEM = 0.9;

/** How much a page counts that has only a synonym. */
const SYNONYM = 0.9;

/** A page's second piece is loaded if it shows at least this share of what the first one shows. */
const SECOND_PIECE = 0.5;

/** Words that are suggested where nothing is found. */
const SUGGESTED = 3;

/**
 * @typedef {object} Question
 * @property {string} text
 * @property {string} section a section's path; empty for all
 * @property {string} tag empty for all
 */

/**
 * @typedef {object} Answer
 * @property {import("./ranking.js").Ranked[]} results the best first
 * @property {boolean} exact whether each result must still be checked, because the query has quotes or a minus
 * @property {import("./syntax.js").Query} query
 * @property {Set<string>} wanted what to mark
 * @property {Map<string, number>} weights how much each of these says
 * @property {string} whole the query as one term
 * @property {import("./tokens.js").Analysis} analysis
 */

/**
 * @typedef {object} Found
 * @property {import("./index.js").ShownPiece} page
 * @property {import("./passages.js").Passage[]} passages one at least
 */

/** Words that may be begun or misspelt: of Latin letters, three at least. */
const isGuessable = (term) => /^[a-z][a-z0-9._-]{2,}$/.test(term);

const isHan = (term) => /[\u3400-\u9fff]/.test(term);

const formOf = async (index, text, weight) => ({ text, weight, postings: await index.postings(text) });

/** The known word that a word is, or begins. It is looked up alone, because each letter of a word brings another. */
const begun = async (index, { text }) => {
  if (!isGuessable(text)) return [];
  const known = await index.words(text);
  const [word] = known.some((other) => other.word === text) ? [text] : known.some((other) => other.word.startsWith(text)) ? meant(text, known, true) : [];
  return word === undefined ? [] : [await formOf(index, word, 1)];
};

/**
 * The forms of a term that some page has: itself and its stem, else its parts, else words that it may stand for.
 * @param {import("./tokens.js").Term} term @param {boolean} unfinished whether the query ends with it
 * @param {boolean} typing whether the query is still being typed
 * @returns {Promise<import("./ranking.js").Match>}
 */
const match = async (index, term, unfinished, typing) => {
  if (unfinished && typing && /^[a-z]/.test(term.text)) return begun(index, term);
  const asked = [formOf(index, term.text, 1)];
  if (term.stem !== term.text) asked.push(formOf(index, term.stem, STEM));
  const forms = (await Promise.all(asked)).filter(({ postings }) => postings.length > 0);
  if (forms.length > 0) return forms;
  const guessable = term.humps.length === 0 && isGuessable(term.text);
  const guesses = guessable ? meant(term.text, await index.words(term.text), unfinished) : term.humps;
  return Promise.all(guesses.map((word) => formOf(index, word, GUESSED)));
};

/** The pages for one wording of a query. */
const rankedFor = async (text, index, overview, typing) => {
  const wanted = terms(text, overview.analysis).slice(0, MOST_TERMS);
  if (wanted.length === 0) return { ranked: [], matches: [] };
  const unfinished = (term) => text.toLowerCase().endsWith(term);
  const [headed, ...matches] = await Promise.all([
    index.headed(text),
    ...wanted.map((term) => match(index, term, unfinished(term.text), typing)),
  ]);
  // Traditional characters are found only once they are replaced by simplified ones.
  const missing = matches.some((forms, i) => forms.length === 0 && isHan(wanted[i].text));
  if (missing && (await index.fold())) return rankedFor(text, index, overview, typing);
  const known = matches.filter((forms, i) => forms.length > 0 || !typing || !unfinished(wanted[i].text));
  return { ranked: rank(known, headed, overview).filter(({ met }) => met * LEAST_MET >= known.length), matches };
};

/** Whether some page has each term of a text. */
const isWritten = async (text, index, analysis) => {
  const found = await Promise.all(terms(text, analysis).map((term) => index.postings(term.text)));
  return found.every((postings) => postings.length > 0);
};

/** Letters that may be pinyin: three at least, or two initials. */
const PINYIN = /[a-zü]{2,}/gi;

/** Chinese that may have a wrong character. */
const HAN_RUN = /[\u4e00-\u9fff]{2,12}/g;

/** UTF-16 units of a query in which such a character is looked for. These many make the terms that are looked up anyway. */
const LONGEST_SOUNDED = MOST_TERMS + 1;

/** Of several characters, words of two would too often sound like others. @param {string} run @returns {string[]} the longest first */
const possibleWords = (run) => {
  const parts = [];
  for (let length = Math.min(5, run.length); length >= Math.min(3, run.length); length--)
    for (let start = 0; start + length <= run.length; start++) parts.push(run.slice(start, start + length));
  return parts;
};

/**
 * A query in which what no page has is replaced by a word of the site that sounds so: pinyin, its initials, or another character.
 * @param {string} text in NFKC @returns {Promise<string[]>}
 */
const soundingAs = async (text, index, { analysis, spoken }) => {
  if (!spoken) return [];
  const joined = text.replace(/ /g, "");
  const parts = /^[a-zü]+$/i.test(joined) ? [[text, joined, spelt]] : [
    ...(text.match(PINYIN) ?? []).map((part) => [part, part, spelt]),
    ...(text.slice(0, LONGEST_SOUNDED).match(HAN_RUN) ?? []).flatMap(possibleWords).map((part) => [part, part, homophones]),
  ];
  for (const [part, asked, like] of parts) {
    const meantWords = (await isWritten(part, index, analysis)) ? [] : like(asked, await index.spoken());
    if (meantWords.length > 0) return meantWords.map((word) => text.replace(part, word));
  }
  return [];
};

/** The best that any wording gives a page. */
const merged = (lists) => {
  const best = new Map();
  lists.forEach(({ ranked }, i) => {
    for (const entry of ranked) {
      const score = entry.score * (i === 0 ? 1 : SYNONYM);
      const other = best.get(entry.page);
      if (other === undefined || other.score < score) best.set(entry.page, { ...entry, score });
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score || a.page - b.page);
};

/**
 * Looks a question up. Everything it needs is asked for at once.
 * @param {Question} question @param {ReturnType<import("./index.js").indexOf>} index
 * @param {boolean} [typing] whether the query is still being typed, so that less is loaded
 * @returns {Promise<Answer>}
 */
export const answer = async (question, index, typing = false) => {
  const overview = await index.overview();
  if (overview.traditional) await index.fold();
  const query = parsed(question.text.slice(0, LONGEST_QUERY));
  const sounding = typing ? [] : await soundingAs(query.text, index, overview);
  const own = [query.text, ...variantsOf(query.text, overview.synonyms, overview.analysis)];
  const wordings = sounding.length > 0 ? sounding : own;
  const [filters, without, ...lists] = await Promise.all([
    index.filters(question.section, question.tag),
    Promise.all(query.without.map((text) => index.containing(text))),
    ...wordings.map((text) => rankedFor(text, index, overview, typing)),
  ]);
  const weights = new Map();
  for (const form of lists.flatMap(({ matches }) => matches.flat())) weights.set(form.text, rarity(form, overview.pages));
  const results = (lists.length === 1 ? lists[0].ranked : merged(lists)).filter(
    ({ page }) => filters.every((pages) => pages.has(page)) && !without.some((pages) => pages.has(page)),
  );
  return {
    results,
    exact: query.phrases.length > 0 || query.without.length > 0,
    query,
    wanted: new Set(telling([...weights.keys()])),
    weights,
    whole: wholeOf(query.text, overview.analysis),
    analysis: overview.analysis,
  };
};

/** The pieces of a page that show the words best: one, or two. @param {import("./ranking.js").Ranked} ranked */
const bestPieces = ({ votes }) => {
  const [first, second] = Object.keys(votes)
    .map(Number)
    .sort((a, b) => votes[b] - votes[a] || a - b);
  return second !== undefined && votes[second] >= votes[first] * SECOND_PIECE ? [first, second] : [first ?? 0];
};

/**
 * What to show of a result; nothing if it turns out not to have the words in quotes, or to have those with a minus.
 * @param {import("./ranking.js").Ranked} ranked @param {Answer} answer @param {ReturnType<import("./index.js").indexOf>} index
 * @returns {Promise<Found | undefined>}
 */
export const foundOf = async (ranked, answer, index) => {
  const { layout } = await index.overview();
  const shown = await Promise.all(bestPieces(ranked).map((piece) => index.shown(ranked.page, piece)));
  if (answer.exact) {
    const every = Array.from({ length: layout[ranked.page].pieces }, (_, piece) => index.shown(ranked.page, piece));
    if (!accepts(await Promise.all(every), answer.query, answer.analysis)) return undefined;
  }
  return { page: shown[0], passages: passagesOf(shown, answer) };
};

/**
 * Words near to those of a query that found nothing: known words of Latin letters, and names of sections and tags.
 * @param {Question} question @param {ReturnType<import("./index.js").indexOf>} index @returns {Promise<string[]>}
 */
export const suggestions = async (question, index) => {
  const { analysis } = await index.overview();
  const words = terms(question.text.slice(0, LONGEST_QUERY), analysis).filter(({ text }) => isGuessable(text)).slice(0, SUGGESTED);
  const near = await Promise.all(words.map(async ({ text }) => nearest(text, await index.words(text))));
  const letters = new Set([...question.text].filter(isHan));
  const shared = (name) => new Set([...name].filter((letter) => letters.has(letter))).size / new Set(name).size;
  const names = letters.size === 0 ? [] : await index.names();
  const alike = names.filter((name) => shared(name) > 0).sort((a, b) => shared(b) - shared(a));
  return [...new Set([...near.flat(), ...alike])].slice(0, SUGGESTED);
};
