package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDatesTest {
    private static final String GIT = "title: 站\ntimeZone: Asia/Shanghai\ndates: git\n";

    @TempDir
    private Path root;

    private final List<String> stages = new ArrayList<>();

    private String built() throws IOException, SiteNotFoundException {
        stages.clear();
        BuildReport report = TestOptions.of(root)
                .into(root.resolve("site"))
                .by("program")
                .publish((stage, done, all) -> stages.add(stage.toString()));
        assertEquals(List.of(), report.diagnostics());
        return Jsoup.parse(Files.readString(root.resolve("site/a/index.html")))
                .select("article time")
                .eachAttr("datetime")
                .toString();
    }

    @Test
    void aCommitIsAChange() throws IOException, SiteNotFoundException {
        SiteOnDisk site =
                new SiteOnDisk(root).file(".gitignore", "site\n.waybill\n").file("waybill.yaml", GIT);
        site.page("a.md", "summary: 甲", "甲。\n");
        Repository repository = Repository.in(root).commit("2025-05-18T23:30:00-0700");
        FileClock.passTick(root);
        assertEquals("[2025-05-19T14:30:00+08:00]", built());
        built();
        assertTrue(stages.isEmpty(), stages::toString);
        site.page("a.md", "summary: 甲", "甲，改过。\n");
        FileClock.passTick(root);
        assertEquals("[2025-05-19T14:30:00+08:00]", built());
        repository.commit("2025-05-25T00:00:00Z");
        FileClock.passTick(root);
        assertEquals("[2025-05-19T14:30:00+08:00, 2025-05-25T08:00:00+08:00]", built());
        assertTrue(!stages.isEmpty());
    }

    @Test
    void frontMatterComesFirst() throws IOException, SiteNotFoundException {
        new SiteOnDisk(root)
                .file(".gitignore", "site\n.waybill\n")
                .file("waybill.yaml", GIT)
                .page("a.md", "summary: 甲\ndate: 2025-05-20\nupdated: 2025-05-21", "甲。\n");
        Repository.in(root).commit("2025-05-22T00:00:00Z");
        String dates = built();
        assertTrue(dates.contains("2025-05-20") && dates.contains("2025-05-21"), dates);
        assertTrue(!dates.contains("2025-05-22"), dates);
    }

    @Test
    void nothingIsAskedWhereNobodyAsks() throws IOException, SiteNotFoundException {
        new SiteOnDisk(root).file("waybill.yaml", "title: 站\n").page("a.md", "summary: 甲", "甲。\n");
        Files.writeString(root.resolve(".git"), "not a repository\n");
        assertEquals("[]", built());
    }
}
