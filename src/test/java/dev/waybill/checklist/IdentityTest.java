package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviours 1 to 10: after the Markdown of a published list is edited and the site rebuilt, ticks stay with their steps. */
class IdentityTest extends ListBehaviour {
    private static final String STEPS = """
            1. [ ] 读完平台的退店规则 <!-- #rules -->
            2. [ ] 备齐申请资料 <!-- #papers -->
               - [ ] 店铺信息 <!-- #shop-info -->
            3. [ ] 提交申请 <!-- #apply -->
            4. [ ] 下载历史账单 <!-- #bills -->
            """;

    private static final String BILLS = "4. [ ] 下载历史账单 <!-- #bills -->\n";

    @TempDir
    Path own;

    private BuiltSite built;

    @BeforeEach
    void publish() throws IOException {
        built = new BuiltSite(own).list("exit.md", STEPS).publish();
    }

    @AfterEach
    void stop() {
        built.close();
    }

    private Tab open(String path) {
        Page page = profile.newPage();
        page.navigate(built.address() + path);
        return new Tab(page);
    }

    private Tab edited(Tab tab, String before, String after) throws IOException {
        built.edit("content/exit.md", text -> text.replace(before, after)).publish();
        tab.reload();
        return tab;
    }

    private void retire(String id) throws IOException {
        built.edit(
                BuiltSite.LOCK, lock -> lock.replace("\"" + id + "\" : {", "\"" + id + "\" : { \"retired\" : true,"));
    }

