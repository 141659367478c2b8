package dev.waybill.search;

import dev.waybill.site.GeneratedPages;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of the files with the texts of pages. Each holds a number of files in their order and is named by their contents, so that an
 * edit of one page changes the address of the files of one folder, and readers and deployments keep the others.
 *
 * @param size files of a folder; the last may have fewer
 * @param fingerprints the names of the folders, one after another
 * @param files with their paths, from the home page of the language
 */
record TextFolders(int size, String fingerprints, List<SearchFile> files) {
    /** Below the home page of a language. */
    static final String PLACE = GeneratedPages.FOLDER + "search/texts/";

    /** Files of a folder, if there are few folders. */
    private static final int SIZE = 256;

    /** Each takes eight bytes of what every first search loads. */
    private static final int MAX_FOLDERS = 64;

    /** @param texts all of the site's in a language, in order */
    static TextFolders of(List<SearchFile> texts) {
        int size = Math.max(SIZE, (texts.size() + MAX_FOLDERS - 1) / MAX_FOLDERS);
        StringBuilder fingerprints = new StringBuilder();
        List<SearchFile> files = new ArrayList<>();
        for (int start = 0; start < texts.size(); start += size) {
            List<SearchFile> folder = texts.subList(start, Math.min(texts.size(), start + size));
            String fingerprint = SearchFile.fingerprint(folder);
            fingerprints.append(fingerprint);
            folder.forEach(file -> files.add(file.in(PLACE + fingerprint + "/")));
        }
        return new TextFolders(size, fingerprints.toString(), files);
    }
}
