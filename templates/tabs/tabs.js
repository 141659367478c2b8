// Tabs by the WAI-ARIA pattern: arrow keys move, and the tab with the focus is shown. A label that the reader chooses is chosen in all
// groups that have it, on every page.
const tabsKey = `wb1-tabs:${new URL("../..", document.currentScript.src).pathname}`;
let chosenLabels = []; // the newest first

/** Storage may be absent or damaged; what is known stays. */
function restoreLabels() {
  try {
    chosenLabels = [...JSON.parse(localStorage.getItem(tabsKey))];
  } catch {}
  showLabels();
}

function chooseLabel(label) {
  chosenLabels = [label, ...chosenLabels.filter((other) => other !== label)].slice(0, 20);
  try {
    localStorage.setItem(tabsKey, JSON.stringify(chosenLabels));
  } catch {}
  showLabels();
}

const tabGroups = [...document.querySelectorAll(".tabs:has(> .tab)")].map((root, number) => {
  const panels = [...root.querySelectorAll(":scope > .tab")];
  const labels = panels.map((panel) => panel.firstElementChild.textContent);
  const list = document.createElement("div");
  // Hidden panels are still found by the browser's search in the page.
  const show = (shown) =>
    tabs.forEach((tab, i) => {
      tab.ariaSelected = i === shown;
      tab.tabIndex = i === shown ? 0 : -1;
      panels[i].hidden = i === shown ? false : "until-found";
    });
  // Groups above that change too would move the chosen tab away from under the pointer.
  const choose = (i) => {
    const before = list.getBoundingClientRect().top;
    chooseLabel(labels[i]);
    show(i);
    scrollBy({ top: list.getBoundingClientRect().top - before, behavior: "instant" });
  };
  const tabs = panels.map((panel, i) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.id = `wb-tab-${number}-${i}`;
    tab.textContent = labels[i];
    tab.onclick = () => choose(i);
    panel.id = tab.id + "-panel";
    panel.role = "tabpanel";
    panel.onbeforematch = () => show(i);
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    return tab;
  });
  list.className = "tab-list";
  list.role = "tablist";
  list.append(...tabs);
  list.onkeydown = (event) => {
    const at = tabs.indexOf(document.activeElement);
    const step = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    choose(next);
    tabs[next].focus();
  };
  root.prepend(list);
  root.classList.add("ready");
  show(0);
  return { panels, labels, show };
});

function showLabels() {
  for (const { labels, show } of tabGroups) {
    const i = labels.indexOf(chosenLabels.find((label) => labels.includes(label)));
    if (i >= 0) show(i);
  }
}

/** Shows the panel with the place that the address names. */
function showTarget() {
  const place = document.querySelector(":target");
  for (const { panels, show } of tabGroups) {
    const i = panels.findIndex((panel) => place && panel.contains(place));
    if (i >= 0) show(i), place.scrollIntoView();
  }
}

if (tabGroups.length) {
  restoreLabels();
  showTarget();
  addEventListener("hashchange", showTarget);
  addEventListener("storage", restoreLabels);
  addEventListener("pageshow", restoreLabels);
}
