package dev.waybill.reference;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.FrontMatterKeys;
import java.util.Arrays;
import java.util.Comparator;

/** The portal's pages that are generated from the program's tables. */
final class ReferencePages {
    private final ChineseSentences chinese;

    ReferencePages(ChineseSentences chinese) {
        this.chinese = chinese;
    }

    String rules() {
        return """
                ---
                title: 检查规则
                description: 检查网站时用到的全部规则：为什么有这一条，报错了怎么改，能不能关。
                summary: 每条报错的方括号里是规则的名字，在这里查它的理由和改法。
                tags: [写作]
                toc: true
                ---
                报错的方括号里是规则的名字，例如`错误[broken-link]`。在下面找到它，看为什么有这一条、怎么改。别的写法见[怎样写一篇指南](write-a-guide.md)。

                ## 关掉警告 {#ignore}

                有的警告不适合某一页，可以在那一页的开头写`ignore`：

                ```yaml
                ignore: [heading-skip, broken-anchor]
                ```

                ## 调整轻重 {#severity}

                有一条错误，就什么都不发布，上一次的网站还在；警告不拦发布，加上`--strict`才拦。一条规则算错误、算警告，还是不管，写在`waybill.yaml`的`rules`里，也可以只对一部分文件，用它们在`content/`下的路径来指，`**`是任意几层文件夹：

                ```yaml
                rules:
                  broken-anchor: error
                  missing-alt: off
                  archive/**:
                    broken-link: warning
                ```

                `rules: strict`把全部规则换成表里“严格”一栏，和单条的写在一起就是`profile: strict`。本站用的就是它。标着“固定”的在哪个网站都是错误，发布出去就是坏的，调不了。命令`waybill explain`后面写上规则的名字，也能查到这些。

                ## 错误 {#errors}

                """ + rules(Severity.ERROR) + """

                ## 警告 {#warnings}

                """ + rules(Severity.WARNING) + """

                ## 要才有的 {#optional}

                """ + rules(Severity.OFF);
    }

    private String rules(Severity severity) {
        StringBuilder table = new StringBuilder("| 规则 | 严格 | 为什么 | 怎么改 |\n| --- | --- | --- | --- |\n");
        Arrays.stream(Rule.values())
                .filter(rule -> rule.severity() == severity)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> table.append("| `" + rule.id() + "` | " + strict(rule) + " | "
                        + chinese.of(rule.reason().toString()) + " | "
                        + chinese.of(rule.fix().toString()) + " |\n"));
        return table.toString();
    }

    private static String strict(Rule rule) {
        if (rule.fixed()) {
            return "固定";
        }
        return rule.strictSeverity() == Severity.ERROR ? "错误" : "警告";
    }

    String frontMatter() {
        return """
                ---
                title: 开头能填什么
                description: 页面开头两行---之间的全部项目：叫什么、填什么、有什么用。
                summary: 页面开头的资料有哪些项目，每一项填什么。
                tags: [写作]
                toc: false
                ---
                每一页的最上面，两行`---`之间是这一页的资料，一行一项，冒号用半角，后面空一格。常用的几项见[怎样写一篇指南](write-a-guide.md#front-matter)，这里是全部。除了`title`，都可以不填。

                | 项目 | 填什么 | 说明 |
                | --- | --- | --- |
                """ + rows(FrontMatterKeys.TABLE, "") + """

                时间没有写时区的，按网站的时区算。名字写错的项目会报错，见[检查规则](rules.md)。
                """;
    }

    private String rows(KeyTable table, String prefix) {
        StringBuilder rows = new StringBuilder();
        for (KeyTable.Key key : table.keys()) {
            if (key.type() instanceof ValueType.Table inner && inner.keys().open()) {
                rows.append("| `" + prefix + key.name() + "` | 一组项目 | " + chinese.of(key.description()) + "能写的有`"
                        + String.join("`、`", inner.keys().names()) + "`。 |\n");
                continue;
            }
            rows.append("| `" + prefix + key.name() + "` | "
                    + chinese.of(key.type().form().toString()) + " | " + chinese.of(key.description()) + " |\n");
            if (key.type() instanceof ValueType.Table inner) {
                rows.append(rows(inner.keys(), prefix + key.name() + "."));
            }
        }
        return rows.toString();
    }
}
