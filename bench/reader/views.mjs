// Views every article of several sites twice, and prints what was transferred.
//   node views.mjs CONTENT NAME=FOLDER...
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {serve} from './server.mjs';

const [content, ...sites] = process.argv.slice(2);
const articles = readdirSync(content, {recursive: true}).filter((file) => /guide-\d+\.md$/.test(file)).sort();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

function kind(url) {
  const path = new URL(url).pathname;
  if (/(\/|\.html)$/.test(path)) return 'html';
  if (/\.css$/.test(path)) return 'style';
  return /\.m?js$/.test(path) ? 'script' : 'rest';
}

/** Opens a page and waits until half a second passes without a request. Bytes are as transferred, including headers. */
async function view(page, url) {
  const seen = {requests: 0, bytes: 0, html: 0, style: 0, script: 0, rest: 0, elsewhere: 0};
  const urls = new Map();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    if (!request.url.startsWith('http')) return;
    urls.set(requestId, request.url);
    if (!request.url.startsWith('http://127.0.0.1')) seen.elsewhere++;
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (encodedDataLength === 0 || !urls.has(requestId)) return; // from the browser's cache
    seen.requests++;
    seen.bytes += encodedDataLength;
    seen[kind(urls.get(requestId))] += encodedDataLength;
  });
  await page.goto(url, {waitUntil: 'networkidle'});
  await session.detach();
  return seen;
}

async function views(folder) {
  const server = await serve(folder);
  const first = [];
  const again = [];
  for (const article of articles) {
    const name = article.replace(/\.md$/, '');
    const url = server.url + (existsSync(join(folder, name, 'index.html')) ? `${name}/` : `${name}.html`);
    const context = await browser.newContext();
    const page = await context.newPage();
    first.push(await view(page, url));
    await page.goto('about:blank');
    again.push(await view(page, url));
    await context.close();
  }
  server.close();
  return {first, again};
}

console.log(`Medians of ${articles.length} articles, compressed, headers counted; Chromium ${browser.version()}\n`);
console.log('| | requests | bytes | HTML | style | script | fonts, data | to other hosts | again: requests | bytes |');
console.log(`|${' --- |'.repeat(10)}`);
for (const site of sites) {
  const [name, folder] = site.split('=');
  const {first, again} = await views(folder);
  const column = (list, key) => median(list.map((seen) => seen[key]));
  const figures = ['requests', 'bytes', 'html', 'style', 'script', 'rest', 'elsewhere'].map((key) => column(first, key));
  console.log(`| ${[name, ...figures, column(again, 'requests'), column(again, 'bytes')].join(' | ')} |`);
}
await browser.close();