    @Test
    void b01_rewordingKeepsTheTick() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules");
        edited(tab, "读完平台的退店规则", "先读一遍规则");
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.step("rules").innerText().contains("先读一遍规则"));
    }

    @Test
    void b02_insertingBeforeKeepsEveryTickOnItsStep() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules", "shop-info");
        edited(tab, "1. [ ] 读", "1. [ ] 新的一步\n1. [ ] 读");
        assertEquals(1, tab.page().locator(".step >> text=新的一步").count());
        assertEquals(2, tab.page().locator(".step-box:checked").count());
        assertTrue(tab.ticked("rules") && tab.ticked("shop-info"));
        assertTrue(tab.step("rules").innerText().startsWith("2."));
    }

    @Test
    void b03_reorderingKeepsTicks() throws IOException {
        Tab tab = open("exit/");
        tab.click("bills", "rules");
        built.list("exit.md", BILLS + STEPS.replace(BILLS, "")).publish();
        tab.reload();
        assertEquals("4.", tab.page().locator(".step-number").first().innerText());
        assertTrue(tab.ticked("bills") && tab.ticked("rules"));
        assertFalse(tab.ticked("apply"));
    }

    @Test
    void b04_movingThePageKeepsTicks() throws IOException {
        open("exit/").click("rules");
        built.delete("content/exit.md")
                .list("moved/leave.md", STEPS.replace("## 退出清单", "## 清单"))
                .publish();
        assertTrue(open("moved/leave/").ticked("rules"));
    }

    @Test
    void b05_wasCarriesATick() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules");
        edited(tab, "#rules", "#terms was=rules");
        assertTrue(tab.ticked("terms"));
        assertEquals("1项必做已完成，共5项", tab.text("count"));
    }

    @Test
    void b05_wasCarriesATickFromRenameToRename() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules");
        edited(tab, "#rules", "#terms was=rules");
        edited(tab, "#terms was=rules", "#conditions was=terms");
        assertTrue(tab.ticked("conditions"));
    }

    @Test
    void b06_mergedIsDoneOnlyIfBothWere() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules");
        Tab both = new Tab(profile(new com.microsoft.playwright.Browser.NewContextOptions())
                .newPage());
        both.page().navigate(built.address() + "exit/");
        both.click("rules", "apply");
        built.list(
                        "exit.md",
                        STEPS.replace("#rules", "#hand-in was=rules,apply")
                                .replace("3. [ ] 提交申请 <!-- #apply -->\n", ""))
                .publish();
        tab.reload();
        both.reload();
        assertFalse(tab.ticked("hand-in"));
        assertTrue(both.ticked("hand-in"));
        both.page().context().close();
    }

    @Test
    void b06_splitIsInheritedByBothAndMarked() throws IOException {
        Tab tab = open("exit/");
        tab.click("apply");
        edited(
                tab,
                "3. [ ] 提交申请 <!-- #apply -->",
                "3. [ ] 填申请 <!-- #fill-in was=apply -->\n3. [ ] 交申请 <!-- #send was=apply -->");
        assertTrue(tab.ticked("fill-in") && tab.ticked("send"));
        assertEquals("doubt", tab.state("fill-in"));
        assertTrue(tab.step("fill-in").innerText().contains("请复核"));
        tab.step("fill-in").locator("[data-do=keep]").click();
        assertEquals("done", tab.state("fill-in"));
        assertFalse(tab.step("fill-in").innerText().contains("请复核"));
    }

    @Test
    void b07_raisedRevAsksForReviewAndLowersTheCount() throws IOException {
        Tab tab = open("exit/");
        tab.page().clock().setFixedTime("2026-11-20T10:00:00");
        tab.click("rules", "apply");
        assertEquals("2项必做已完成，共5项", tab.text("count"));
        edited(tab, "提交申请 <!-- #apply", "提交申请和押金 <!-- #apply rev=2");
        assertFalse(tab.ticked("apply"));
        assertEquals("1项必做已完成，共5项", tab.text("count"));
        assertTrue(tab.step("apply").innerText().contains("需复核"));
        assertTrue(tab.step("apply").innerText().contains("11月20日"));
        tab.step("apply").locator("[data-do=keep]").click();
        assertTrue(tab.ticked("apply"));
        assertEquals("2项必做已完成，共5项", tab.text("count"));
    }

    @Test
    void b08_retiredAndRestoredStepHasItsTick() throws IOException {
        Tab tab = open("exit/");
        tab.click("bills");
        built.list("exit.md", STEPS.replace(BILLS, ""));
        retire("bills");
        built.publish();
        tab.reload();
        assertEquals(0, tab.step("bills").count());
        assertEquals("0项必做已完成，共4项", tab.text("count"));
        built.list("exit.md", STEPS)
                .edit(BuiltSite.LOCK, lock -> lock.replaceFirst("\"retired\" : true,", ""))
                .publish();
        tab.reload();
        assertTrue(tab.ticked("bills"));
    }

    @Test
    void b09_identicalLabelsHoldSeparateTicks() throws IOException {
        Tab tab = open("exit/");
        edited(tab, "下载历史账单", "提交申请");
        tab.click("bills");
        tab.reload();
        assertTrue(tab.ticked("bills"));
        assertFalse(tab.ticked("apply"));
    }

    @Test
    void b10_buildFailsOnIdsAnEditWouldLoseAndTheOldPageStays() throws IOException {
        String before = built.published("exit/index.html");
        assertBuildFails(
                STEPS.replace("#papers", "#rules"),
                "content/exit.md:10:20: error[step-id]: the id 'rules' is that of step 1 too",
                vanished("papers", "备齐申请资料"));
        assertBuildFails(
                STEPS.replace(" <!-- #bills -->", ""),
                "content/exit.md:13:1: error[missing-step-id]: the step '下载历史账单' has no id",
                vanished("bills", "下载历史账单"));
        assertBuildFails(STEPS.replace(BILLS, ""), vanished("bills", "下载历史账单"));
        retire("bills");
        assertBuildFails(
                STEPS.replace("下载历史账单", "新的一步"),
                "content/exit.md:13:18: error[step-reused]: the id 'bills' belongs to a step that was retired: 下载历史账单");
        assertEquals(before, built.published("exit/index.html"));
    }

    private String vanished(String id, String text) throws IOException {
        List<String> lock = built.text(BuiltSite.LOCK).lines().toList();
        int line = lock.indexOf("        \"" + id + "\" : {") + 1;
        return BuiltSite.LOCK + ":" + line + ":9: error[step-vanished]: the step '" + id + "' (" + text
                + ") is gone from the checklist 'exit-managed'";
    }

    private void assertBuildFails(String steps, String... errors) throws IOException {
        List<String> found = built.list("exit.md", steps).build();
        assertEquals(
                List.of(errors).stream().sorted().toList(),
                found.stream()
                        .filter(error -> error.contains(" error["))
                        .sorted()
                        .toList());
    }

    @Test
    void newRequiredStepReopensAFinishedListAndSaysSo() throws IOException {
        Tab tab = open("exit/");
        tab.click("rules", "papers", "shop-info", "apply", "bills");
        assertEquals("必做的步骤全部完成。", tab.text("status"));
        edited(tab, BILLS, BILLS + "5. [ ] 关闭店铺 <!-- #close -->\n");
        assertEquals("5项必做已完成，共6项", tab.text("count"));
        assertEquals("清单新增了必做的步骤，重新打开。", tab.text("status"));
        tab.click("close");
        assertEquals("必做的步骤全部完成。", tab.text("status"));
    }
}
