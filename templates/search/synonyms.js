import { tokens } from "./tokens.js";

/** Wordings of a query besides its own. */
const MOST_VARIANTS = 3;

const words = (text, analysis) => tokens(text, analysis).filter(({ kind }) => kind === "WORD" || kind === "CHARACTER");

/**
 * The query with a word replaced by another that means the same, each time one.
 * @param {string} text in NFKC @param {string[][]} groups words that mean the same @param {import("./tokens.js").Analysis} analysis
 * @returns {string[]}
 */
export const variantsOf = (text, groups, analysis) => {
  const variants = [];
  const own = words(text, analysis);
  const letters = [...text];
  for (const group of groups) {
    for (const word of group) {
      const wanted = words(word, analysis);
      const at = own.findIndex((_, start) => wanted.every(({ text: part }, i) => own[start + i]?.text === part));
      if (at < 0 || wanted.length === 0) continue;
      const before = letters.slice(0, own[at].from).join("");
      const after = letters.slice(own[at + wanted.length - 1].to).join("");
      variants.push(...group.filter((other) => other !== word).map((other) => before + other + after));
      break;
    }
  }
  return variants.slice(0, MOST_VARIANTS);
};
