
// Reloads the page when the site is rebuilt, and keeps the scroll position and open elements.
(() => {
  const KEY = "waybill-serve";
  const { version } = document.currentScript.dataset;
  const error = "waybillError" in document.body.dataset;
  const page = location.pathname;
  const all = () => [...document.querySelectorAll("details")];
  let events;
  let reloading = false;

  function listen() {
    events?.close(); // a browser has few connections per host, so a hidden tab uses none
    if (document.hidden) return;
    events = new EventSource(`/_waybill/events?${version}&${page}`);
    events.onmessage = reload;
    events.onerror = () => {
      // A browser reconnects by itself, except after an answer that isn't a stream.
      if (events.readyState === EventSource.CLOSED) setTimeout(listenAgain, 1000, events);
    };
  }

  function listenAgain(closed) {
    if (closed === events && !reloading) listen();
  }

  function reload() {
    events.close();
    if (!error) {
      const open = all().map((details) => details.open);
      keep(JSON.stringify({ page, open, x: scrollX, y: scrollY }));
    }
    reloading = true;
    history.scrollRestoration = "manual"; // the browser would restore the position of the error page
    location.reload();
  }

  function keep(text) {
    try {
      sessionStorage.setItem(KEY, text);
    } catch {
      return;
    }
  }

  function restore() {
    try {
      const before = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
      if (before?.page !== page) return;
      const details = all();
      if (details.length === before.open.length) details.forEach((one, i) => (one.open = before.open[i]));
      scrollTo({ left: before.x, top: before.y, behavior: "instant" });
    } catch {
      return;
    }
  }

  if (!error) addEventListener("load", restore);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => {
    events?.close();
    if (!reloading) history.scrollRestoration = "auto";
  });
  document.addEventListener("visibilitychange", listen);
})();
