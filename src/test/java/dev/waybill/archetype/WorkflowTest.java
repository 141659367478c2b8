package dev.waybill.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the scripts of the ready-made workflows as a CI runner does. */
class WorkflowTest {
    private static final String HOURLY = "47 * * * *";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docs/static/ci-github.yml", "src/main/resources/dev/waybill/archetype/workflow.yml"})
    void buildsEachHourOnlyWhereAPagesMomentHasCome(String workflow) throws IOException, InterruptedException {
        assertEquals("build=true\n", look(workflow, "", "{}"), "a push");
        assertEquals("build=true\n", look(workflow, "17 16 * * *", "{}"), "each night");
        assertEquals("build=false\n", look(workflow, HOURLY, "{}"), "nothing is to come");
        assertEquals("build=false\n", look(workflow, HOURLY, "{\n  \"at\": \"2999-01-01T00:00:00Z\",\n}"));
        assertEquals("build=true\n", look(workflow, HOURLY, "{\n  \"at\": \"2025-01-01T00:00:00Z\",\n}"));
        assertEquals("build=false\n", look(workflow, HOURLY, "{\n  \"at\": \"$(date)\",\n}"));
        Files.delete(folder.resolve("next-change.json"));
        assertEquals("build=false\n", look(workflow, HOURLY, ""), "before the first deploy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/static/ci-github.yml", "src/main/resources/dev/waybill/archetype/workflow.yml"})
    void keepsWhatWasCountedAndNothingElse(String workflow) throws IOException, InterruptedException {
        Path remote = folder.resolve("remote.git");
        Path work = folder.resolve("work");
        assertEquals(0, bash(folder, "git init -q --bare -b main remote.git && git clone -q remote.git work"));
        String keep = script(workflow, "statistics", "keep");
        assertEquals(0, bash(work, keep), "nothing was counted");
        Files.createDirectories(work.resolve("content/_data"));
        Files.writeString(work.resolve("content/_data/stats.json"), "{}");
        Files.writeString(work.resolve("stray.txt"), "x");
        assertEquals(0, bash(work, "git checkout -q -B main && git config push.autoSetupRemote true && " + keep));
        assertEquals(0, bash(work, keep), "the same again");
        assertEquals(0, bash(remote, "test \"$(git ls-tree -r --name-only main)\" = content/_data/stats.json"));
        assertEquals(0, bash(remote, "test \"$(git rev-list --count main)\" = 1"));
    }

    /** The release is a folder here, and its address a file's. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "statistics", "publish"})
    void installsTheReleaseOfItsVersion(String job) throws IOException, InterruptedException {
        release();
        String script = script("src/main/resources/dev/waybill/archetype/workflow.yml", job, "install");
        assertEquals(0, bash(folder, ENVIRONMENT + script));
        assertEquals("temp/waybill-7.8.9/bin\n", Files.readString(folder.resolve("path.txt")));
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  waybill-7.8.9-linux-x64.tar.gz\n");
        assertEquals(1, bash(folder, ENVIRONMENT + script), "a damaged release");
    }

    @Test
    void theActionInstallsChecksAndDeploys() throws IOException, InterruptedException {
        release();
        assertEquals(0, bash(folder, ENVIRONMENT + actionScript("install")));
        String sum = Files.readString(folder.resolve("SHA256SUMS")).substring(0, 64);
        assertEquals(0, bash(folder, ENVIRONMENT + "SHA256=" + sum + "\n" + actionScript("install")));
        assertEquals(1, bash(folder, ENVIRONMENT + "SHA256=" + "0".repeat(64) + "\n" + actionScript("install")));
        String site = ENVIRONMENT + "PATH=$PWD/temp/waybill-7.8.9/bin:$PATH\nSOURCE=.\n";
        assertEquals(0, bash(folder, site + "COMMAND=check STRICT=true\n" + actionScript("site")));
        assertEquals(0, bash(folder, site + "COMMAND=build STRICT=no\n" + actionScript("site")));
        assertEquals(2, bash(folder, site + "COMMAND='serve; true' STRICT=no\n" + actionScript("site")));
        assertEquals(0, bash(folder, site + "TARGET=git:origin#gh-pages\n" + actionScript("deploy")));
        assertEquals("""
                check --strict --format github -s .
                build --format github -s .
                deploy git:origin#gh-pages
                """, Files.readString(folder.resolve("ran.txt")));
    }

    private static final String ENVIRONMENT = """
            export VERSION=7.8.9 RELEASE=file://$PWD RUNNER_TEMP=temp GITHUB_PATH=$PWD/path.txt RAN=$PWD/ran.txt
            mkdir -p temp
            """;

    private void release() throws IOException, InterruptedException {
        assertEquals(0, bash(folder, """
                mkdir -p waybill-7.8.9/bin
                printf '#!/bin/sh\necho "$@" >>"$RAN"\n' >waybill-7.8.9/bin/waybill
                chmod +x waybill-7.8.9/bin/waybill
                tar -czf waybill-7.8.9-linux-x64.tar.gz waybill-7.8.9
                sha256sum waybill-7.8.9-linux-x64.tar.gz >SHA256SUMS
                """));
    }

    private static String actionScript(String id) throws IOException {
        Object whole = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("action.yml")));
        return "SHA256=${SHA256:-}\n" + step(at(at(whole, "runs"), "steps"), id);
    }

    private String look(String workflow, String schedule, String next) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Files.deleteIfExists(output);
        if (!next.isEmpty()) {
            Files.writeString(folder.resolve("next-change.json"), next);
        }
        String set = "export SCHEDULE='" + schedule + "' GITHUB_OUTPUT='" + output + "'\n";
        assertEquals(0, bash(folder, set + script(workflow, "due", "look")));
        return Files.readString(output);
    }

    /** As a runner starts a step. */
    private static int bash(Path where, String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertTrue(exit == 0 || !said.isEmpty());
        return exit;
    }

    private static String script(String workflow, String job, String id) throws IOException {
        Object whole = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(workflow)));
        return step(at(at(at(whole, "jobs"), job), "steps"), id);
    }

    private static String step(Object all, String id) {
        List<String> found = new ArrayList<>();
        if (all instanceof List<?> steps) {
            for (Object step : steps) {
                if (id.equals(at(step, "id"))) {
                    found.add(String.valueOf(at(step, "run")));
                }
            }
        }
        assertEquals(1, found.size(), id);
        return found.get(0);
    }

    private static Object at(Object map, String key) {
        return map instanceof Map<?, ?> values && values.containsKey(key) ? values.get(key) : "";
    }
}
