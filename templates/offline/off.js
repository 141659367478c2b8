// Published in place of sw.js, it ends it: every copy is thrown away, and pages come from the network alone.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const ours = (name) => name.startsWith("waybill-offline-") && name.endsWith(" " + registration.scope);
  for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
  await registration.unregister();
}
