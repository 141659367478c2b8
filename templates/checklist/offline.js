/**
 * Has the site's worker keep this page for a reader without a network, and what the reader needs besides.
 * @param {string} url the worker's
 * @param {string[]} more other pages and files
 */
export async function keepOffline(url, more = []) {
  try {
    await navigator.serviceWorker.register(url, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    const parts = document.querySelectorAll("link[rel=stylesheet], link[rel=icon], [src]");
    const page = location.href.replace(/#.*/, "");
    active.postMessage([page, ...Array.from(parts, (part) => part.href ?? part.src), ...more.map((one) => new URL(one, page).href)]);
  } catch {
    return;
  }
}
