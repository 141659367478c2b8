// MiniSearch over the whole texts, tokenized into Han pairs and Latin words, with titles and headings weighted above text.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";

const [pagesFile, queriesFile, runFile] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(pagesFile, "utf8"));
const queries = readFileSync(queriesFile, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));

const pairs = (run) => (run.length === 1 ? [run] : [...run].slice(1).map((letter, i) => run[i] + letter));
const tokenize = (text) =>
  (text.normalize("NFKC").toLowerCase().match(/[\u3400-\u9fff]+|[a-z0-9]+(?:[._-][a-z0-9]+)*/g) ?? []).flatMap((run) =>
    run[0] >= "\u3400" ? pairs(run) : /[._-]/.test(run) ? [run, ...run.split(/[._-]/)] : [run],
  );

const search = new MiniSearch({
  fields: ["title", "headings", "summary", "text"],
  tokenize,
  searchOptions: { boost: { title: 8, headings: 4, summary: 3 }, tokenize },
});
const start = performance.now();
search.addAll(pages);
const seconds = ((performance.now() - start) / 1000).toFixed(2);
const index = gzipSync(JSON.stringify(search), { level: 9 }).length;
const table = gzipSync(JSON.stringify(pages.map(({ id, title, summary }) => [id, title, summary])), { level: 9 }).length;
const script = createRequire(import.meta.url).resolve("minisearch").replace(/dist.*/, "dist/umd/index.js");
const client = statSync(script).size > 0 ? gzipSync(readFileSync(script), { level: 9 }).length : 0;
console.log(`index in ${seconds} s, ${index + table} bytes by gzip; first query ${index + table + client} bytes`);

const rows = queries.flatMap((line) => {
  const [id, query] = line.split("\t");
  return search.search(query).slice(0, 10).map((result, i) => `${id}\t${i + 1}\t${result.id}`);
});
writeFileSync(runFile, `${rows.join("\n")}\n`);
