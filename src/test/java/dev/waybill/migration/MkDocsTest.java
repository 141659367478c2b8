package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkDocsTest {
    private static final String EXTENSIONS = """
            site_name: My docs
            site_url: https://docs.example/
            theme: {name: material, language: en}
            markdown_extensions:
              - admonition
              - abbr
              - pymdownx.keys
              - pymdownx.mark
              - pymdownx.arithmatex: {generic: true}
              - pymdownx.emoji:
                  emoji_generator: !!python/name:material.extensions.emoji.to_svg
              - toc: {permalink: true}
            """;

    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder).file("mkdocs.yml", EXTENSIONS);
    }

    private String page(String markdown) throws IOException {
        return project.file("docs/index.md", markdown).imported().body("_index.md");
    }

    @Test
    void knowsAFolderWithoutConfigurationByItsAdmonitions(@TempDir Path other) throws IOException {
        ImportedProject bare = new ImportedProject(other)
                .file("guides/a.md", "!!! tip\n    Text.\n")
                .file("b.md", "$$\nx\n$$\n")
                .imported();
        assertEquals(":::tip\nText.\n:::", bare.body("guides/a.md"));
        assertEquals("$$\nx\n$$", bare.body("b.md"));
    }

    @Test
    void keepsMarkdownInTitlesOfBoxes() throws IOException {
        assertEquals(
                ":::note[See [B](https://b.example/) and `c`]\nText.\n:::",
                page("!!! note \"See [B](https://b.example/) and `c`\"\n    Text.\n"));
    }

    @Test
    void endsCodeWithTheBlockItIsIn() throws IOException {
        assertEquals(":::note[A]\n```\nx\n```\n:::\n\nAfter.", page("!!! note \"A\"\n    ```\n    x\n\nAfter.\n"));
    }

    @Test
    void givesAPictureThatLeadsAboveTheRootItsOldAddress() throws IOException {
        assertEquals("![x](https://docs.example/none.png)", page("![x](../../none.png)\n"));
    }

    @Test
    void turnsAdmonitionsIntoBoxes() throws IOException {
        assertEquals("""
                # A

                :::::tip[Do this]
                First.

                ::::info[Abstract]
                Inner.

                :::details[More]
                Deep.
                :::
                ::::
                :::::

                After.""", page("""
                        # A

                        !!! hint "Do this"
                            First.

                            !!! abstract
                                Inner.

                                ??? note "More"
                                    Deep.

                        After.
                        """));
    }

    @Test
    void turnsContentTabsIntoTabs() throws IOException {
        assertEquals("""
                # A

                ::::tabs
                :::tab[C]
                ```c
                int x;
                ```
                :::

                :::tab[C++]
                Text.
                :::
                ::::""", page("""
                        # A

                        === "C"

                            ``` c
                            int x;
                            ```

                        === "C++"

                            Text.
                        """));
    }

    @Test
    void leavesTheDialectInCodeAlone() throws IOException {
        String code = """
                # A

                ```markdown
                !!! note
                    Text.

                === "C"
                ```""";
        assertEquals(code, page(code));
    }

    @Test
    void readsAttributesKeysMarksAndIcons() throws IOException {
        assertEquals("""
                # A

                ## Fees {#costs}

                [Go](https://x.example/) and <kbd>Ctrl</kbd>+<kbd>C</kbd>, <mark>new</mark>, 🚀, icon.""", page("""
                        # A

                        ## Fees { #costs .wide }

                        [Go](https://x.example/){ .md-button target=_blank } and ++ctrl+c++, ==new==, :rocket:, :material-account:icon.
                        """));
        assertTrue(project.report().contains("\"kind\" : \"icon\""));
    }

    @Test
    void keepsFormulasAsTheyAre() throws IOException {
        String formula = "# A\n\nLet $a_1 <b> ==x==$ and\n\n$$\nx^{2} [a](b)\n$$";
        assertEquals(formula, page(formula));
        assertEquals("# A\n\nSo $x^2$.", page("# A\n\nSo \\(x^2\\).\n"));
    }

    @Test
    void explainsAbbreviationsWhereTheyAreUsed() throws IOException {
        assertEquals(
                "# A\n\n<abbr title=\"Hyper Text\">HTML</abbr> it is.",
                page("# A\n\nHTML it is.\n\n*[HTML]: Hyper Text\n"));
    }

    @Test
    void insertsSnippetsAndTellsWhichAreMissing() throws IOException {
        project.file("parts/code.py", "a = 1\n# --8<-- [start:main]\nb = 2\n# --8<-- [end:main]\n");
        assertEquals("""
                # A

                ```python
                b = 2
                ```

                *[missing file: nowhere.md]*""", page("""
                        # A

                        ```python
                        --8<-- "parts/code.py:main"
                        ```

                        --8<-- "nowhere.md"
                        """));
        assertTrue(project.report().contains("\"kind\" : \"include\""));
    }

    @Test
    void readsNothingOutsideTheProject() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("secret.md"), "secret");
        String page = page("# A\n\n--8<-- \"../secret.md\"\n\n[x](../../secret.md)\n");
        assertEquals(false, page.contains("\nsecret"));
    }

    @Test
    void pinsTheIdsOfPythonMarkdown() throws IOException {
        assertEquals("# A\n\n## 退出 {#_1}\n\n## Big fee", page("# A\n\n## 退出\n\n## Big fee\n"));
    }

    @Test
    void takesTitlesAndOrderFromTheNavigation() throws IOException {
        project.file(
                "mkdocs.yml",
                EXTENSIONS
                        + "nav:\n  - Start: index.md\n  - Guides:\n      - guide/a.md\n      - Out: https://x.example/\n");
        project.file("docs/guide/a.md", "Text, see [start](../index.md#x) and [again](../../).\n")
                .file("docs/index.md", "# Hello\n");
        project.imported();
        assertEquals("Text, see [start](../_index.md#x) and [again](../_index.md).", project.body("guide/a.md"));
        assertTrue(project.text("content/guide/a.md").startsWith("---\ntitle: A\n---\n"));
        assertTrue(project.text("waybill.yaml").contains("guide/a.md"));
    }

    @Test
    void writesASiteThatBuilds() throws IOException {
        page("# A\n\n!!! danger\n    Text.\n");
        ImportedProject.Run build = project.build();
        assertEquals(0, build.code(), build.text());
    }
}
