import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes a site of made-up Chinese articles: {@code java Corpus.java ARTICLES FOLDER}.
 *
 * <p>The output is deterministic. An article depends only on its number and the size of the site, so articles are written in
 * parallel and none is kept in memory. Words consist of the common characters, and their frequencies follow Zipf's law. Every
 * section has its own words, and every article uses some of them, so that related articles are meaningful.
 */
final class Corpus {
    private static final long SEED = 20261124;
    private static final int GENERAL_WORDS = 6000;
    private static final int SECTION_WORDS = 240;
    private static final int SUBJECT_WORDS = 10;
    /** With more articles, a section has too few pairs of words for titles. */
    private static final int MOST = 3_000_000;
    private static final List<String> FUNCTION_WORDS = List.of(
            ("的 了 在 是 和 也 就 不 有 会 可以 如果 因为 所以 但是 这个 那么 需要 通常 已经 再 才 把 被 对 从 到 给 与 或者 之后 之前 一个"
                            + " 每次 只要 还是 我们 它 其中 以及 为了 这样 都 要 能 用 看 先 后 上 下 里")
                    .split(" "));
    private static final List<String> CATEGORIES = List.of("入门", "操作", "费用", "规则", "排错", "比较", "案例", "维护");
    private static final List<String> TITLES = List.of(
            "怎样用%s处理%s", "%s与%s的区别", "在%s之后怎样做%s", "%s没有了，%s怎么办", "从%s到%s：全部步骤", "%s和%s常见的错误");
    private static final String[] HEADINGS = {"准备", "步骤", "条件", "例外", "费用", "时间", "检查", "常见错误"};

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2
                || !arguments[0].matches("[1-9][0-9]{0,6}")
                || Integer.parseInt(arguments[0]) > MOST) {
            System.err.println("usage: java Corpus.java ARTICLES FOLDER, at most " + MOST + " articles");
            System.exit(2);
        }
        if ("指".length() != 1) {
            System.err.println("this source is UTF-8: add -Dfile.encoding=UTF-8");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        new Corpus(Integer.parseInt(arguments[0])).write(Path.of(arguments[1]));
    }

    private final int articles;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private final Words words = new Words(new SplittableRandom(SEED));
    private final List<String> general = words.list(GENERAL_WORDS, 0.03);
    private final Zipf generalUse = new Zipf(GENERAL_WORDS, 1.0);
    private final Zipf sectionUse = new Zipf(SECTION_WORDS, 0.9);
    private final Zipf tagUse = new Zipf(6, 0.8);
    private final Zipf subjectUse = new Zipf(SUBJECT_WORDS, 0.8);
    private final Zipf functionUse = new Zipf(FUNCTION_WORDS.size(), 0.6);

    private Corpus(int articles) {
        this.articles = articles;
        // 8, 24, 80, 240 and 240 sections: both the number of sections and their size grow with the site.
        int count = Math.min(240, Math.max(8, (int) Math.round(Math.sqrt(articles) / 10) * 8));
        for (int i = 0; i < count; i++) {
            if (i % 8 == 0) {
                parents.add(words.han());
            }
            sections.add(new Section(i, words.han(), words.list(SECTION_WORDS, 0.12)));
        }
    }

    private void write(Path folder) throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content);
        Files.writeString(folder.resolve("waybill.yaml"), configuration());
        Files.writeString(content.resolve("_index.md"), index("指南", "全部指南。", 0));
        for (int i = 0; i < parents.size(); i++) {
            Path parent = Files.createDirectories(content.resolve("p%02d".formatted(i)));
            Files.writeString(parent.resolve("_index.md"), index(parents.get(i), parents.get(i) + "的全部指南。", i + 1));
        }
        for (Section section : sections) {
            Files.createDirectories(content.resolve(section.path()));
            String summary = section.name() + "的条件、步骤和常见错误。";
            Files.writeString(content.resolve(section.path() + "/_index.md"), index(section.name(), summary, section.number() + 1));
        }
        IntStream.range(0, articles).parallel().forEach(i -> {
            try {
                Files.writeString(content.resolve(path(i)), new Article(i).text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String configuration() {
        StringBuilder text = new StringBuilder("""
                title: 指南大全
                description: 用来量速度的指南。
                baseUrl: https://corpus.example/
                language: zh-CN
                timeZone: Asia/Shanghai
                lists:
                  pageSize: 20
                  latest: 10
                  related: 5
                navigation:
                """);
        for (int i = 0; i < Math.min(6, parents.size()); i++) {
            text.append("  - title: %s\n    page: p%02d/_index.md\n".formatted(parents.get(i), i));
        }
        return text.toString();
    }

    private static String index(String title, String summary, int weight) {
        return "---\ntitle: %s\nsummary: %s\nweight: %d\n---\n%s先看条件，再看步骤。\n".formatted(title, summary, weight, summary);
    }

    private Section section(int article) {
        return sections.get(article % sections.size());
    }

    private String path(int article) {
        return section(article).path() + "/" + name(article);
    }

    private static String name(int article) {
        return "guide-%06d.md".formatted(article);
    }

    /** A pair of words of the section, different for each of its articles, so that all titles are distinct. */
    private List<String> subject(int article) {
        int ofSection = (articles + sections.size() - 1) / sections.size();
        int side = Math.max(4, (int) Math.ceil(Math.sqrt(ofSection)));
        int place = article / sections.size();
        List<String> own = section(article).words();
        return List.of(own.get(place % side), own.get(side + place / side));
    }

    private String title(int article) {
        List<String> subject = subject(article);
        return TITLES.get(article / sections.size() % TITLES.size()).formatted(subject.get(0), subject.get(1));
    }

    /** One of a site's folders of articles. */
    private record Section(int number, String name, List<String> words) {
        String path() {
            return "p%02d/s%03d".formatted(number / 8, number);
        }
    }

    /** A Zipf distribution: the n-th most frequent item is used about 1/n as often as the first. */
    private record Zipf(double[] sums) {
        Zipf(int size, double exponent) {
            this(IntStream.range(0, size).mapToDouble(i -> 1 / Math.pow(i + 1, exponent)).toArray());
            Arrays.parallelPrefix(sums, Double::sum);
        }

        int next(SplittableRandom random) {
            int found = Arrays.binarySearch(sums, random.nextDouble(sums[sums.length - 1]));
            return found < 0 ? -found - 1 : found;
        }
    }

    /** Generates distinct words. */
    private static final class Words {
        private static final String[] CONSONANTS = "b c d f g k l m n p r s t v z".split(" ");
        private static final String[] VOWELS = "a e i o u".split(" ");
        private final SplittableRandom random;
        private final Set<String> taken = new HashSet<>();
        private final List<String> characters = new ArrayList<>();
        private final Zipf characterUse;

        Words(SplittableRandom random) {
            this.random = random;
            String fixed = String.join("", FUNCTION_WORDS) + String.join("", TITLES);
            // Rows 16 to 55 of GB 2312 are the common characters.
            for (int code = 16 * 94; code < 55 * 94 + 89; code++) {
                byte[] bytes = {(byte) (0xA0 + code / 94), (byte) (0xA1 + code % 94)};
                String character = new String(bytes, Charset.forName("GB2312"));
                if (!fixed.contains(character)) {
                    characters.add(random.nextInt(characters.size() + 1), character);
                }
            }
            characterUse = new Zipf(characters.size(), 0.7);
        }

        List<String> list(int size, double latinShare) {
            return IntStream.range(0, size)
                    .mapToObj(i -> random.nextDouble() < latinShare ? latin() : han())
                    .toList();
        }

        String han() {
            int length = new int[] {2, 2, 2, 2, 2, 3, 3, 4}[random.nextInt(8)];
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < length; i++) {
                word.append(characters.get(characterUse.next(random)));
            }
            return taken.add(word.toString()) ? word.toString() : han();
        }

        private String latin() {
            StringBuilder word = new StringBuilder();
            int syllables = 2 + random.nextInt(3);
            for (int i = 0; i < syllables; i++) {
                word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            }
            String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            return taken.add(name) ? name : latin();
        }
    }

    /** One article being written. */
    private final class Article {
        private final int number;
        private final SplittableRandom random;
        private final List<String> subject = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Article(int number) {
            this.number = number;
            this.random = new SplittableRandom(SEED ^ (number + 1) * 0x9E3779B97F4A7C15L);
            subject.addAll(subject(number));
            while (subject.size() < SUBJECT_WORDS) {
                subject.add(sectionWord());
            }
        }

        String text() {
            frontMatter();
            // Two thirds of it are Han characters; the rest are marks, Latin words and addresses.
            int length = text.length() + 1250 + random.nextInt(750);
            paragraph();
            for (int i = 0; text.length() < length; i++) {
                heading(i);
                paragraph();
                block(i);
                paragraph();
            }
            return text.toString();
        }

        private void frontMatter() {
            sentence();
            String summary = text.toString().replace("**", "");
            text.setLength(0);
            text.append("---\ntitle: ").append(title(number)).append("\nsummary: ").append(summary);
            text.append("\ndate: ").append(day()).append('\n');
            text.append("category: ").append(CATEGORIES.get(random.nextInt(CATEGORIES.size()))).append('\n');
            text.append("tags: [").append(String.join(", ", tags())).append("]\n---\n");
        }

        private String day() {
            return "%d-%02d-%02d %02d:%02d:%02d"
                    .formatted(
                            2015 + random.nextInt(11),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(24),
                            random.nextInt(60),
                            random.nextInt(60));
        }

        /** One to three tags of the section, and sometimes one of the whole site. */
        private Set<String> tags() {
            Set<String> tags = new LinkedHashSet<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                tags.add(section(number).words().get(tagUse.next(random)));
            }
            if (random.nextInt(2) == 0) {
                tags.add(general.get(tagUse.next(random)));
            }
            return tags;
        }

        private void heading(int place) {
            String level = place % 3 == 2 ? "### " : "## ";
            String words = HEADINGS[(number + place) % HEADINGS.length];
            text.append(level).append(subject.get(subjectUse.next(random))).append(words);
            text.append(place == 0 ? " {#first}\n\n" : "\n\n");
        }

        private void block(int place) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> items("- ");
                case 3, 4 -> items("1. ");
                case 5 -> table();
                case 6 -> code();
                case 7 -> {
                    text.append("> ");
                    paragraph();
                }
                default -> {}
            }
        }

        private void items(String mark) {
            int count = 3 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                text.append(mark);
                clause();
                text.append("。\n");
            }
            text.append('\n');
        }

        private void table() {
            text.append("| ").append(subject.get(0)).append(" | 条件 | 时间 |\n| --- | --- | --- |\n");
            for (int i = 0; i < 3; i++) {
                text.append("| ").append(sectionWord()).append(" | ");
                clause();
                text.append(" | ").append(1 + random.nextInt(30)).append("天 |\n");
            }
            text.append('\n');
        }

        private void code() {
            String name = "item" + random.nextInt(1000);
            text.append(
                    random.nextBoolean()
                            ? "```json\n{\n  \"id\": \"%s\",\n  \"count\": %d,\n  \"done\": false\n}\n```\n\n"
                                    .formatted(name, random.nextInt(100))
                            : "```sh\n# %s\ncurl -s \"https://api.example/%s\" | grep -c done\n```\n\n"
                                    .formatted(sectionWord(), name));
        }

        private void paragraph() {
            int sentences = 2 + random.nextInt(3);
            int linked = random.nextInt(2) == 0 ? random.nextInt(sentences) : -1;
            for (int i = 0; i < sentences; i++) {
                if (i == linked) {
                    link();
                }
                sentence();
            }
            text.append("\n\n");
        }

        /** Most links lead to an article of the same section, some to its first heading. */
        private void link() {
            int target = random.nextInt(articles);
            if (random.nextInt(4) > 0) {
                target -= target % sections.size() - number % sections.size();
                target = target < articles ? target : number % sections.size();
            }
            target = target == number ? (number + 1) % articles : target;
            boolean near = section(target) == section(number);
            text.append("先看[").append(title(target)).append("](").append(near ? name(target) : "../../" + path(target));
            text.append(random.nextInt(5) == 0 ? "#first)。" : ")。");
        }

        private void sentence() {
            int clauses = 1 + random.nextInt(3);
            for (int i = 0; i < clauses; i++) {
                clause();
                text.append(i < clauses - 1 ? "，" : random.nextInt(12) == 0 ? "？" : "。");
            }
        }

        private void clause() {
            int length = 3 + random.nextInt(5);
            boolean function = false;
            for (int i = 0; i < length; i++) {
                function = !function && random.nextDouble() < 0.4;
                String word = function ? functionWord() : contentWord();
                text.append(random.nextInt(60) == 0 ? "**" + word + "**" : word);
            }
        }

        private String functionWord() {
            return FUNCTION_WORDS.get(functionUse.next(random));
        }

        private String contentWord() {
            int kind = random.nextInt(10);
            if (kind < 5) {
                return general.get(generalUse.next(random));
            }
            return kind < 8 ? sectionWord() : subject.get(subjectUse.next(random));
        }

        private String sectionWord() {
            return section(number).words().get(sectionUse.next(random));
        }
    }
}
