package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The navigation of sites in several languages. */
class LanguagesTest {
    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder);
    }

    private String languages() throws IOException {
        assertEquals(0, project.imported().build().code());
        return project.text("waybill.yaml").replaceFirst("(?s).*(?=languages:)", "");
    }

    @Test
    void findsTheLanguagesOfJekyllByThePages() throws IOException {
        project.file("_config.yml", "title: T\nexclude: [assets]\n")
                .file("a.md", "---\nlang: en\ntitle: A\n---\nEnglish.\n")
                .file("zh-hans/a.md", "---\nlang: zh-hans\ntitle: 甲\n---\n中文。\n")
                .file("more/b.md", "---\nlang: en\ntitle: B\n---\nMore.\n");
        assertEquals("""
            languages:
              en:
                folder: "."
              zh-hans:
                language: zh-Hans
            """, languages());
    }

    @Test
    void givesEachLanguageTheLayoutOfDocumentation() throws IOException {
        project.file("_config.yml", "title: T\n")
                .file("index.md", "---\nlang: en\ntitle: A\n---\nEnglish.\n")
                .file("de/index.md", "---\nlang: de\ntitle: B\n---\nDeutsch.\n")
                .file("zh/a.md", "---\nlang: zh\ntitle: 甲\n---\n中文。\n")
                .imported();
        for (String home : new String[] {"_index.md", "de/_index.md", "zh/_index.md"}) {
            assertTrue(project.text("content/" + home).contains("cascade:\n  layout: docs\n"), home);
        }
        assertEquals(0, project.build().code());
    }

    @Test
    void takesNoFolderOfJekyllForALanguageThatItsPagesDoNotName() throws IOException {
        project.file("_config.yml", "title: T\n")
                .file("a.md", "---\nlang: en\ntitle: A\n---\nEnglish.\n")
                .file("zh/a.md", "---\nlang: en\ntitle: B\n---\nEnglish.\n");
        assertFalse(project.imported().text("waybill.yaml").contains("languages:"));
    }

    @Test
    void readsTheMenusOfHugo() throws IOException {
        project.file("hugo.yaml", """
            title: T
            languages:
              en: {contentDir: content/en, languageName: English}
              zh: {contentDir: content/zh, languageName: 中文, menus: {main: [{name: 手册, pageRef: /docs}]}}
            menus:
              main: [{identifier: more, name: More, weight: 2}, {name: Code, url: "https://code.example/", parent: more}]
            """)
                .file("content/en/about.md", "---\ntitle: About\nmenu:\n  main: {parent: more, weight: 1}\n---\n")
                .file("content/en/docs/_index.md", "---\ntitle: Docs\nmenus: main\nweight: 1\n---\n")
                .file("content/zh/docs/_index.md", "---\ntitle: 文档\n---\n")
                .file("content/zh/docs/a.md", "---\ntitle: 甲\n---\n");
        assertEquals("""
            languages:
              en:
                name: English
                folder: "."
                nav:
                  - docs/_index.md
                  - More:
                      - about.md
                      - Code: "https://code.example/"
                navigation:
                  - title: Docs
                    page: docs/_index.md
                  - title: More
                    items:
                      - title: About
                        page: about.md
                      - title: Code
                        url: "https://code.example/"
              zh:
                name: 中文
                nav:
                  - title: 手册
                    page: docs/_index.md
                    children: [docs/a.md]
                navigation:
                  - title: 手册
                    page: docs/_index.md
            """, languages());
    }

    @Test
    void readsTheSidebarsOfVitePress() throws IOException {
        project.file(".vitepress/config.js", """
            export default {
              title: 'T',
              themeConfig: { sidebar: { '/guide/': [{ text: `A ${major() - 1}`, link: '/guide/a' }], '/zh/guide/': [{ text: '甲', link: '/zh/guide/a' }] } },
              locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN', themeConfig: { nav: [{ text: '指南', link: '/zh/guide/a' }] } } },
            }
            """)
                .file("index.md", "# Home\n")
                .file("guide/a.md", "# A\n")
                .file("zh/index.md", "# 首页\n")
                .file("zh/guide/a.md", "# 甲\n");
        assertEquals("""
            languages:
              en:
                name: English
                folder: "."
                nav:
                  - guide:
                      - A: guide/a.md
              zh:
                name: 中文
                language: zh-CN
                nav:
                  - 指南:
                      - 甲: guide/a.md
                navigation:
                  - title: 指南
                    page: guide/a.md
            """, languages());
    }
}
