#!/usr/bin/env python3
"""Imports projects of other generators and prints, a project a row: pages and words kept, links kept, marks of dialects left, errors of the
build by rule, seconds.

    bench/import/measure.py PROJECT [PROJECT ...] [--jar target/waybill.jar] [--keep FOLDER] [--misses N]

Words are Han, Japanese and Korean characters and other words of two letters or more, of the source's text without front matter, tags, addresses, formulas, names of
emoji and icons, and marks. They are looked for on the built page where the site builds, else in the page's Markdown. A link of the
source is kept if the page has one more that leads somewhere. A mark is left if a line outside code has it."""
import argparse, collections, html, json, os, re, subprocess, sys, tempfile, time, unicodedata

os.environ["WAYBILL_LANG"] = "en"  # rules are found in English messages

CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"  # each character a word, for marks stand between them without spaces
WORD = re.compile(rf"[{CJK}]|[^\W\d_{CJK}]{{2,}}", re.U)
FRONT = re.compile(r"\A\s*(---[ \t]*\n.*?\n(---|\.\.\.)[ \t]*(\n|\Z)|\+\+\+[ \t]*\n.*?\n\+\+\+[ \t]*(\n|\Z))", re.S)
MARKS = {
    "!!!": r"(?m)^\s*(!!!|\?\?\?\+?) \w", "===": r'(?m)^\s*=== "', "{{<": r"\{\{[<%]", "{%": r"\{%", "--8<--": r"--8<--",
    "{{#": r"(?<!\\)\{\{#\w", "<<<": r"(?m)^<<< ", "@include": r"@include:", "import": r"(?m)^import .* from ['\"]", "jsx": r"(?<!\\)<[A-Z][A-Za-z]+[\s/>]",
    "{: }": r"\{:\s*[.#\w]", "[[toc]]": r"(?i)\[\[toc\]\]", "{{ }}": r"\{\{[^{}\n]*\}\}", "emoji": r"(?<![\w:]):[a-z][a-z_]{2,}[a-z]:(?![\w:])",
}


# Where a mark means something; elsewhere it is text. A mark that isn't here is looked for everywhere.
SPOKEN = {"{{ }}": "jekyll vitepress vuepress", "{%": "hugo jekyll starlight", "jsx": "docusaurus starlight vitepress vuepress"}
RUST = re.compile(r"(?m)^[ \t>]*(`{3,}|~{3,})[ \t]*(?:rust|rs)\b.*(?:\n(?![ \t>]*\1).*)*")
TAG = re.compile(r"</?[A-Za-z](?:\"[^\"]*\"|'[^'\n]*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>\"'{}])*>")
SET_HTML = re.compile(r"<\w+\s[^<>]*?set:html=\{(\"(?:[^\"\\]|\\.)*\")\}\s*/>")


def is_emoji(name):
    """Whether a short name is that of a picture, and not only a word between colons."""
    words = name.strip(":").replace("_", " ").upper()
    for each in (words, words + " FACE", words + " SIGN", words + " SYMBOL"):
        try:
            return ord(unicodedata.lookup(each)[0]) >= 0x2600
        except KeyError:
            pass
    return False


def read(path):
    return open(path, encoding="utf-8", errors="replace").read()


def uncoded(text):
    """Without fenced and inline code."""
    out, fence = [], ""
    for line in text.split("\n"):
        mark = re.match(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})", line)
        if fence:
            if re.match(r"^[\s>]*" + re.escape(fence[0]) + "{%d,}\\s*$" % len(fence), line):
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in line[mark.end():]):
            fence = mark[1]
        else:
            out.append(line)
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", " ", "\n".join(out), flags=re.S)


def plain(text):
    """The words of a Markdown source: code and all, without what only its generator reads."""
    text = FRONT.sub("", text)
    text = SET_HTML.sub(lambda match: json.loads(match[1]), text)
    text = re.sub(r"<!--.*?-->|\{%-? *comment *-?%\}.*?\{%-? *endcomment *-?%\}", " ", text, flags=re.S)
    text = re.sub(r"<(script|style|svg|head)\b.*?</\1>", " ", text, flags=re.S | re.I)
    text = re.sub(r"(?m)^(import|export) .*$", " ", text)
    text = re.sub(r"(?s)\$\$.+?\$\$|(?<![\\$])\$(?!\s)[^$\n]+?(?<![\s\\])\$(?!\d)", " ", text)
    text = re.sub(r"(?m)^[#> \t]*::: [\w.]+[ \t]*\n(?:[ \t]+\S.*\n)*", " ", text)  # a reference that a program writes
    text = re.sub(r":[a-z0-9_+]+(-[a-z0-9_]+)*:", " ", text)
    text = re.sub(r"\]\((?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|[^(){}\s]|\([^()\s]*\))*(\s+\"[^\"\n]*\")?\)", "] ", text)
    text = re.sub(r"\{ *[\w-]+=\"[^\"\n]*\"[^{}\n]*\}", " ", text)
    text = re.sub(r"\{\{[<%#].*?\}\}|\{%.*?%\}|\{\{.*?\}\}|\{\s*[:.#][^{}\n]*\}|\{/\*.*?\*/\}", " ", text, flags=re.S)
    text = re.sub(r"(?m)^\s*(:{3,}|!!!|\?\?\?\+?|===|```+|~~~+|<<<|\[toc\]|\[\[toc\]\]).*$", " ", text, flags=re.I)
    defined = re.findall(r"(?m)^ {0,3}\[([^\]^\n]+)\]:", text)
    text = re.sub(r"\]\[([^\]\n]+)\]", lambda match: "] " if match[1] in defined else match[0], text)  # a reference's label isn't shown
    text = re.sub(r"(?m)^\s*\[[^\]^]+\]:\s*\S+.*$", " ", text)
    text = re.sub(r"\]\([^)\s]*(\s+\"[^\"]*\")?\)", "] ", text)
    text = re.sub(r"</?[A-Za-z][^<>]*>", " ", TAG.sub(" ", text))
    text = re.sub(r"https?://\S+", " ", text)
    return html.unescape(text)


