// Saves an article many times and waits each time until the page shows it.
//   node edits.mjs ARTICLES FOLDER ADDRESS EDITS
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [articles, folder, address, edits] = process.argv.slice(2);
const WARM_UP = 5;
const files = readdirSync(join(folder, "content"), { recursive: true }).filter((file) => /guide-\d+\.md$/.test(file));
const file = files.sort()[Math.floor(files.length / 2)];
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.goto(address + file.replace(/\.md$/, "/"));
const times = [];
for (let edit = 1 - WARM_UP; edit <= Number(edits); edit++) {
  const sentence = `第${edit + WARM_UP}次存下的一句话。`;
  const start = performance.now();
  appendFileSync(join(folder, "content", file), `\n${sentence}\n`);
  await page.locator("article", { hasText: sentence }).first().waitFor({ state: "attached", timeout: 300_000 });
  if (edit > 0) times.push(performance.now() - start);
}
await browser.close();
times.sort((a, b) => a - b);
const at = (share) => Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)]);
console.log(`${articles} articles: edit to refreshed page, median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, ${times.length} edits`);
