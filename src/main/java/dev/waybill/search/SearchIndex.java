package dev.waybill.search;

import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.navigation.NavigationTree;
import dev.waybill.text.HanFold;
import dev.waybill.text.SearchTermReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The search index that the browser loads, divided into scripts that each pass on one value.
 *
 * @param folders where all files but {@code _wb/search/index.js} are, such as {@code _wb/search/1a2b3c4d/}; or where the folders with texts
 *     are. All are named by their contents, so that they can be cached forever. In a site in several languages these are below the home page of
 *     the language, as are the addresses of its results
 * @param pages how many pages can be found
 * @param chunkBits how many of the first bits of a term's hash select its chunk
 * @param small the paths of its files if together they are small enough to be kept for reading offline; else empty
 */
public record SearchIndex(List<String> folders, int pages, int chunkBits, List<String> small, List<SearchFile> files) {
    /** Has the same path in every build; it names the folder of the others. */
    private static final String OVERVIEW = GeneratedPages.FOLDER + "search/index.js";

    /** Average postings per chunk, about 1.5 KB. */
    private static final int CHUNK = 1024;

    /** An index that a reader's device may keep: about 200 KB compressed. */
    private static final int SMALL = 512 * 1024; // characters

    public SearchIndex {
        folders = List.copyOf(folders);
        small = List.copyOf(small);
        files = List.copyOf(files);
    }

    /** The same index without its files, to free memory once they are written. */
    public SearchIndex withoutFiles() {
        return new SearchIndex(folders, pages, chunkBits, small, List.of());
    }

    /** Indexes every page except the home page and pages that opt out. */
    public static SearchIndex of(Site site) {
        return of(site, PostingStore.MEMORY, () -> {});
    }

    /**
     * @param store keeps several hundred postings per page until all pages are read
     * @param step called twice for every page: once it is read, and once its share of the postings is sorted; by several threads
     */
    public static SearchIndex of(Site site, PostingStore store, Runnable step) {
        List<Page> pages = site.pages().stream()
                .filter(page -> page.kind() != PageKind.HOME)
                .filter(page -> page.isListed() && !page.frontMatter().search().exclude())
                .sorted(Comparator.comparing(Page::path))
                .toList();
        int[] titles = new int[pages.size()];
        boolean[] characters = new boolean[Character.MAX_VALUE + 1];
        boolean stems = hasStems(site.configuration().identity().language());
        PieceLayout layout = PieceLayout.of(pages);
        Supplier<SearchTermReader> terms = () -> new SearchTermReader(stems, characters);
        PostingLists lists = PostingLists.of(pages.size(), reader(pages, layout, terms, titles), store, step);
        int chunkBits = chunkBits(lists.size());
        List<SearchFile> files = new ArrayList<>(termFiles(lists, chunkBits, layout));
        Spellings spellings = Spellings.of(pages);
        files.add(new SearchFile("filters.js", ScriptText.file("filters", Filters.text(site, pages))));
        String pairs = HanFold.pairs(c -> characters[c]);
        files.add(new SearchFile("fold.js", ScriptText.file("fold", ScriptText.quoted(pairs))));
        files.addAll(spellings.files());
        String home = site.home().permalink().path();
        List<String> spoken =
                site.configuration().identity().language().matches("zh(-.*)?") ? SpokenWords.of(pages) : List.of();
        if (!spoken.isEmpty()) {
            files.add(new SearchFile(
                    "spoken.js", ScriptText.file("spoken", ScriptText.quoted(String.join(" ", spoken)))));
        }
        TextFolders texts = TextFolders.of(pieceFiles(site, pages, layout));
        String folder = GeneratedPages.FOLDER + "search/" + SearchFile.fingerprint(files) + "/";
        List<SearchFile> placed = new ArrayList<>();
        files.forEach(file -> placed.add(file.in(home + folder)));
        texts.files().forEach(file -> placed.add(file.in(home)));
        List<String> values = new ArrayList<>(List.of(ScriptText.quoted(folder)));
        values.addAll(new Overview(
                        chunkBits,
                        pages,
                        titles,
                        layout,
                        InboundLinks.of(site),
                        spellings.letters(),
                        stems,
                        isTraditional(site.configuration().identity().language()),
                        !spoken.isEmpty(),
                        site.synonyms(),
                        texts)
                .values());
        placed.add(new SearchFile(home + OVERVIEW, ScriptText.file("index", ScriptText.list(values))));
        return new SearchIndex(
                List.of(home + folder, home + TextFolders.PLACE), pages.size(), chunkBits, small(placed), placed);
    }

