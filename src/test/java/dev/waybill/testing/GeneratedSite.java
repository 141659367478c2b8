package dev.waybill.testing;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Sites for tests, assembled as a build does. */
public final class GeneratedSite {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** Words of the generated language; their frequencies follow Zipf's law. */
    private static final int WORDS = 5_000;

    private GeneratedSite() {}

    /** A site of pages, each given as its path under {@code content/} and its text. */
    public static Site of(String... pathsAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new SourceFile("content/" + pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return ofFiles(files);
    }

    public static Site ofFiles(List<SourceFile> files) {
        DocumentParser parser = new DocumentParser();
        List<SourceFile> data = files.stream()
                .filter(file -> file.path().startsWith("content/_data/"))
                .toList();
        List<Document> documents = files.parallelStream()
                .filter(file -> file.path().endsWith(".md"))
                .map(file -> parser.parse(file).value())
                .sorted(Comparator.comparing(Document::path))
                .toList();
        return new SiteAssembler(ConfigurationReader.defaults(), new Visibility(false, false, false, NOW))
                .assemble(documents, new SourceTree(List.of(), data, List.of()))
                .value();
    }

    /**
     * Articles of about 800 characters, a hundred per subject, each with four links within its subject. The result is always the same. Ten
     * thousand have about as many distinct terms as that amount of real Chinese.
     */
    public static Site generated(int articles) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            files.add(new SourceFile("content/" + path(i), text(i, articles)));
        }
        return ofFiles(files);
    }

    private static String path(int i) {
        return "s" + i / 100 + "/page-" + i + ".md";
    }

    private static String text(int i, int articles) {
        Random common = new Random(i);
        Random subject = new Random(1_000_000L + i / 100);
        List<String> own = words(subject, 60);
        StringBuilder text = new StringBuilder("---\ntitle: ")
                .append(own.get(common.nextInt(60)))
                .append(i)
                .append("\ntags: [")
                .append(own.get(0))
                .append("]\n---\n");
        for (int section = 0; section < 4; section++) {
            text.append("## ").append(own.get(common.nextInt(60))).append("\n\n");
            for (int word = 0; word < 80; word++) {
                text.append(common.nextInt(3) == 0 ? own.get(common.nextInt(60)) : word(common));
                text.append(word % 9 == 8 ? "，" : "");
            }
            int target = Math.min(articles - 1, i / 100 * 100 + common.nextInt(100));
            text.append("[见](page-").append(target).append(".md)\n\n");
        }
        return text.toString();
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(spell(random.nextInt(WORDS)));
        }
        return words;
    }

    private static String word(Random random) {
        return spell((int) Math.pow(WORDS, random.nextDouble()));
    }

    /** Two or three Han characters that depend only on the number. */
    private static String spell(int number) {
        Random random = new Random(number);
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(2);
        for (int i = 0; i < length; i++) {
            word.append((char) (0x4E00 + (int) Math.pow(1500, random.nextDouble())));
        }
        return word.toString();
    }
}
