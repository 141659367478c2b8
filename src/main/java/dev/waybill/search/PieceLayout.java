package dev.waybill.search;

import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the texts that results show are divided among files. A long page has several, one per piece; short pages share one.
 *
 * @param starts for each page how many files it starts: 0 if it is in the file of the page before
 */
@SuppressWarnings("ArrayRecordComponent") // never changed or compared
record PieceLayout(int[] starts) {
    /** UTF-16 units of a file: some 2 to 3 KB of Chinese by gzip. More means fewer files; fewer means less to load for five results. */
    private static final int FILE = 1800;

    /** Short pages that share a file, at most. */
    private static final int SHARED = 8;

    static PieceLayout of(List<Page> pages) {
        int[] starts = new int[pages.size()];
        int filled = FILE + 1;
        int shared = 0;
        for (int number = 0; number < starts.length; number++) {
            int length = pages.get(number).document().textLength();
            boolean joins = filled + length <= FILE && shared < SHARED;
            starts[number] = joins ? 0 : Math.max(1, Math.min(Posting.MAX_PIECES, length / FILE));
            filled = joins ? filled + length : starts[number] == 1 ? length : FILE + 1;
            shared = joins ? shared + 1 : 1;
        }
        return new PieceLayout(starts);
    }

    /** How many pieces a page has. */
    int pieces(int page) {
        return Math.max(1, starts[page]);
    }

    /** The files, each as the parts of pages that it contains. */
    List<List<Part>> files() {
        List<List<Part>> files = new ArrayList<>();
        for (int page = 0; page < starts.length; page++) {
            for (int piece = 0; piece < starts[page]; piece++) {
                files.add(new ArrayList<>(List.of(new Part(page, piece))));
            }
            if (starts[page] == 0) {
                files.get(files.size() - 1).add(new Part(page, 0));
            }
        }
        return files;
    }

    /** The numbers of {@link #starts}, a character each. */
    String text() {
        StringBuilder text = new StringBuilder(starts.length);
        Arrays.stream(starts).forEach(count -> text.append(BitText.ALPHABET.charAt(count)));
        return text.toString();
    }

    /** A piece of a page. */
    record Part(int page, int piece) {}
}
