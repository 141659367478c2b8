package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.literal.Values;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small project of each generator: what is particular to it becomes this program's words, and the site builds. */
class GeneratorsTest {
    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder);
    }

    private void builds() {
        ImportedProject.Run build = project.build();
        assertEquals(0, build.code(), build.text());
    }

    @Test
    void readsVitePress() throws IOException {
        project.file(".vitepress/config.mts", """
            import { defineConfig } from 'vitepress'
            import { guide } from './guide'
            export default defineConfig({
              title: 'My docs', lang: 'en-US',
              themeConfig: {
                nav: [{ text: 'Home', link: '/' }, { text: 'Code', link: 'https://code.example/' }],
                sidebar: { '/guide/': guide() },
              },
            })
            """)
                .file(".vitepress/guide.ts", """
                    export function guide(): DefaultTheme.SidebarItem[] {
                      return [{ text: 'Basics', items: [{ text: 'Start', link: '/guide/start' }] }]
                    }
                    """)
                .file("index.md", "---\nlayout: home\nhero:\n  name: Docs\n  tagline: All of it\n---\n")
                .file("parts/_note.md", "Shared words.\n")
                .file("snippets/a.js", "// #region go\ngo()\n// #endregion go\n")
                .file("guide/start.md", """
                    # Start

                    :::: warning Careful
                    ::: code-group
                    ```sh [npm]
                    npm i
                    ```
                    ```sh [pnpm]
                    pnpm i
                    ```
                    :::
                    ::::

                    <!--@include: ../parts/_note.md-->

                    <<< @/snippets/a.js#go{1} [a.js]

                    See [home](/), <Badge type="tip" text="new" /> and <Custom />.

                    <script setup>
                    import X from './x'
                    </script>
                    """)
                .imported();
        assertEquals("""
            # Start

            :::::warning[Careful]
            ::::tabs
            :::tab[npm]
            ```sh
            npm i
            ```
            :::

            :::tab[pnpm]
            ```sh
            pnpm i
            ```
            :::
            ::::
            :::::

            Shared words.

            ```js {1} title="a.js"
            go()
            ```

            See [home](../_index.md), <small>(new)</small> and *[not imported: Custom]*.\
            """, project.body("guide/start.md"));
        assertTrue(project.body("_index.md").startsWith("# Docs\n\nAll of it"));
        assertMenu("{title: Home, page: _index.md}", "{title: Code, url: https://code.example/}");
        assertTrue(project.text("content/guide/start.md").contains("aliases: [/guide/start.html]"));
        builds();
    }

    @Test
    void readsTheTabsOfVuePress() throws IOException {
        project.file(".vuepress/config.js", "module.exports = { title: 'V' }")
                .file("a.md", """
                    # A

                    :::: code-group
                    ::: code-group-item npm:active
                    npm i
                    :::
                    ::::

                    ::: tabs#tool
                    @tab:active yarn
                    yarn add
                    :::
                    """)
                .imported();
        assertEquals("""
            # A

            ::::tabs
            :::tab[npm]
            npm i
            :::
            ::::

            ::::tabs
            :::tab[yarn]
            yarn add
            :::
            ::::\
            """, project.body("a.md"));
        builds();
    }

    @Test
    void readsDocusaurus() throws IOException {
        project.file("website/docusaurus.config.js", """
            module.exports = {
              title: 'My docs', url: 'https://docs.example', baseUrl: '/',
              themeConfig: { navbar: { items: [
                { type: 'docSidebar', sidebarId: 'docs', label: 'Learn' }, { type: 'search' },
                { label: 'More', items: [{ to: 'docs/more/deep', label: 'Deep' }, { href: 'https://forum.example/', label: 'Forum' }] },
              ] }, footer: { links: [{ label: 'Us', href: 'https://us.example/' }] } },
              presets: [['classic', { docs: { path: '../docs', sidebarPath: require.resolve('./sidebars.js') } }]],
            };
            """)
                .file("website/sidebars.js", "module.exports = { docs: [{ Start: ['intro', 'more/deep'] }] };")
                .file("website/static/img/a.txt", "file")
                .file("docs/01-intro.mdx", """
                    ---
                    slug: /hello
                    ---
                    import Tabs from '@theme/Tabs';
                    import TabItem from '@theme/TabItem';
                    import Part from './_part.mdx';

                    # Intro {#top}

                    :::note[Mind]

                    <Tabs>
                      <TabItem value="js" label="JavaScript">

                    ```js title="a.js"
                    a()
                    ```

                      </TabItem>
                    </Tabs>

                    :::

                    <Part />

                    {/* a comment */}

                    See [deep](./more/deep.md#x) and <a href="/img/a.txt">a file</a>.
                    """)
                .file("docs/_part.mdx", "Words of *a part*.\n")
                .file("docs/more/deep.md", "# Deep\n\nBack to [intro](../01-intro.mdx).\n")
                .imported();
        assertEquals("""
            # Intro {#top}

            :::::note[Mind]
            ::::tabs
            :::tab[JavaScript]
            ```js title="a.js"
            a()
            ```
            :::
            ::::
            :::::

            Words of *a part*.

            See [deep](more/deep.md#x) and [a file](../img/a.txt).\
            """, project.body("docs/hello.md"));
        assertEquals("# Deep\n\nBack to [intro](../hello.md).", project.body("docs/more/deep.md"));
        assertMenu(
                "{title: Learn, page: docs/hello.md}",
                "{title: More, items: [{title: Deep, page: docs/more/deep.md}, {title: Forum, url:"
                        + " https://forum.example/}]}");
        assertTrue(project.report().contains("the links of the footer"));
        builds();
    }

    private void assertMenu(String... links) throws IOException {
        Object menu = PlainYaml.read(project.text("waybill.yaml"))
                .map(Values::map)
                .map(keys -> keys.getOrDefault("navigation", ""))
                .orElse("");
        String text = String.valueOf(menu).replace("=", ": ");
        assertEquals("[" + String.join(", ", links) + "]", text);
    }

    @Test
    void readsStarlight() throws IOException {
        project.file("astro.config.mjs", """
            export default defineConfig({ site: 'https://docs.example', integrations: [starlight({
              title: 'My docs', social: [{ icon: 'github', label: 'Code', href: 'https://code.example/' }],
              sidebar: [{ label: 'Guides', autogenerate: { directory: 'help' } }],
            })] });
            """)
                .file("src/content/docs/index.mdx", "---\ntitle: Home\nhero:\n  tagline: Words\n---\n")
                .file("src/content/docs/help/one.mdx", """
                    ---
                    title: One
                    ---
                    import { Aside, Steps, LinkCard } from '@astrojs/starlight/components';

                    <Aside type="caution" title="Watch out">
                    Text.
                    </Aside>

                    <Steps>

                    1. First

                    2. Second

                    </Steps>

                    <LinkCard title="Home" description="The start." href="/" />

                    <Fragment set:html={"<p class=\\"a\\">Words of <strong>HTML</strong></p>"} />
                    """)
                .imported();
        assertEquals("""
            :::caution[Watch out]
            Text.
            :::

            :::steps
            1. First

            2. Second
            :::

            - [Home](../_index.md) The start.

            Words of **HTML**\
            """, project.body("help/one.md"));
        assertMenu("{title: Code, url: https://code.example/}");
        builds();
    }

    @Test
    void readsHugo() throws IOException {
        project.file("hugo.toml", """
            title = 'My docs'
            baseURL = 'https://docs.example/'
            [[menus.main]]
            name = 'Manual'
            pageRef = '/docs'
            [[menus.footer]]
            name = 'Us'
            url = '/us/'
            """)
                .file(
                        "layouts/shortcodes/box.html",
                        "{{/* plain */}}<kbd>{{ .Get 0 }}</kbd> {{ .Inner | markdownify }}")
                .file("content/docs/_index.md", "+++\ntitle = 'Docs'\nweight = 2\n+++\n")
                .file("content/docs/bundle/index.md", "---\ntitle: Bundle\naliases: [/old/]\n---\n[P](p.txt)\n")
                .file("content/docs/bundle/p.txt", "file")
                .file("content/docs/Other.md", """
                    +++
                    title = "Page"
                    date = 2024-03-01
                    tags = ["a"]
                    +++
                    {{% alert title="Mind" color="warning" %}}
                    Text.
                    {{% /alert %}}

                    See [b]({{< ref "bundle" >}}), {{< box K >}}*it*{{< /box >}} and `{{</* code */>}}`.

                    {{< mine 1 >}}
                    """)
                .imported();
        assertEquals("""
            :::warning[Mind]
            Text.
            :::

            See [b](bundle/_index.md), <kbd>K</kbd> *it* and `{{< code >}}`.

            *[not imported: mine 1]*\
            """, project.body("docs/other.md"));
        assertTrue(project.text("content/docs/bundle/_index.md").contains("aliases: [/old/]"));
        assertTrue(project.report().contains("\"kind\" : \"shortcode\""));
        assertMenu("{title: Manual, page: docs/_index.md}");
        assertTrue(project.report().contains("only the menu named main comes over"));
        builds();
    }

    @Test
    void readsMdBook() throws IOException {
        project.file("book.toml", "[book]\ntitle = \"My book\"\n[output.html.code.hidelines]\npython = \"~\"\n")
                .file(
                        "src/SUMMARY.md",
                        "# Summary\n\n[Preface](README.md)\n\n# Part\n\n- [One](one.md)\n  - [Draft]()\n")
                .file("src/README.md", "# Preface\n")
                .file("src/a.rs", "fn a() {}\n// ANCHOR: b\nfn b() {}\n// ANCHOR_END: b\n")
                .file("src/one.md", """
                    # One

                    ```rust,ignore
                    # hidden();
                    {{#include a.rs:b}}
                    ```

                    ```python
                    ~hidden()
                      ~hidden()
                    shown(~1)
                    ```

                    ```js,hidelines=!!!
                    !!!hidden()
                    ~shown()
                    ```

                    A `Vec<T>` is Vec<T>, \\{{#include x}}.
                    """)
                .imported();
        assertEquals("""
            # One

            ```rust
            fn b() {}
            ```

            ```python
            shown(~1)
            ```

            ```js
            ~shown()
            ```

            A `Vec<T>` is Vec\\<T>, {{#include x}}.\
            """, project.body("one.md"));
        builds();
    }

    @Test
    void readsJekyll() throws IOException {
        project.file("_config.yml", """
                    title: My docs
                    url: https://docs.example
                    collections:
                      docs:
                        output: true
                        permalink: /:collection/:path/
                    """)
                .file("_data/v.yml", "min: 2.7\n")
                .file("_includes/n.md", "Note {{ include.x }}.\n")
                .file("_posts/2024-05-06-hello.md", "---\ntitle: Hello\n---\nPost.\n")
                .file("_docs/a.md", """
                    ---
                    title: A
                    redirect_from: /old-a/
                    ---
                    ## Fee
                    {: #cost}

                    {% include n.md x="one" %} Needs {{ site.data.v.min }}, {% raw %}{{ x }}{% endraw %}.

                    {: .warning }
                    > Careful.

                    {% if site.title == 'My docs' %}Yes.{% else %}No.{% endif %} [Post]({% post_url 2024-05-06-hello %})

                    {% highlight ruby %}
                    a = 1
                    {% endhighlight %}
                    """)
                .imported();
        assertEquals("""
            ## Fee {#cost}

            Note one. Needs 2.7, {{ x }}.

            :::warning
            Careful.
            :::

            Yes. [Post](../2024/05/06/hello.md)

            ```ruby
            a = 1
            ```\
            """, project.body("docs/a.md"));
        assertTrue(project.text("content/docs/a.md").contains("/old-a/"));
        builds();
    }

    @Test
    void readsSavedPages() throws IOException {
        project.file("leave.html", """
            <!doctype html><html lang="en"><title>Leave - Portal</title><nav>Menu</nav>
            <div><h1>Leave</h1><span>2025-05-18 08:54:43</span> <span>10237 views</span>
            <p>How to <b>leave</b>, <a href="leave.html">here</a>.</p><ol><li>One<li>Two<li>Three</ol>
            <h2>Join</h2><p>How to join.</p></div><script>alert(1)</script>
            """).imported("--split", "h2", "--checklists", "all");
        assertTrue(project.text("content/leave.md").contains("date: \"2025-05-18 08:54:43\""));
        assertTrue(project.body("leave.md").startsWith("How to **leave**, [here](leave.md).\n\n1. [ ] One <!-- #s"));
        assertEquals("How to join.", project.body("leave-2.md"));
        assertTrue(project.text("content/_data/stats.json").contains("\"/leave/\" : 10237"));
        assertFalse(project.text("content/leave.md").contains("Menu"));
        builds();
    }
}
