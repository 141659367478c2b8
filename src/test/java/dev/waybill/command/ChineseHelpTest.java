package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Help, and what is said of a wrong command line, in Chinese. */
class ChineseHelpTest {
    private static final Map<String, String> CHINESE = Map.of("WAYBILL_LANG", "zh-CN");

    private static final List<String> COMMANDS =
            List.of("build", "check", "serve", "new", "init", "import", "list", "explain", "ids", "stats", "deploy");

    /** {@code Show drafts and}, but not {@code waybill explain broken-link} */
    private static final Pattern ENGLISH =
            Pattern.compile("(?m)^(?!\\s*waybill |用法：).*\\b[A-Za-z]+ [a-z]+ [a-z]+\\b.*");

    @Test
    void theHelpOfEveryCommandIsChinese() {
        for (String command : COMMANDS) {
            assertChinese(run(command, "--help").out());
            assertChinese(run("help", command).out());
        }
        assertChinese(run("list", "pages", "--help").out());
        assertChinese(run("explain", "related", "--help").out());
        assertChinese(run("help").out());
        assertChinese(run("--help").out());
    }

    @Test
    void theHelpStaysEnglishElsewhere() {
        String help = CommandRun.of("build", "--help").out();
        assertTrue(help.startsWith("Usage: waybill build"), help);
        assertTrue(help.contains("Build the site."), help);
    }

    @Test
    void saysInChineseWhatIsWrongWithACommandLine() {
        assertEquals(
                "没有“--clan”这个选项\n是不是：--clock、--clean\n", run("build", "--clan").err());
        assertStart("多出来的参数：“some”\n", run("check", "some").err());
        assertStart(
                "缺少参数：“--source”后面要写DIR\n用法：waybill build", run("build", "-s").err());
        assertStart("缺少参数：TARGET\n", run("deploy").err());
        assertStart(
                "“gihub”不能用作“--format”的值，是不是“github”？；可以用：",
                run("check", "--format", "gihub").err());
        assertStart("“x”不能用作“--port”的值\n", run("serve", "--port", "x").err());
        assertStart(
                "“soon”不是2026-12-01T00:00:00+08:00这样的时间\n",
                run("check", "--clock", "soon").err());
    }

    private static void assertStart(String start, String text) {
        assertTrue(text.startsWith(start), text);
    }

    private static void assertChinese(String help) {
        assertTrue(help.contains("用法：waybill"), help);
        assertEquals(
                List.of(),
                ENGLISH.matcher(help)
                        .results()
                        .map(match -> match.group().strip())
                        .toList());
    }

    private static CommandRun run(String... command) {
        return CommandRun.of(CHINESE, CommandRun.CLOCK, false, command);
    }
}