def words(text):
    return collections.Counter(w.lower() for w in WORD.findall(text))


def links(text):
    text = uncoded(SET_HTML.sub(lambda match: json.loads(match[1]), FRONT.sub("", text)))
    text = re.sub(r"<!--.*?-->|\{/\*.*?\*/\}|\{%-? *comment *-?%\}.*?\{%-? *endcomment *-?%\}|\{% *highlight .*?\{% *endhighlight *%\}|\{% *raw *%\}.*?\{% *endraw *%\}|@\[code[^\]]*\]\([^)]*\)", " ", text, flags=re.S)
    return len(re.findall(r"(?<!!)\]\((?!#?\))[^)]+\)", text)) + len(re.findall(r"<a\s(?:[^>]*\s)?href=(?!\"#\")", text))


def page_text(markup):
    markup = re.sub(r"<(script|style|head|svg)\b.*?</\1>", " ", markup, flags=re.S | re.I)
    markup = re.sub(r'<img\b[^>]*?\salt="([^"]*)"[^>]*>', r" \1 ", markup)
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<(?=/?(p|div|li|td|th|h\d|br|tr|pre|section|summary|dt|dd)\b)", " <", markup)))


def measure(project, run, folder, misses):
    site, out = os.path.join(folder, "site"), os.path.join(folder, "out")
    start = time.time()
    code = subprocess.run(run + ["import", project, site], capture_output=True, text=True)
    seconds = time.time() - start
    if code.returncode:
        return [os.path.basename(project), "failed: " + code.stderr.strip()[:100]]
    build = subprocess.run(run + ["build", "-s", site, "-d", out, "--clock", "2026-11-30T00:00:00Z"], capture_output=True, text=True)
    errors = collections.Counter(re.findall(r"error\[([a-z-]+)\]", build.stdout + build.stderr))
    report = json.loads(read(os.path.join(site, "import-report.json")))
    total = kept = had = has = 0
    marks, lost, unlinked = collections.Counter(), [], []
    for path, source in report["pages"].items():
        file = os.path.join(project, source)
        if not os.path.isfile(file) or source.endswith((".html", ".htm")):
            continue
        old, new = read(file), read(os.path.join(site, path))
        if report["ecosystem"] == "mdbook":  # lines of code that readers don't see
            old = RUST.sub(lambda match: re.sub(r"(?m)^[ \t>]*#(?:[ \t].*)?$", "", match[0]), old)
        address = re.sub(r"(^|/)_index\.md$", r"\1index.html", path[len("content/"):])
        built = os.path.join(out, re.sub(r"\.md$", "/index.html", address))
        there = words(page_text(read(built)) if os.path.isfile(built) else re.sub(r"[\[\]]", " ", html.unescape(new)))
        there += words(" ".join(re.findall(r'title="([^"]*)"', new)))
        here = words(plain(old))
        missing = here - there
        total += sum(here.values())
        kept += sum(here.values()) - sum(missing.values())
        there, here = links(old), links(new)
        had, has = had + there, has + min(there, here)
        if there > here:
            unlinked.append((there - here, source, "links"))
        if missing:
            lost.append((sum(missing.values()), source, missing.most_common(8)))
        bare = re.sub(r"<(code|pre)\b.*?</\1>", " ", uncoded(FRONT.sub("", new)), flags=re.S)
        for name, pattern in MARKS.items():
            if report["ecosystem"] not in SPOKEN.get(name, report["ecosystem"]):
                continue
            found = [each[0].strip() for each in re.finditer(pattern, bare)]
            count = len([each for each in found if name != "emoji" or is_emoji(each)])
            if count:
                marks[name] += count
                if misses:
                    print("   mark", name, path, re.search(pattern, bare)[0][:60].strip())
    for count, source, some in sorted(lost, reverse=True)[:misses]:
        print("  ", count, source, " ".join("%s:%d" % each for each in some))
    for count, source, what in sorted(unlinked, reverse=True)[:misses]:
        print("  ", count, source, what)
    percent = lambda a, b: "%.2f" % (100 * a / b) if b else "-"
    return [os.path.basename(os.path.normpath(project)), report["ecosystem"], len(report["pages"]), percent(kept, total), percent(has, had), sum(marks.values()),
            sum(errors.values()), "%.1f" % seconds, " ".join("%s:%d" % e for e in errors.most_common(5)) + (" | " + " ".join("%s:%d" % e for e in marks.most_common(6)) if marks else "")]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("projects", nargs="+")
    args.add_argument("--jar", default="target/waybill.jar")
    args.add_argument("--classpath", help="classes instead of a jar")
    args.add_argument("--keep", help="folder that the new sites stay in")
    args.add_argument("--misses", type=int, default=0, help="pages with the most missing words to print")
    chosen = args.parse_args()
    run = ["java", "-cp", chosen.classpath, "dev.waybill.Main"] if chosen.classpath else ["java", "-jar", chosen.jar]
    print("\t".join(["project", "generator", "pages", "words %", "links %", "marks", "errors", "seconds", "rules"]))
    for project in chosen.projects:
        with tempfile.TemporaryDirectory() as temporary:
            folder = os.path.join(chosen.keep, os.path.basename(os.path.normpath(project))) if chosen.keep else temporary
            if chosen.keep:
                subprocess.run(["rm", "-rf", folder])
            os.makedirs(folder, exist_ok=True)
            print("\t".join(map(str, measure(project, run, folder, chosen.misses))), flush=True)


main()
