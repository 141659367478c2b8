// Serves a folder on loopback as a simple host would: compressed, with names that contain a digest cached forever, all else revalidated.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml', '.woff2': 'font/woff2',
  '.png': 'image/png', '.wasm': 'application/wasm',
};
const COMPRESSED = /html|css|javascript|json|svg|xml/;
/** Such as site.9d2115f8.css and guide.md.BTKcF6x4.lean.js. */
const DIGESTED = /\.[\w-]{8,}(\.min|\.lean)?\.(js|css|woff2|svg|png)$/;

/** @returns {Promise<{url: string, close: () => void}>} */
export function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = readFileSync(file);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const cache = DIGESTED.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
    const headers = {'content-type': type, 'cache-control': cache, etag};
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
    } else if (COMPRESSED.test(type)) {
      response.writeHead(200, {...headers, 'content-encoding': 'gzip'}).end(gzipSync(bytes, {level: 9}));
    } else {
      response.writeHead(200, headers).end(bytes);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()});
    });
  });
}
