package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved page of the kind of portal that this program replaces: several guides below one another, and lists of articles. */
class PortalPageTest {
    private static final String PAGE = """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>速卖通全托管怎么退店?1688托管商品怎么退出-某某网</title>
        <script>var a=1</script><style>.a{}</style></head><body>
        <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/yunying/">运营</a></li><li><a href="/login">登录</a></li></ul></div>
        <div class="crumbs"><a href="/">首页</a>&nbsp;/&nbsp;<a href="/yunying/">运营</a></div>
        <div class="wrap"><div class="left">
        <div class="box"><h1>速卖通全托管怎么退店?1688托管商品怎么退出</h1>
        <div class="info"><span>2025-05-18 08:54:43</span><span>10237浏览</span></div>
        <div class="summary">越来越多的商家选择入驻速卖通,借助平台拓展海外市场。</div>
        <div class="text"><p>越来越多的商家选择入驻速卖通,借助平台拓展海外市场。部分商家在运营过程中发现,全托管模式存在诸多束缚,影响自身的发展。</p>
        <p><strong>一、速卖通全托管退店步骤</strong></p>
        <p>1. 准备工作</p><p>(1)了解退店政策:在正式退店前,首先要了解速卖通全托管退店政策,包括退店条件、流程、费用等。</p>
        <p>2. 提交退店申请</p><p>(1)登录速卖通后台,进入“我的店铺”页面。</p>
        <p>3. 审核通过</p><p>(1)审核通过后,商家将收到退店成功通知。</p>
        <h2>速卖通全托管刚开通不想做怎么退回保证金的</h2>
        <p>退回保证金可以按以下步骤操作:</p><p>1. 查看保证金状态:</p><p>• 登录速卖通账号,进入全托管服务中心,查看保证金状态。</p><p>2. 提交退保证金申请:</p><p>3. 等待审核:</p>
        <h2>速卖通自营与全托管的区别</h2>
        <p>1、库存管理:速卖通自营模式需要卖家自己管理自己的库存,包括采购、仓储、发货。</p><p>2、价格控制:卖家可以自由定价。</p>
        <h2>速卖通全托管怎么加入全托管服务介绍</h2>
        <p>目前是邀约制,小二邀请才能加入,后续应该会全面开放。</p></div>
        <h3>图文阅读</h3><ul class="list"><li><a href="/a/1.html">随着电子商务的快速发展,越来越多的卖家选择在eBay平台上开店。</a><span>2025-09-30 15:26:27</span></li><li><a href="/a/2.html">随着互联网的普及,越来越多的人选择在eBay上购物。</a><span>2025-09-30 15:22:27</span></li></ul></div></div>
        <div class="right"><h3>最新文章</h3><ul><li><a href="/a/3.html">ebay怎么修改店铺模板?ebay怎么修改地址</a><span>2025-09-30 15:26:27</span></li><li><a href="/a/4.html">ebay怎么买高级店铺?ebay怎么买高级店铺会员</a></li></ul>
        <h3>热门阅读</h3><ul><li><a href="/a/5.html">ebay店铺还能注册吗?</a></li></ul></div></div>
        <div class="footer"><p>版权所有</p></div></body></html>
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void becomesGuidesWithDatesViewsAndLists() throws IOException {
        ImportedProject project = new ImportedProject(folder)
                .file("tuidian.html", PAGE)
                .file("a/1.html", "<title>模板</title><article><h1>模板</h1><p>修改店铺模板的步骤。</p></article>")
                .imported("--split", "h2", "--checklists", "all");
        assertEquals("""
            ---
            title: "速卖通全托管怎么退店?1688托管商品怎么退出"
            date: "2025-05-18 08:54:43"
            aliases: [/tuidian.html]
            checklist: list-tuidian
            ---
            """, project.text("content/tuidian.md").replaceFirst("(?s)(?<=\n---\n).*", ""));
        assertTrue(project.body("tuidian.md").contains("1. [ ] 准备工作 <!-- #"));
        assertTrue(project.body("tuidian.md").endsWith("   (1)审核通过后,商家将收到退店成功通知。"));
        assertTrue(project.text("content/tuidian-2.md")
                .startsWith("---\ntitle: 速卖通全托管刚开通不想做怎么退回保证金的\ndate: \"2025-05-18 08:54:43\"\n"));
        assertTrue(project.body("tuidian-3.md").startsWith("1、库存管理:"));
        assertEquals("""
            目前是邀约制,小二邀请才能加入,后续应该会全面开放。

            ## 图文阅读

            - [随着电子商务的快速发展,越来越多的卖家选择在eBay平台上开店。](a/1.md) 2025-09-30 15:26:27
            - [随着互联网的普及,越来越多的人选择在eBay上购物。](/a/2.html) 2025-09-30 15:22:27

            ## 最新文章

            - [ebay怎么修改店铺模板?ebay怎么修改地址](/a/3.html) 2025-09-30 15:26:27
            - [ebay怎么买高级店铺?ebay怎么买高级店铺会员](/a/4.html)\
            """, project.body("tuidian-4.md"));
        for (String page : List.of("tuidian", "tuidian-2", "tuidian-3", "tuidian-4")) {
            assertTrue(project.text("content/_data/stats.json").contains("\"/" + page + "/\" : 10237"));
        }
        assertEquals(0, project.build().code());
        assertReportIsAsItsSchemaSays(project);
    }

    private static void assertReportIsAsItsSchemaSays(ImportedProject project) throws IOException {
        assertTrue(project.report().contains("\"kind\" : \"link\""));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(project.text("out/_wb/schemas/import-report.json"));
        assertEquals(List.of(), schema.validate(project.report(), InputFormat.JSON));
        String other = project.report().replaceFirst("\"line\" : \\d+", "\"line\" : \"one\"");
        assertEquals(1, schema.validate(other, InputFormat.JSON).size());
    }
}
