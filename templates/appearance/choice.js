// The header's choice of light, dark or the system's own. It holds for all pages of the origin, and other tabs follow.
const appearance = document.querySelector("[data-choose-appearance]");
if (appearance) {
  const KEY = "wb1-appearance";
  const root = document.documentElement;
  const show = (chosen) => {
    if (chosen) root.dataset.appearance = chosen;
    else delete root.dataset.appearance;
    appearance.value = root.dataset.appearance ?? "";
    document.querySelectorAll("meta[name=theme-color]").forEach((meta, i) => {
      const scheme = ["light", "dark"][i];
      meta.media = chosen ? (chosen === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
    });
  };
  const stored = () => {
    try {
      show(localStorage.getItem(KEY));
    } catch {}
  };
  stored();
  appearance.onchange = () => {
    try {
      if (appearance.value) localStorage.setItem(KEY, appearance.value);
      else localStorage.removeItem(KEY);
    } catch {}
    show(appearance.value);
  };
  addEventListener("storage", stored);
  addEventListener("pageshow", stored);
}
