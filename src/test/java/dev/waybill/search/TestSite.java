package dev.waybill.search;

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
final class TestSite {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** Words of the generated language; their frequencies follow Zipf's law. */
    private static final int WORDS = 5_000;

    private TestSite() {}

    /** A site of pages, each given as its path under {@code content/} and its text. */
    public static Site of(String... pathsAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new SourceFile("content/" + pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return ofFiles(files);
    }

    static Site ofFiles(List<SourceFile> files) {
        DocumentParser parser = new DocumentParser();
        List<SourceFile> data = files.stream()
                .filter(file -> file.path().startsWith("content/_data/"))
                .toList();
        List<Document> documents = files.parallelStream()
                .filter(file -> file.path().endsWith(".md"))
                .map(file -> parser.parse(file).value())
                .sorted(Comparator.comparing(Document::path))
                .toList();
        return new SiteAssembler(ConfigurationReader.defaults(), new Visibility(true, true, true, NOW))
                .assemble(documents, new SourceTree(List.of(), data, List.of()))
                .value();
    }

    /** Articles of about 800 characters under four headings, a hundred per section. The result is always the same. */
    static Site generated(int articles) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            files.add(new SourceFile("content/s" + i / 100 + "/page-" + i + ".md", text(i)));
        }
        return ofFiles(files);
    }

    private static String text(int article) {
        Random random = new Random(article);
        StringBuilder text = new StringBuilder("---\ntitle: ")
                .append(word(random))
                .append(word(random))
                .append(article)
                .append("\n---\n");
        for (int section = 0; section < 4; section++) {
            text.append("## ").append(word(random)).append(word(random)).append("\n\n");
            for (int word = 0; word < 80; word++) {
                text.append(word(random)).append(word % 9 == 8 ? "，" : "");
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    /** A random word of two or three Han characters; frequent words are drawn more often. */
    private static String word(Random random) {
        Random letters = new Random((int) Math.pow(WORDS, random.nextDouble()));
        StringBuilder word = new StringBuilder();
        int length = 2 + letters.nextInt(2);
        for (int i = 0; i < length; i++) {
            word.append((char) (0x4E00 + (int) Math.pow(1500, letters.nextDouble())));
        }
        return word.toString();
    }
}
