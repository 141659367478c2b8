// The contents mark the heading that is being read. A browser that knows :target-current does so by CSS alone.
const entries = [...document.querySelectorAll(".toc li > a")];
if (entries.length && !CSS.supports("selector(:target-current)")) {
  const headings = entries.map((entry) => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
  let frame = 0;
  const mark = () => {
    frame = 0;
    const now = headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < innerHeight / 4);
    entries.forEach((entry, i) => (i === now ? (entry.ariaCurrent = "true") : entry.removeAttribute("aria-current")));
  };
  addEventListener("scroll", () => (frame ||= requestAnimationFrame(mark)), { passive: true });
  mark();
}
