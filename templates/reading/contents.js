// Beside the text both lists are open. Where CSS can't open them, this does.
if (!CSS.supports("selector(::details-content)"))
  for (const [list, width] of [[".tree", 48.0625], [".toc", 67.5]])
    for (const box of document.querySelectorAll(list + ">details")) box.open = matchMedia(`(min-width:${width}em)`).matches;
// Over the text the contents close once a heading is chosen.
for (const box of document.querySelectorAll(".toc>details"))
  box.onclick = (event) => {
    if (event.target.href && matchMedia("(width<67.5em)").matches) box.open = false;
  };
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
