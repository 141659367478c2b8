// Serves a folder on loopback, compressed as a host would, and prints Lighthouse's scores for each page.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';
import lighthouse from 'lighthouse';
import {launch} from 'chrome-launcher';

const [folder, ...asked] = process.argv.slice(2);
const paths = asked.length ? asked : [
  '', 'aliexpress/', 'aliexpress/exit-full-management/', 'aliexpress/compare-modes/', 'about/write-a-guide/',
  'topics/full-management/', 'tags/', 'archive/', 'guides/', 'search/',
];
const types = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.txt': 'text/plain', '.json': 'application/json', '.xml': 'application/xml'};

const server = createServer(async (request, response) => {
  let path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (path.endsWith('/')) path += 'index.html';
  try {
    const body = gzipSync(await readFile(join(folder, path)));
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': path.startsWith('/_wb/') ? 'max-age=31536000, immutable' : 'max-age=0',
    }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const root = `http://127.0.0.1:${server.address().port}/`;
const chrome = await launch({chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
console.log(['page', ...categories].join('\t'));
let perfect = true;
try {
  for (const path of paths) {
    const {lhr} = await lighthouse(root + path, {port: chrome.port, onlyCategories: categories, logLevel: 'error'});
    const scores = categories.map(name => Math.round(lhr.categories[name].score * 100));
    console.log(['/' + path, ...scores].join('\t'));
    for (const name of categories) {
      if (lhr.categories[name].score === 1) continue;
      perfect = false;
      for (const {id, weight} of lhr.categories[name].auditRefs) {
        const audit = lhr.audits[id];
        if (weight && audit.score !== null && audit.score < 1) console.log(`  ${name}: ${id}: ${audit.title} ${audit.displayValue ?? ''} ${audit.explanation ?? ''}`);
      }
    }
  }
} finally {
  chrome.kill();
  server.close();
}
process.exit(perfect ? 0 : 1);
