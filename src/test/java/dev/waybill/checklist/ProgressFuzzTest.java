package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Coverage-guided fuzzing of imported progress. The code runs in a browser, so V8 reports which blocks of the modules each text executes. A
 * text that reaches a new block is kept and mutated further.
 */
class ProgressFuzzTest extends ListBehaviour {
    private static final Path SEEDS = Path.of("src/test/resources/checklist/progress");

    /** Texts that are run before coverage is requested. Only if the batch has new coverage, each is run alone. */
    private static final int BATCH = 32;

    private static final List<String> WORDS = List.of(
            "\"__proto__\":",
            "\"constructor\":",
            "\"s\":",
            "\"t\":",
            "\"r\":",
            "\"resetAt\":",
            "\"done\":",
            "\"name\":",
            "\"done\"",
            "\"na\"",
            "\"open\"",
            "\"yes\"",
            "null",
            "true",
            "1e999",
            "-1",
            "0",
            "{}",
            "[]",
            "\"",
            "\\u0000",
            "/i/",
            "/n/",
            "/m",
            "/q/",
            "/c/",
            "exit-managed/1/",
            "*done*1*",
            "*na*2*",
            "*",
            ",",
            "#wb1/exit-managed/",
            "#",
            "%",
            "\uD800",
            "9".repeat(400));

    private final Random random = new Random(20_261_124);
    private final Set<String> covered = new HashSet<>();

    /** Coverage of batches; separate, because V8 joins blocks that were executed equally often. */
    private final Set<String> together = new HashSet<>();

    private final List<String> corpus = new ArrayList<>();

    @BeforeAll
    static void publishModules() throws IOException {
        site.putModules();
    }

    @Test
    void everythingIsReadOrRefused() throws IOException {
        Page page = profile.newPage();
        page.navigate(site.address() + "modules/");
        page.evaluate("async () => { window.hostile = await import('./hostile.js') }");
        CDPSession browser = profile.newCDPSession(page);
        browser.send("Profiler.enable");
        JsonObject how = new JsonObject();
        how.addProperty("callCount", true);
        how.addProperty("detailed", true);
        browser.send("Profiler.startPreciseCoverage", how);
        List<String> seeds = seeds();
        for (String seed : seeds) {
            keepIfNew(page, browser, seed);
        }
        int bySeeds = covered.size();
        int batches = LongForm.times(25, 5_000);
        for (int i = 0; i < batches; i++) {
            List<String> batch = Stream.generate(this::changed).limit(BATCH).toList();
            run(page, batch);
            if (together.addAll(coverage(browser))) {
                batch.forEach(text -> keepIfNew(page, browser, text));
            }
        }
        System.out.println("imported progress, by coverage: " + batches * BATCH + " texts, " + corpus.size()
                + " kept of which " + seeds.size() + " seeds, " + covered.size() + " blocks, " + bySeeds
                + " by the seeds");
        assertTrue(corpus.size() > seeds.size(), "no text was found that runs through something new");
        assertTrue(covered.size() > bySeeds);
    }

    private static List<String> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            List<String> seeds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readString(file).strip());
            }
            return seeds;
        }
    }

    private void keepIfNew(Page page, CDPSession browser, String text) {
        run(page, List.of(text));
        if (covered.addAll(coverage(browser))) {
            corpus.add(text);
        }
    }

    private static void run(Page page, List<String> texts) {
        Object errors = page.evaluate(
                "texts => texts.map(text => [hostile.backup(text), hostile.fragment(text), text])"
                        + ".filter(([one, other]) => one || other).map(found => found.join(': '))",
                texts);
        assertEquals(List.of(), errors);
    }

    /** The blocks of the modules that were executed since the last call. */
    private static Set<String> coverage(CDPSession browser) {
        Set<String> blocks = new HashSet<>();
        for (JsonElement script : browser.send("Profiler.takePreciseCoverage").getAsJsonArray("result")) {
            String url = script.getAsJsonObject().get("url").getAsString();
            if (!url.contains("/modules/") || url.endsWith("hostile.js")) {
                continue;
            }
            for (JsonElement function : script.getAsJsonObject().getAsJsonArray("functions")) {
                for (JsonElement element : function.getAsJsonObject().getAsJsonArray("ranges")) {
                    JsonObject range = element.getAsJsonObject();
                    if (range.get("count").getAsInt() > 0) {
                        blocks.add(url + " " + range.get("startOffset") + " " + range.get("endOffset"));
                    }
                }
            }
        }
        return blocks;
    }

    private String changed() {
        String text = corpus.get(random.nextInt(corpus.size()));
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            String word = WORDS.get(random.nextInt(WORDS.size()));
            String other = corpus.get(random.nextInt(corpus.size()));
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, at) + word + text.substring(at);
                case 2 -> text.substring(0, at) + word + text.substring(to);
                case 3 -> text.substring(0, to) + text.substring(at);
                case 4 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(to);
                default -> text.substring(0, at) + other.substring(Math.min(at, other.length()));
            };
        }
        return text;
    }
}
