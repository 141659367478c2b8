// Prints the mean reciprocal rank, to rank 10, of several runs, by class if queries have one.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const [queriesFile, ...runs] = process.argv.slice(2);
const queries = lines(queriesFile).map(([id, , targets, kind]) => ({ id, targets: targets.split(";"), kind: kind ?? "all" }));
const kinds = [...new Set(queries.map(({ kind }) => kind))].sort();

const score = (rows, asked) => {
  const best = new Map();
  for (const [id, rank, page] of rows) {
    const query = asked.get(id);
    if (query?.targets.includes(page) && Number(rank) <= 10) best.set(id, Math.min(Number(rank), best.get(id) ?? 11));
  }
  return [...best.values()].reduce((sum, rank) => sum + 1 / rank, 0) / asked.size;
};

console.log(["MRR@10", "all", ...kinds].join("\t"));
for (const run of runs) {
  const rows = lines(run);
  const of = (kind) => score(rows, new Map(queries.filter((q) => !kind || q.kind === kind).map((q) => [q.id, q])));
  console.log([basename(run, ".tsv"), of(), ...kinds.map(of)].map((v) => (typeof v === "number" ? v.toFixed(3) : v)).join("\t"));
}
