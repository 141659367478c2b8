// Comments load when a reader asks for them. The reader who did once meets them loaded on later pages, when they come near.
for (const section of document.querySelectorAll("[data-comments]")) {
  const CONSENT = "wb1-comments";
  const SESSION = "giscus-session";
  const data = section.dataset;
  const button = section.querySelector("button");
  const chosen = document.documentElement.dataset.appearance;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const store = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {}
  };

  // giscus comes back from GitHub with the reader's session in the address.
  const here = new URL(location.href);
  const returned = data.giscus && here.searchParams.get("giscus");
  here.searchParams.delete("giscus");
  if (returned) {
    store(SESSION, JSON.stringify(returned));
    history.replaceState(null, "", here);
  }
  here.hash = "";

  const session = () => {
    try {
      return returned || JSON.parse(stored(SESSION)) || "";
    } catch {
      return "";
    }
  };

  const giscus = () => {
    const frame = document.createElement("iframe");
    const asked = new URLSearchParams({
      origin: here,
      session: session(),
      theme: chosen || "preferred_color_scheme",
      reactionsEnabled: "1",
      emitMetadata: "0",
      inputPosition: "bottom",
      repo: data.repository,
      repoId: data.repositoryId,
      category: data.category,
      categoryId: data.categoryId,
      strict: "0",
      description: document.querySelector("meta[name=description]")?.content ?? "",
      backLink: here,
      term: location.pathname.slice(1).replace(/\.\w+$/, "") || "index",
    });
    const show = () => (frame.src = `${data.giscus}/${data.language}/widget?${asked}`);
    frame.title = section.querySelector("h2").textContent;
    frame.allow = "clipboard-write";
    show();
    section.append(frame);
    addEventListener("message", ({ origin, data: said }) => {
      if (origin !== data.giscus || !said?.giscus) return;
      const { resizeHeight, signOut, error } = said.giscus;
      if (resizeHeight) frame.style.height = `${Number(resizeHeight)}px`;
      // A session that ended would keep the frame from showing anything.
      const ended = signOut || /Bad credentials|Invalid state value|State has expired/.test(error);
      if (ended && asked.get("session")) {
        store(SESSION, '""');
        asked.set("session", "");
        show();
      }
    });
  };

  const waline = async () => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = data.style;
    document.head.append(style);
    const place = document.createElement("div");
    section.append(place);
    const { init } = await import(new URL(data.script, location.href));
    init({
      el: place,
      serverURL: data.waline,
      lang: data.language,
      dark: chosen ? "html[data-appearance=dark]" : "auto",
      // Both come from other hosts, which the page's policy doesn't permit.
      emoji: false,
      search: false,
    });
  };

  const load = () => {
    button.parentElement.remove();
    (data.giscus ? giscus : waline)();
  };

  button.hidden = false;
  button.onclick = () => {
    store(CONSENT, "yes");
    load();
  };
  if (returned || stored(CONSENT)) {
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen.isIntersecting) return;
        near.disconnect();
        load();
      },
      { rootMargin: "400px" },
    );
    near.observe(section);
  }
}
