// Published in place of sw.js, it ends it: every copy is thrown away, and pages come from the network alone.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith("waybill-offline-")) await caches.delete(name);
  await registration.unregister();
}
