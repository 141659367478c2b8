package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MdxTest {
    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder)
                .file(
                        "astro.config.mjs",
                        "export default defineConfig({ integrations: [starlight({ title: 'T' })] });");
    }

    private String page(String text) throws IOException {
        return project.file("src/content/docs/index.mdx", "---\ntitle: A\n---\n" + text)
                .imported()
                .body("_index.md");
    }

    @Test
    void takesNoIndentationForCode() throws IOException {
        assertEquals("""
            ::::tabs
            :::tab[npm]
            Text.

            ```js
            a();
              b();
            ```
            :::
            ::::

            1. One

               :::note
               Deep

               - item

                 more
               :::

            2. Two\
            """, page("""
                <Tabs>
                \t<TabItem label="npm">

                \t\tText.

                \t\t```js
                \t\ta();
                \t\t  b();
                \t\t```

                \t</TabItem>
                </Tabs>

                1. One

                   <div>
                     <Aside>

                       Deep

                       - item

                         more

                     </Aside>
                   </div>

                2. Two
                """));
    }

    @Test
    void showsCodeThatIsAnAttribute() throws IOException {
        assertEquals("""
            ```sh title="a"
            # All
            import x

            export const a = `b`
            ```

            After.\
            """, page("""
                <Mine title="a" lang="sh" code={`
                # All
                import x

                export const a = \\`b\\`
                `} />

                After.
                """));
    }

    @Test
    void keepsTheLinksInCodeOfHtml() throws IOException {
        assertEquals(
                "<pre><code>&#35; a &lt;b&gt; <a href=\"https://x.example/\">rule</a>\n&#96;c&#96;</code></pre>",
                page("<Fragment set:html={\"<pre># a &lt;b> <a href='https://x.example/'><b>rule</b></a>\\n"
                        + "`c`</pre>\"} />\n"));
    }

    @Test
    void readsTheLinksInAnAttribute() throws IOException {
        assertEquals(
                "[CSS](https://x.example/css/), [JS](https://x.example/js/)",
                page("<Mine of={[{\"label\": \"CSS\", \"href\": \"https://x.example/css/\"}, {label: 'JS', href:"
                        + " 'https://x.example/js/'}]} />\n"));
    }

    @Test
    void keepsBlocksOfMarkdownInTablesAndLists() throws IOException {
        assertEquals("""
            <table>

            <tr>

            <td colspan="2">

            ```js
            a();
            ```

            </td>

            </tr>

            </table>

            <ol>

            <li>

            ## Head

            - [b](https://b.example/)

            </li>

            <li>

            two

            </li>

            </ol>\
            """, page("""
                <table style={{ color: 'red' }}>
                  <tr>
                    <td colSpan="2">

                    ```js
                    a();
                    ```

                    </td>
                  </tr>
                </table>

                <ol>
                <li>

                ## Head

                - [b](https://b.example/)

                </li>
                <li>two</li>
                </ol>
                """).replace(" colSpan", " colspan"));
        assertEquals(0, project.build().code());
    }

    @Test
    void showsVideos() throws IOException {
        assertEquals("""
            ::youtube[A (b)]{id=dQw4w9WgXcQ start=5}

            ::bilibili[BV1GJ411x7h7]{id=BV1GJ411x7h7 page=2}

            ::youtube[dQw4w9WgXcQ]{id=dQw4w9WgXcQ}

            In a line [c](https://www.youtube.com/embed/dQw4w9WgXcQ).\
            """, page("""
                <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=a&start=5" title="A [b]"></iframe>

                <div><iframe src="//player.bilibili.com/player.html?bvid=BV1GJ411x7h7&page=2"></iframe></div>

                <YouTube id="dQw4w9WgXcQ" />

                In a line <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="c"></iframe>.
                """));
        assertEquals(0, project.build().code());
    }

    @Test
    void namesPicturesAsUnicodeDoes() throws IOException {
        assertEquals("🎄 😔🚀 :module: 10:30:45", page(":christmas_tree: :pensive::rocket: :module: 10:30:45\n"));
    }

    @Test
    void givesEachLanguageItsNavigation() throws IOException {
        project.file("astro.config.mjs", """
            export default defineConfig({
              redirects: { '/old': '/only' },
              integrations: [starlight({ title: 'T',
                locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } },
                sidebar: [{ label: 'Guides', translations: { 'zh-CN': '指南' }, items: ['one', { label: 'Two', link: '/two/' }] }] })] });
            """)
                .file("src/content/docs/one.md", "---\ntitle: One\n---\n")
                .file("src/content/docs/two.md", "---\ntitle: Two\n---\n")
                .file("src/content/docs/zh/one.md", "---\ntitle: 一\n---\n")
                .file("src/content/docs/zh/only.md", "---\ntitle: 只\n---\n")
                .imported();
        assertEquals("""
            languages:
              en:
                name: English
                folder: "."
                nav:
                  - Guides: [one.md, two.md]
              zh:
                name: 中文
                language: zh-CN
                nav:
                  - 指南: [one.md]
            """, project.text("waybill.yaml").replaceFirst("(?s).*(?=languages:)", ""));
        assertFalse(project.text("content/zh/only.md").contains("aliases"));
        assertEquals(0, project.build().code());
    }

    @Test
    void givesArticlesOfABlogTheirOwnLayout() throws IOException {
        project.file("docusaurus.config.js", "module.exports = { title: 'T', presets: [['classic', {}]] };")
                .file("docs/a.md", "# A\n")
                .file("blog/authors.yml", "ann: {name: Ann B.}\n")
                .file("blog/2024-05-06-one.md", "---\nauthors: [ann]\n---\n# One\n")
                .file("blog/2024-05-07-two.md", "# Two\n")
                .imported("--from", "docusaurus");
        assertEquals("---\ntitle: Blog\ncascade:\n  layout: default\n---\n\n", project.text("content/blog/_index.md"));
        assertTrue(project.text("content/blog/one.md").contains("author: Ann B."));
        assertTrue(project.text("content/_index.md").contains("layout: docs"));
        assertEquals(0, project.build().code());
    }
}
