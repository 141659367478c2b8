// Keeps what was read for when there is no network. The network is always asked first, so a deploy is never hidden.
// To switch it off, publish off.js in its place.
const CACHE = "waybill-offline-1 " + registration.scope; // an origin may hold several sites
const KEPT = 300; // pages and files; the oldest go first
const BESIDES = new URL("_wb/offline.json", registration.scope).href; // what is kept besides the pages that were read

/** Does not install where a policy forbids it to fetch: it would then take every page for offline. */
addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fetch(registration.scope, { cache: "no-cache" }));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/** A page tells what it was made of before this worker was there to see it. */
addEventListener("message", (event) => {
  event.waitUntil(Promise.allSettled([...event.data, BESIDES].map(loadOurs)).then(loadBesides));
});

/** @param {string} url perhaps of another site */
const loadOurs = (url) => url.startsWith(registration.scope) && load(new Request(url));

/** Files are named by their content, so those that are kept are as they should be; pages may have changed. */
async function loadBesides() {
  const { kept } = await (await caches.match(BESIDES, { cacheName: CACHE })).json();
  for (const path of kept) {
    const url = new URL(path, registration.scope).href;
    if (/\.\w{8}\.\w+$/.test(url) && (await caches.match(url, { cacheName: CACHE }))) continue;
    await Promise.allSettled([loadOurs(url)]);
  }
}

/** What is shown for a page that isn't kept. */
async function instead({ mode }) {
  if (mode !== "navigate") return;
  const besides = await caches.match(BESIDES, { cacheName: CACHE });
  return besides && caches.match(new URL((await besides.json()).page, registration.scope), { cacheName: CACHE });
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(load(request));
});

async function load(request) {
  let response;
  try {
    response = await fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
  } catch {
    const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: request.mode === "navigate" });
    return kept ?? (await instead(request)) ?? Response.error();
  }
  if (response.ok && !response.redirected) await keep(request, response.clone());
  return response;
}

/** A full disk must not cost the reader the page. A worker that was ended meanwhile keeps nothing. */
async function keep(request, response) {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(request, response);
    const held = await cache.keys();
    await Promise.all(held.slice(0, -KEPT).map((old) => cache.delete(old)));
    if (self.serviceWorker?.state === "redundant") await caches.delete(CACHE);
  } catch {
    return;
  }
}
