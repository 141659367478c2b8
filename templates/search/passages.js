// Chooses what a result shows: the passages of a page where the words are.
import { hitsIn, marked, runsOf } from "./marks.js";
import { wholeOf } from "./tokens.js";

/** Headings of a page that a result shows. */
const MOST = 3;

/** Another heading is shown if it answers at least this much as well as the best one. */
const LEAST_SHARE = 0.6;

/** How much a word in a heading counts more than in the text below. */
const IN_HEADING = 2;

/** UTF-16 units that a result shows of a passage: of Chinese, and of scripts whose letters are narrower. */
const WIDE = 90;
const NARROW = 180;

/** How far before the first hit a passage may start, as a share of its length. */
const LEAD = 0.25;

/** UTF-16 units of context that a link's text fragment has before or behind the word, at most. */
const CONTEXT = 40;

/** The rest of a word, or of a Chinese sentence, at the start of a cut text and at its end. */
const WORD_START = /^[^\s,.;:!?，。；：！？、]*[\s,.;:!?，。；：！？、]*/u;
const WORD_END = /[\s,.;:!?，。；：！？、]*[^\s,.;:!?，。；：！？、]*$/u;

/** How many words a text fragment marks. */
const MOST_FRAGMENTS = 3;

/**
 * @typedef {object} Passage
 * @property {string} id the heading's; empty for the start of a page
 * @property {import("./marks.js").Piece[]} heading
 * @property {import("./marks.js").Piece[]} text
 * @property {string[]} fragments text directives that mark the words in the page
 * @property {number} score
 */

const widthOf = (text) => {
  const wide = [...text.slice(0, 200)].filter((letter) => letter > "\u2e80").length;
  return wide * 4 > Math.min(200, text.length) ? WIDE : NARROW;
};

/** How much the hits from one on say, that fit into a width: each term once. */
const worth = (hits, first, width, weights) => {
  const seen = new Set();
  let sum = 0;
  for (let i = first; i < hits.length && hits[i].to <= hits[first].from + width; i++) {
    if (!seen.has(hits[i].term)) sum += weights.get(hits[i].term) ?? 1;
    seen.add(hits[i].term);
  }
  return sum;
};

/** Where a text is cut, near a place: behind a sentence's end, else at a space. */
const startNear = (text, place) => {
  const before = text.slice(Math.max(0, place - 30), place);
  const end = Math.max(...["\n", "。", "！", "？", "；", ". ", "! ", "? "].map((mark) => before.lastIndexOf(mark) + (mark === "\n" ? 0 : mark.length - 1)));
  if (end > 0) return place - before.length + end + 1;
  const space = before.lastIndexOf(" ");
  return /[a-z0-9]/i.test(text[place] ?? "") && space >= 0 ? place - before.length + space + 1 : place;
};

/** The part of a text with most of the words. */
const windowOf = (text, hits, weights) => {
  const width = widthOf(text);
  let best = 0;
  for (let i = 1; i < hits.length; i++) if (worth(hits, i, width, weights) > worth(hits, best, width, weights)) best = i;
  const place = hits.length === 0 ? 0 : hits[best].from - width * LEAD;
  let start = place <= 0 ? 0 : startNear(text, Math.round(place));
  let end = Math.min(text.length, start + width);
  if (end < text.length && /[a-z0-9]/i.test(text[end])) end = Math.max(text.lastIndexOf(" ", end), end - 20);
  // Half of a surrogate pair is no letter.
  if (/[\udc00-\udfff]/.test(text[start] ?? "")) start++;
  if (/[\udc00-\udfff]/.test(text[end] ?? "")) end--;
  return { start, end };
};

/**
 * A text directive that marks a run where it is, not where else the page has the same word: with what is before or behind it in its block.
 * The parts end at the end of a word, because browsers look for whole words. Nothing if the run has no neighbours.
 * @param {string} text @param {{from: number, to: number}} run @returns {string[]}
 */
const directive = (text, { from, to }) => {
  const end = text.indexOf("\n", to);
  let before = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  let behind = text.slice(to, end < 0 ? text.length : end);
  if (before.length > CONTEXT) before = before.slice(-CONTEXT).replace(WORD_START, "");
  if (behind.length > CONTEXT) behind = behind.slice(0, CONTEXT).replace(WORD_END, "");
  const encoded = (part) => encodeURIComponent(part.trim()).replaceAll("-", "%2D");
  const prefix = before.trim() === "" ? "" : `${encoded(before)}-,`;
  const suffix = behind.trim() === "" || before.length > CONTEXT / 4 ? "" : `,-${encoded(behind)}`;
  return prefix + suffix === "" ? [] : [`text=${prefix}${encoded(text.slice(from, to))}${suffix}`];
};

const excerpt = (text, hits, weights) => {
  const { start, end } = windowOf(text, hits, weights);
  const pieces = marked(text, hits, start, end);
  if (pieces.length > 0 && start > 0) pieces[0].text = `…${pieces[0].text}`;
  if (pieces.length > 0 && end < text.length) pieces.at(-1).text += "…";
  const runs = runsOf(hits.filter(({ from, to }) => from >= start && to <= end));
  return { pieces, fragments: runs.slice(0, MOST_FRAGMENTS).flatMap((run) => directive(text, run)) };
};

/**
 * The passages to show of a page, the best first; the start of the page if no passage has the words.
 * @param {import("./index.js").ShownPiece[]} shown its pieces that have the words @param {import("./query.js").Answer} answer
 * @returns {Passage[]}
 */
export const passagesOf = (shown, { wanted, weights, whole, analysis }) => {
  const sum = (hits) => [...new Set(hits.map((hit) => hit.term))].reduce((all, term) => all + (weights.get(term) ?? 1), 0);
  const scored = shown
    .flatMap((piece) => piece.segments)
    .map((segment) => {
      const heading = hitsIn(segment.heading, wanted, analysis);
      const text = hitsIn(segment.text, wanted, analysis);
      const exact = heading.length > 0 && wholeOf(segment.heading, analysis) === whole ? IN_HEADING : 1;
      return { segment, heading, text, score: exact * sum(heading) * IN_HEADING + sum(text) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const first = new Map();
  for (const each of scored) {
    if (each.score >= scored[0].score * LEAST_SHARE && !first.has(each.segment.id)) first.set(each.segment.id, each);
  }
  const passages = [...first.values()].slice(0, MOST).map(({ segment, heading, text, score }) => {
    const { pieces, fragments } = excerpt(segment.text, text, weights);
    return { id: segment.id, heading: marked(segment.heading, heading), text: pieces, fragments, score };
  });
  if (passages.length > 0) return passages;
  const [{ excerpt: summary, segments }] = shown;
  const text = summary === "" ? (segments[0]?.text ?? "") : summary;
  const { pieces } = excerpt(text, hitsIn(text, wanted, analysis), weights);
  return [{ id: "", heading: [], text: pieces, fragments: [], score: 0 }];
};
