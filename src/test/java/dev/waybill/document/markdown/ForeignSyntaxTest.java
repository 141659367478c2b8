package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!! note \"Title\"",
                "??? tip",
                "???+ tip \"Open\"",
                "=== \"Tab\"",
                "text {: .class }",
                "{{< ref \"a.md\" >}}",
                "{{% include x %}}",
                "{% link a.md %}",
                "{{ site.title }}",
                "--8<-- \"a.md\"",
                "{{#include a.md}}",
                "<<< @/snippets/a.js",
                "import Tabs from '@theme/Tabs';",
                "<Tabs.Item label=\"a\">",
                "[[toc]]",
                "[TOC]",
                "so :smile: it is",
                "```rust\n{{#rustdoc_include ../a.rs:1:3}}\n```",
                "```\n--8<-- \"a.py\"\n```",
                "<!--@include: ./a.md-->"
            })
    void isReportedWithItsPlace(String written) {
        List<String> told = Page.of(written + "\n").diagnostics().stream()
                .filter(diagnostic -> diagnostic.contains("foreign-syntax"))
                .toList();
        assertEquals(1, told.size(), written + " " + told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{{< ref >}}` and `:smile:`",
                "```\n!!! note\n{{< ref >}}\n```",
                "Really!!! note",
                "a ??? b",
                "at 10:30:15, std::vector::x, `::`, https://x.example/a:b:c",
                "a === \"b\" is code",
                "import this from there",
                "{name} {#id}",
                "[TOC] is a mark",
                "a {{ value }} b",
                "key:value: text"
            })
    void isNoOrdinaryText(String written) {
        assertEquals(
                List.of(),
                Page.of(written + "\n").diagnostics().stream()
                        .filter(diagnostic -> diagnostic.contains("foreign-syntax"))
                        .toList());
    }

    @Test
    void saysTheDialectAndThePlace() {
        assertEquals(
                List.of(
                        "5:3+9 foreign-syntax: '{% raw %}' is markup of another generator (Liquid tag) and is published as it is"
                                + " written"),
                Page.of("a\nb {% raw %}\n").diagnostics());
    }

    @Test
    void tomlFrontMatterIsReported() {
        assertEquals(
                List.of(
                        "1:1+3 foreign-syntax: '+++' is markup of another generator (TOML front matter) and is published as it is"
                                + " written"),
                Page.ofFile("+++\ntitle = 'x'\n+++\n\n# X\n").diagnostics());
    }
}
