import { rank } from "./ranking.js";
import { meant } from "./spelling.js";
import { terms } from "./tokens.js";

/** UTF-16 units of a query that are read; nobody types more, and a pasted page must not fetch the whole index. */
const LONGEST_QUERY = 120;

/** Terms of a query that are looked up, its first: each fetches a chunk of some 1.5 KB, and so many tell any page from the others. */
const MOST_TERMS = 16;

/** A page is found that has a third of the terms: a pair of characters across two words is often not there. */
const LEAST_MET = 3;

/** How much a word counts that was only guessed. */
const GUESSED = 0.5;

/**
 * @typedef {object} Question
 * @property {string} text
 * @property {string} section a section's path; empty for all
 * @property {string} tag empty for all
 */

/**
 * @typedef {object} Answer
 * @property {{page: number, score: number}[]} results the best first
 * @property {string[]} terms what to mark
 */

/** Words that may be begun or misspelt: of Latin letters, three at least. */
const isGuessable = (term) => /^[a-z][a-z0-9._-]{2,}$/.test(term);

/** The best a page has from any of several terms. */
const united = (lists) => {
  const best = new Map();
  for (const posting of lists.flat()) {
    const other = best.get(posting.page);
    if (other === undefined || other.impact < posting.impact) best.set(posting.page, posting);
  }
  return [...best.values()];
};

const match = async (index, overview, term, unfinished) => {
  const postings = await index.postings(term);
  if (postings.length > 0 || !isGuessable(term)) return { weight: 1, postings, terms: [term] };
  const words = meant(term, await index.words(term, overview.letters), unfinished);
  const lists = await Promise.all(words.map((word) => index.postings(word)));
  return { weight: GUESSED, postings: united(lists), terms: words };
};

/**
 * Looks a question up. Everything it needs is asked for at once.
 * @param {Question} question @param {ReturnType<import("./index.js").indexOf>} index
 * @returns {Promise<Answer>}
 */
export const answer = async (question, index) => {
  const text = question.text.slice(0, LONGEST_QUERY);
  const wanted = terms(text).slice(0, MOST_TERMS);
  if (wanted.length === 0) return { results: [], terms: [] };
  const early = wanted.map((term) => index.postings(term));
  const [overview, filters] = await Promise.all([
    index.overview(),
    index.filters(question.section, question.tag),
    ...early,
  ]);
  const unfinished = (term) => text.toLowerCase().endsWith(term);
  const matches = await Promise.all(wanted.map((term) => match(index, overview, term, unfinished(term))));
  const ranked = rank(matches, overview);
  return {
    results: ranked.filter(({ page, met }) => met * LEAST_MET >= wanted.length && filters.every((pages) => pages.has(page))),
    terms: matches.flatMap((each) => each.terms),
  };
};
