// Runs before the page is drawn, so that a reader's own choice of light or dark never flashes.
try {
  const chosen = localStorage.getItem("wb1-appearance");
  if (chosen) document.documentElement.dataset.appearance = chosen;
} catch {}
