// Leads back to the lists begun in this browser: a link in the header, and on the home page where each was left.
const mine = document.querySelector("[data-mine]");
if (mine) {
  const begun = () => {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(mine.dataset.mine) && key.includes("/i/"));
    } catch {
      return false;
    }
  };
  const show = () => {
    mine.hidden = !begun();
  };
  show();
  addEventListener("pageshow", show);
  document.addEventListener("change", () => setTimeout(show));
  const place = document.querySelector("[data-continue]");
  if (place && begun()) {
    const load = (name) => import(new URL(place.dataset[name], location.href));
    Promise.all([load("script"), load("lists")]).then(
      ([script, lists]) => script.showContinue(place, lists.default),
      () => {},
    );
  }
}