    private static List<String> small(List<SearchFile> files) {
        long size = files.stream().mapToLong(file -> file.text().length()).sum();
        return size > SMALL
                ? List.of()
                : files.stream().map(SearchFile::path).sorted().toList();
    }

    /** English words stand in Chinese texts too. */
    private static boolean hasStems(String language) {
        return language.matches("(en|zh)(-.*)?");
    }

    private static boolean isTraditional(String language) {
        return language.matches("zh-(Hant|TW|HK|MO)(-.*)?");
    }

    /** @param titles receives the number of terms in each page's title */
    private static IntFunction<long[]> reader(
            List<Page> pages, PieceLayout layout, Supplier<SearchTermReader> terms, int[] titles) {
        AverageLengths lengths = AverageLengths.of(pages);
        ThreadLocal<PageReader> readers = ThreadLocal.withInitial(() -> new PageReader(lengths, terms.get()));
        return number -> {
            PageTerms read = readers.get().read(pages.get(number), number, layout.pieces(number));
            titles[number] = read.titleSize();
            return read.postings();
        };
    }

    private static int chunkBits(long postings) {
        int bits = 1;
        while (CHUNK * (1L << bits) < postings) {
            bits++;
        }
        return bits;
    }

    private static List<SearchFile> termFiles(PostingLists lists, int chunkBits, PieceLayout layout) {
        int runs = PostingLists.runs(1 << chunkBits);
        int length = (1 << chunkBits) / runs;
        return IntStream.range(0, runs)
                .parallel()
                .boxed()
                .flatMap(run -> {
                    List<long[]> terms = lists.terms(run, runs);
                    int[] ends = ends(terms, run * length, length, chunkBits);
                    return IntStream.range(0, length)
                            .mapToObj(i -> termFile(
                                    run * length + i,
                                    terms.subList(i == 0 ? 0 : ends[i - 1], ends[i]),
                                    chunkBits,
                                    layout));
                })
                .toList();
    }

    /** Where each chunk's terms end, starting with chunk {@code first}. */
    private static int[] ends(List<long[]> terms, int first, int chunks, int chunkBits) {
        int[] ends = new int[chunks];
        for (long[] term : terms) {
            ends[(Posting.hash(term[0]) >>> 32 - chunkBits) - first]++;
        }
        for (int i = 1; i < chunks; i++) {
            ends[i] += ends[i - 1];
        }
        return ends;
    }

    private static SearchFile termFile(int chunk, List<long[]> terms, int chunkBits, PieceLayout layout) {
        String name = "t" + Integer.toHexString(chunk);
        String text = TermChunk.text(terms, chunkBits, layout);
        return new SearchFile(name + ".js", ScriptText.file(name, '"' + text + '"')); // needs no escapes
    }

    private static List<SearchFile> pieceFiles(Site site, List<Page> pages, PieceLayout layout) {
        List<List<PieceLayout.Part>> files = layout.files();
        NavigationTree tree = NavigationTree.of(site);
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(file -> {
                    String name = "p" + Integer.toHexString(file);
                    List<String> parts = files.get(file).stream()
                            .map(part -> PieceText.text(
                                    tree, pages.get(part.page()), part.piece(), layout.pieces(part.page())))
                            .toList();
                    return new SearchFile(name + ".js", ScriptText.file(name, ScriptText.list(parts)));
                })
                .toList();
    }
}
