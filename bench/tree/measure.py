#!/usr/bin/env python3
"""Bytes of the tree in pages of sites of 50 to 5 000 pages with the docs layout: python3 bench/tree/measure.py target/waybill.jar"""
import gzip
import pathlib
import re
import subprocess
import sys
import tempfile

TEXT = "Some words of documentation that say what this page is about.\n\n" * 8


def write(root, path, front, text=TEXT):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("---\n" + front + "---\n" + text)


def site(root, tops, folders, pages):
    root.mkdir()
    (root / "waybill.yaml").write_text("title: Docs\nlanguage: en\nbaseUrl: https://example.org/\n")
    write(root, "content/_index.md", "title: Docs\ncascade: {layout: docs}\n")
    for top in range(1, tops + 1):
        write(root, f"content/part-{top}/_index.md", f"title: Part {top} of the documentation\n")
        for folder in range(1, folders + 1):
            path = f"content/part-{top}/" + (f"chapter-{folder}/" if folders > 1 else "")
            if folders > 1:
                write(root, path + "_index.md", f"title: Chapter {folder} of part {top}\n")
            for page in range(1, pages + 1):
                write(root, path + f"page-{page}.md", f"title: Page {page} on a subject of its own\n")


def main(jar):
    print("pages | shape | page, median, bytes | tree in it | tree in it, gzip | largest tree | build, s")
    with tempfile.TemporaryDirectory() as folder:
        for number, shape in enumerate([(5, 1, 10), (10, 5, 10), (10, 10, 10), (10, 25, 20), (1, 1, 5000), (50, 1, 100)]):
            root = pathlib.Path(folder) / str(number)
            site(root, *shape)
            out = pathlib.Path(folder) / f"{number}-out"
            told = subprocess.run(
                ["java", "-jar", jar, "build", "-s", root, "-d", out], capture_output=True, text=True, check=True)
            seconds = re.search(r"in ([0-9.]+) s", told.stdout).group(1)
            pages = [page for page in out.glob("part-*/**/index.html") if b'class="docs"' in page.read_bytes()]
            sizes = []
            for page in pages:
                html = page.read_text()
                tree = re.search(r'<nav class="tree".*?</nav>', html, re.DOTALL).group(0)
                without = gzip.compress(html.replace(tree, "").encode(), 9)
                sizes.append((len(html.encode()), len(tree.encode()), len(gzip.compress(html.encode(), 9)) - len(without)))
            median = [sorted(column)[len(sizes) // 2] for column in zip(*sizes)]
            print(len(pages), "x".join(map(str, shape)), *median, max(size[1] for size in sizes), seconds, sep=" | ")


main(sys.argv[1])
