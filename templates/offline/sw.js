// Keeps what was read for when there is no network. The network is always asked first, so a deploy is never hidden.
// To switch it off, publish off.js in its place.
const CACHE = "waybill-offline-1 " + registration.scope; // an origin may hold several sites
const KEPT = 200; // pages and files; the oldest go first

/** Does not install where a policy forbids it to fetch: it would then take every page for offline. */
addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fetch(registration.scope, { cache: "no-cache" }));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/** A page tells what it was made of before this worker was there to see it. */
addEventListener("message", (event) => {
  const ours = event.data.filter((url) => url.startsWith(registration.scope));
  event.waitUntil(Promise.allSettled(ours.map((url) => load(new Request(url)))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(load(request));
});

async function load(request) {
  let response;
  try {
    response = await fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
  } catch {
    return (await caches.match(request, { cacheName: CACHE })) ?? Response.error();
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
