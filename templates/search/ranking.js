// Orders pages by how well they answer a query.
/** How a weight saturates: a term's tenfold weight counts half as much as it could at most. */
const SATURATION = 10;

/** How much a title that is the query itself adds: twice the score. */
const TITLE = 2;

/** The weight of each impact, as the generator's Impact says. */
const IMPACT_WEIGHTS = Array.from({ length: 16 }, (_, step) => {
  const weight = 0.4 * 1.5 ** step;
  return (weight * (SATURATION + 1)) / (weight + SATURATION);
});

/**
 * @typedef {object} Match
 * @property {number} weight of the term in the query, 1 as a rule
 * @property {import("./chunks.js").Posting[]} postings
 */

/**
 * @typedef {object} Site
 * @property {number} pages how many there are
 * @property {(page: number) => number} titleSize how many terms a page's title has
 * @property {Map<number, number>} boosts what a page's score is multiplied by
 */

/**
 * The pages that answer best, the best first: what its terms weigh there, less where terms are missing, more where the title is like
 * the query.
 * @param {Match[]} matches a match a term of the query @param {Site} site
 * @returns {{page: number, score: number, met: number}[]}
 */
export const rank = (matches, site) => {
  const found = new Map();
  for (const { weight, postings } of matches) {
    const rarity = weight * (1 + Math.log(site.pages / Math.max(1, postings.length)));
    for (const { page, impact, titled } of postings) {
      let entry = found.get(page);
      if (entry === undefined) found.set(page, (entry = { page, score: 0, met: 0, titled: 0 }));
      entry.score += rarity * IMPACT_WEIGHTS[impact];
      entry.met++;
      entry.titled += titled ? 1 : 0;
    }
  }
  for (const entry of found.values()) {
    const alike = entry.titled === 0 ? 0 : (2 * entry.titled) / (matches.length + site.titleSize(entry.page));
    const whole = Math.sqrt(entry.met / matches.length);
    entry.score *= whole * (1 + TITLE * alike) * (site.boosts.get(entry.page) ?? 1);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.page - b.page);
};
