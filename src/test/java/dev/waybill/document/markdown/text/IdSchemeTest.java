package dev.waybill.document.markdown.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.config.ConfigurationKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSchemeTest {
    @Test
    void hasTheNamesThatTheConfigurationKnows() {
        assertEquals(ConfigurationKeys.HEADING_IDS, IdScheme.names());
        IdScheme.names()
                .forEach(name -> assertEquals(
                        name, IdScheme.of(name).name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The examples of github-slugger's tests. */
    @Test
    void makesIdsAsGithubDoes() {
        assertIds(
                IdScheme.GITHUB,
                List.of(
                        "foo", "foo",
                        "foo", "foo-1",
                        "Привет non-latin 你好", "привет-non-latin-你好",
                        "😄 emoji", "-emoji",
                        "I ♥ unicode", "i--unicode",
                        "en–dash!", "endash",
                        "apostrophe’s should be trimmed", "apostrophes-should-be-trimmed",
                        "Foo & Bar", "foo--bar",
                        "snake_case and-hyphen", "snake_case-and-hyphen",
                        "echo", "echo",
                        "echo", "echo-1",
                        "echo 1", "echo-1-1",
                        "echo-1", "echo-1-2",
                        "echo", "echo-2",
                        "1. 为什么？（一）", "1-为什么一",
                        "fn-1", "fn-1"));
    }

    /** The examples of GitLab's documentation, and of its tests. */
    @Test
    void makesIdsAsGitlabDoes() {
        assertIds(
                IdScheme.GITLAB,
                List.of(
                        "This heading has spaces in it", "this-heading-has-spaces-in-it",
                        "This heading has Unicode in it: 한글", "this-heading-has-unicode-in-it-한글",
                        "This heading has spaces in it", "this-heading-has-spaces-in-it-1",
                        "This heading has spaces in it", "this-heading-has-spaces-in-it-2",
                        "This heading has 3.5 in it (and parentheses)", "this-heading-has-35-in-it-and-parentheses",
                        "This heading has  multiple spaces and --- hyphens",
                                "this-heading-has-multiple-spaces-and-hyphens",
                        "123", "anchor-123",
                        "My, Header!", "my-header"));
    }

    /** What Python-Markdown's slugify and unique give. */
    @Test
    void makesIdsAsPythonMarkdownDoes() {
        assertIds(
                IdScheme.PYTHON_MARKDOWN,
                List.of(
                        "Header 1", "header-1",
                        "Header 1", "header-1_1",
                        "Header 1", "header-1_2",
                        "Header 1_2", "header-1_3",
                        "žlutý kůň", "zluty-kun",
                        "Foo & Bar -- x", "foo-bar-x",
                        "标题", "_1",
                        "另一个", "_2",
                        "API 接口", "api"));
    }

    /** What the slugify of VitePress gives. */
    @Test
    void makesIdsAsVitepressDoes() {
        assertIds(
                IdScheme.VITEPRESS,
                List.of(
                        "Foo  Bar", "foo-bar",
                        "Foo Bar", "foo-bar-1",
                        "Foo Bar", "foo-bar-2",
                        "1. Start", "_1-start",
                        "a.b(c) – “d”", "a-b-c-–-d",
                        "Café", "cafe",
                        "什么是 Vue？", "什么是-vue",
                        "`ref()`", "ref",
                        "中文，逗号", "中文-逗号"));
    }

    @Test
    void makesIdsOfItsOwnWhereNothingElseIsAskedFor() {
        assertIds(
                IdScheme.WAYBILL,
                List.of(
                        "退出 API",
                        "退出-api",
                        "Foo & Bar",
                        "foo-bar",
                        "step-1",
                        "section-step-1",
                        "!",
                        "section",
                        "?",
                        "section-2"));
    }

    @Test
    void neverGivesAnIdTwiceOrAnEmptyOne() {
        for (String name : IdScheme.names()) {
            Ids ids = new Ids(IdScheme.of(name));
            Set<String> seen = new HashSet<>();
            for (String text : List.of(
                    "a",
                    "a",
                    "a_1",
                    "a-1",
                    "a",
                    "",
                    "",
                    "?",
                    "_1",
                    "_1",
                    "-1",
                    "a_999999999999999",
                    "a_999999999999999",
                    "a_9999999999999999999",
                    "a_9999999999999999999",
                    "\u0000",
                    "\ud800",
                    "﷽",
                    "1",
                    "1")) {
                String id = ids.heading(text);
                assertFalse(id.isEmpty(), name + " " + text);
                assertEquals(true, seen.add(id), name + " gives " + id + " twice");
            }
        }
    }

    /** @param pairs texts of headings, each with the id that it gets */
    private static void assertIds(IdScheme scheme, List<String> pairs) {
        Ids ids = new Ids(scheme);
        for (int i = 0; i < pairs.size(); i += 2) {
            assertEquals(pairs.get(i + 1), ids.heading(pairs.get(i)), pairs.get(i));
        }
    }
}
