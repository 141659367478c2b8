// Orders pages by how well they answer a query.
/** How a weight saturates: one of 14 counts half as much as it could at most. */
const SATURATION = 14;

/** How much a title that is the query itself adds: two and a half times the score. */
const TITLE = 2.5;

/** A title that shares a part of its words with the query adds less than that part. */
const TITLE_POWER = 1.25;

/** How much the share of the query's terms that a page has lowers its score. */
const MET_POWER = 0.4;

/** A pair of characters across two words is rare without saying much. */
const RARITY_POWER = 0.8;

/** How much each doubling of the pages that link to a page adds. */
const LINKED = 0.15;

/** What a title or heading that is the query itself multiplies the score by. */
const HEADING = 1.5;

/** The weight of each impact, as the generator's Impact says. */
const IMPACT_WEIGHTS = Array.from({ length: 16 }, (_, step) => {
  const weight = 0.4 * 1.5 ** step;
  return (weight * (SATURATION + 1)) / (weight + SATURATION);
});

/**
 * @typedef {object} Form one of the forms in which a term of the query may occur
 * @property {string} text
 * @property {number} weight 1 for what was typed
 * @property {import("./chunks.js").Posting[]} postings
 */

/** @typedef {Form[]} Match the forms of one term; a page's best counts */

/**
 * @typedef {object} Ranked
 * @property {number} page
 * @property {number} score
 * @property {number} met how many terms the page has
 * @property {number[]} votes for each piece of the page how well it shows the terms; may have holes
 */

/** How much a form says, by how few pages contain it. @param {Form} form @param {number} pages how many there are */
export const rarity = ({ weight, postings }, pages) => weight * (1 + Math.log(pages / Math.max(1, postings.length))) ** RARITY_POWER;

/** @returns {Map<number, {value: number, piece: number, titled: boolean}>} */
const bestForms = (match, pages) => {
  const best = new Map();
  for (const form of match) {
    const rare = rarity(form, pages);
    for (const { page, piece, impact, titled } of form.postings) {
      const value = rare * IMPACT_WEIGHTS[impact];
      const other = best.get(page);
      if (other === undefined || other.value < value) best.set(page, { value, piece, titled: titled || other?.titled === true });
      else other.titled ||= titled;
    }
  }
  return best;
};

/**
 * The pages that answer best, the best first: what its terms weigh there, less where terms are missing, more where many pages link to it,
 * the title is like the query, or a heading is the query.
 * @param {Match[]} matches a match a term of the query
 * @param {import("./chunks.js").Posting[]} headed the pages that have the query as a heading
 * @param {import("./index.js").Overview} site
 * @returns {Ranked[]}
 */
export const rank = (matches, headed, site) => {
  const found = new Map();
  for (const match of matches) {
    for (const [page, { value, piece, titled }] of bestForms(match, site.pages)) {
      let entry = found.get(page);
      if (entry === undefined) found.set(page, (entry = { page, score: 0, met: 0, titled: 0, votes: [] }));
      entry.score += value;
      entry.met++;
      entry.titled += titled ? 1 : 0;
      entry.votes[piece] = (entry.votes[piece] ?? 0) + value;
    }
  }
  for (const entry of found.values()) {
    const alike = entry.titled === 0 ? 0 : (2 * entry.titled) / (matches.length + site.titleSize(entry.page));
    const whole = (entry.met / matches.length) ** MET_POWER;
    const known = 1 + LINKED * site.doublings(entry.page);
    const named = (1 + TITLE * alike ** TITLE_POWER) * (alike === 1 ? HEADING : 1);
    entry.score *= whole * known * named * (site.boosts.get(entry.page) ?? 1);
  }
  for (const { page, piece } of headed) {
    const entry = found.get(page);
    if (entry === undefined) continue;
    entry.score *= HEADING;
    entry.votes[piece] = (entry.votes[piece] ?? 0) + entry.score;
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.page - b.page);
};
