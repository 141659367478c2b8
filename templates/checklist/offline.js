/** Has the site's worker keep this page for a reader without a network. @param {string} [url] none: no worker */
export async function keepOffline(url) {
  try {
    await navigator.serviceWorker.register(url, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    const parts = document.querySelectorAll("link[rel=stylesheet], link[rel=icon], [src]");
    active.postMessage([location.href.replace(/#.*/, ""), ...Array.from(parts, (part) => part.href ?? part.src)]);
  } catch {
    return;
  }
}
