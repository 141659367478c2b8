// Saves an article many times. Each time it waits for the server's event that the page changed, and fetches the page with the new words.
// Uses no browser.
//   node bytes.mjs ARTICLES FOLDER ADDRESS EDITS PID
import { appendFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [articles, folder, address, edits, pid] = process.argv.slice(2);
const WARM_UP = 10;
const TICK_MS = 10; // of /proc: USER_HZ is 100
const files = readdirSync(join(folder, "content"), { recursive: true }).filter((file) => /guide-\d+\.md$/.test(file));
const file = files.sort()[Math.floor(files.length / 2)];
const path = "/" + file.replace(/\.md$/, "/");

async function page() {
  const html = await (await fetch(address.replace(/\/$/, "") + path)).text();
  return { html, version: /data-version="([^"]+)"/.exec(html)[1] };
}

/** Resolves when the server reports that the page has another version. */
async function change(version) {
  const events = await fetch(`${address}_waybill/events?${version}&${path}`);
  let heard = "";
  for await (const bytes of events.body) {
    heard += Buffer.from(bytes).toString();
    if (heard.includes("data: changed")) return;
  }
}

function processorTime() {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return { user: Number(fields[11]) * TICK_MS, system: Number(fields[12]) * TICK_MS };
}

/** Whether the server has been idle for a moment, which means that the build after an edit has finished. */
async function rest() {
  let before = -1;
  for (let used = processorTime().user; used - before > 50; used = processorTime().user) {
    before = used;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function measure(name, between) {
  const times = [];
  const start = processorTime();
  let shown = await page();
  for (let edit = 1 - WARM_UP; edit <= Number(edits); edit++) {
    await between();
    shown = await page();
    const sentence = `${name}第${edit + WARM_UP}次存下的一句话。`;
    const changed = change(shown.version);
    await new Promise((resolve) => setTimeout(resolve, 20)); // until it listens
    const saved = performance.now();
    appendFileSync(join(folder, "content", file), `\n${sentence}\n`);
    await changed;
    for (shown = await page(); !shown.html.includes(sentence); shown = await page()) await change(shown.version);
    if (edit > 0) times.push(performance.now() - saved);
  }
  await rest();
  const user = (processorTime().user - start.user) / (Number(edits) + WARM_UP);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)].toFixed(1);
  console.log(
    `${articles} articles, ${name}: save to fresh bytes, median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, ${times.length} edits; ` +
      `${Math.round(user)} ms of user time an edit, the build of the site with it`,
  );
}

await rest();
await measure("at rest", rest);
await measure("during builds", async () => {});
const status = readFileSync(`/proc/${pid}/status`, "utf8");
console.log(`${articles} articles: ${Math.round(/VmHWM:\s+(\d+)/.exec(status)[1] / 1024)} MB at most`);
