package dev.waybill.search;

import dev.waybill.output.OutputFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import dev.waybill.testing.GeneratedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small portal, rendered into a folder. */
final class SearchFixture {
    static final Site SITE = GeneratedSite.of(
            "shop/_index.md",
            "---\ntitle: 开店\n---\n",
            "shop/register.md",
            """
            ---
            title: 注册店铺
            summary: 注册店铺要准备的材料，以及审核要多久。
            tags: [开店, 材料]
            ---
            先准备营业执照。

            ## 审核不通过怎么办 {#rejected}

            按提示重新提交身份证件。

            ## 保证金 API

            用Kubernetes部署的人不多。
            """,
            "shop/deposit.md",
            """
            ---
            title: 店铺保证金
            tags: [保证金]
            ---
            保证金在退店以后退还。
            """,
            "shop/hidden.md",
            """
            ---
            title: 店铺内部流程
            search: {exclude: true}
            ---
            没有人该搜到这一页。
            """,
            "_data/synonyms.txt",
            "备份 = copy\n",
            "ship/long.md",
            longPage(),
            "ship/tools.md",
            """
            ---
            title: 工具
            ---
            Run `setShippingCookies` before the configuration is exported.

            ## 关于税

            完税以后再寄出，并做好备份。
            """,
            "ship/first.md",
            """
            ---
            title: 发货时效
            tags: [物流]
            ---
            发货以后店铺要填写单号。
            """,
            "ship/second.md",
            """
            ---
            title: 发货时限
            search: {boost: 3}
            ---
            发货以后店铺要填写单号。
            """,
            "ship/hostile.md",
            """
            ---
            title: "<img src=x onerror='window.pwned = 1'> constructor __proto__"
            summary: "</script><script>window.pwned = 1</script>"
            ---
            toString hasOwnProperty
            """);

    private SearchFixture() {}

    /** A page of several pieces; three headings near its end are about customs. */
    private static String longPage() {
        StringBuilder text = new StringBuilder("---\ntitle: 长文\n---\n");
        for (int part = 1; part <= 60; part++) {
            text.append("## 第").append(part).append("节\n\n");
            for (int line = 0; line < 12; line++) {
                text.append("这里讲的是别的事情，与海运的章程没有关系。");
            }
            text.append("\n\n");
        }
        for (String kind : new String[] {"申报", "查验", "放行", "退运"}) {
            text.append("## 海关").append(kind).append("\n\n海关").append(kind).append("要看清单。\n\n");
        }
        return text.toString();
    }

    static void write(Path folder) throws IOException {
        SearchIndex index = SearchIndex.of(SITE);
        List<OutputFile> files = SiteRenderer.render(
                        SITE, RelatedIndex.of(SITE), index, new ThemeFolder(Path.of("nowhere")))
                .value();
        for (OutputFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }
}
