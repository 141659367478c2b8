import { Choice } from "./choice.js";

/** One group of tabs, by the WAI-ARIA pattern: arrow keys move among the tabs, and the tab with the focus is the one that is shown. */
class TabGroup {
  constructor(root, number, choose) {
    this.panels = [...root.querySelectorAll(":scope > .tab")];
    this.labels = this.panels.map(panel => panel.firstElementChild.textContent);
    this.list = document.createElement("div");
    this.list.className = "tab-list";
    this.list.setAttribute("role", "tablist");
    this.tabs = this.panels.map((panel, index) => this.tab(panel, `wb-tab-${number}-${index}`, () => choose(this, index)));
    this.list.append(...this.tabs);
    this.list.addEventListener("keydown", event => this.move(event, choose));
    root.prepend(this.list);
    root.classList.add("ready");
    this.show(0);
  }

  tab(panel, id, chosen) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = id;
    tab.textContent = panel.firstElementChild.textContent;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `${id}-panel`);
    tab.addEventListener("click", chosen);
    panel.id = `${id}-panel`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", id);
    panel.addEventListener("beforematch", () => this.show(this.panels.indexOf(panel)));
    return tab;
  }

  /** Hidden panels are still found by the browser's search in the page. */
  show(shown) {
    this.tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", index === shown);
      tab.tabIndex = index === shown ? 0 : -1;
      this.panels[index].hidden = index === shown ? false : "until-found";
    });
  }

  move(event, choose) {
    const last = this.tabs.length - 1;
    const at = this.tabs.indexOf(document.activeElement);
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined && at >= 0 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      choose(this, to);
      this.tabs[to].focus();
    }
  }
}

/** The place that the address names, if it names one. */
function target() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** @param key where the choice is kept */
export function startTabs(key) {
  const roots = [...document.querySelectorAll(".tabs")].filter(root => root.querySelector(":scope > .tab"));
  if (roots.length === 0) {
    return;
  }
  const choice = new Choice(key);
  const show = group => {
    const index = choice.among(group.labels);
    if (index >= 0) {
      group.show(index);
    }
  };
  // Groups above that change too would move the chosen tab away from under the pointer.
  const choose = (group, index) => {
    const before = group.list.getBoundingClientRect().top;
    choice.add(group.labels[index]);
    groups.forEach(show);
    group.show(index);
    scrollBy({ top: group.list.getBoundingClientRect().top - before, behavior: "instant" });
  };
  const groups = roots.map((root, number) => new TabGroup(root, number, choose));
  const restore = () => {
    choice.read();
    groups.forEach(show);
  };
  const reveal = () => {
    const place = target();
    for (const group of groups) {
      const index = group.panels.findIndex(panel => panel.contains(place));
      if (index >= 0) {
        group.show(index);
        place.scrollIntoView();
      }
    }
  };
  restore();
  reveal();
  addEventListener("hashchange", reveal);
  addEventListener("storage", event => event.key === key && restore());
  addEventListener("pageshow", event => event.persisted && restore());
}
