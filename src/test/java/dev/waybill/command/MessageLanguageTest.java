package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages are in the site's language unless {@code WAYBILL_LANG} chooses another. */
class MessageLanguageTest {
    private static final Map<String, String> OF_THE_SITE = Map.of("WAYBILL_LANG", "");

    private static final Map<String, String> ENGLISH = Map.of("WAYBILL_LANG", "en");

    @TempDir
    Path site;

    @Test
    void speaksTheLanguageOfTheSite() throws IOException {
        write("[看](b.md)");
        CommandRun check = run(OF_THE_SITE, "check");
        assertEquals("""
                content/a.md:5:5: 错误[broken-link]: “content/b.md”处没有页面，是不是“a.md”？
                  5 | [看](b.md)
                    |      ^^^^
                  = 链接到真有的源文件，路径从当前文件算起

                1条错误
                """, check.err());
        assertTrue(run(ENGLISH, "check").err().contains("no page at 'content/b.md', did you mean 'a.md'?"));
    }

    @Test
    void countsInTheLanguageOfTheSite() throws IOException {
        write("好。");
        assertTrue(run(OF_THE_SITE, "check").out().startsWith("1篇文章，没有错误，用时"));
    }

    @Test
    void reportsForProgramsKeepTheirKeysAndSeverities() throws IOException {
        write("[看](b.md)");
        String report = run(OF_THE_SITE, "check", "--format", "json").out();
        assertTrue(report.contains("\"severity\" : \"error\""), report);
        assertTrue(report.contains("\"message\" : \"“content/b.md”处没有页面，是不是“a.md”？\""), report);
    }

    @Test
    void anUnchangedBuildSpeaksAnotherLanguageToo() throws IOException {
        write("[看](#gone)");
        String[] build = {"build", "-d", site.resolve("out").toString()};
        assertTrue(run(OF_THE_SITE, build).err().contains("里没有标题“#gone”"));
        assertTrue(run(ENGLISH, build).err().contains("no heading '#gone'"));
        assertTrue(run(OF_THE_SITE, build).err().contains("里没有标题“#gone”"));
    }

    @Test
    void explainsInTheLanguageOfTheLocale() {
        Map<String, String> locale = Map.of("WAYBILL_LANG", "", "LANG", "zh_CN.UTF-8");
        CommandRun explained = CommandRun.of(locale, CommandRun.CLOCK, false, "explain", "broken-link");
        assertTrue(explained.out().startsWith("broken-link (错误)\n  读者点了，会遇到不存在的页面。\n"), explained.out());
        CommandRun other = CommandRun.of(
                Map.of("WAYBILL_LANG", "", "LANG", "C.UTF-8"), CommandRun.CLOCK, false, "explain", "broken-link");
        assertTrue(other.out().startsWith("broken-link (error)\n"), other.out());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.writeString(
                site.resolve("waybill.yaml"),
                "title: 甲\nbaseUrl: https://example.org/\nlanguage: zh-CN\nrules: {missing-summary: off}\n");
        Files.writeString(site.resolve("content/a.md"), "---\ntitle: 乙\nsummary: 丙\n---\n" + text + "\n");
    }

    private CommandRun run(Map<String, String> environment, String... command) {
        String[] words = new String[command.length + 2];
        System.arraycopy(command, 0, words, 0, command.length);
        words[command.length] = "-s";
        words[command.length + 1] = site.toString();
        return CommandRun.of(environment, CommandRun.CLOCK, false, words);
    }
}
