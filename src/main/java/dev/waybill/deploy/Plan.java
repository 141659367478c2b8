package dev.waybill.deploy;

import dev.waybill.deploy.store.Release;
import dev.waybill.deploy.store.ReleaseHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of a deploy, in this order. The files that a page needs are sent before it and deleted after it, so that no reader gets a page
 * whose files are missing.
 *
 * @param saved files of the current release to copy aside for a rollback
 * @param assets files to send that are not pages
 * @param newPages pages to send that didn't exist; other pages may link to them
 * @param changedPages pages to overwrite
 * @param deletedPages pages that are in no release any more
 * @param deletedAssets other files that are in no release any more, except those that stay for older pages
 */
record Plan(
        List<String> saved,
        List<String> assets,
        List<String> newPages,
        List<String> changedPages,
        List<String> deletedPages,
        List<String> deletedAssets) {
    static boolean isPage(String path) {
        return path.matches("(?s).*\\.html(\\.gz|\\.br)?");
    }

    /** @param live the store's list of files */
    static Plan of(ReleaseHistory history, Map<String, String> live, Release next) {
        List<String> sent = next.entries().keySet().stream()
                .filter(path -> isChanged(path, history, live, next))
                .toList();
        Set<String> keptForReaders = history.keptForReaders(next);
        List<String> deleted = history.owned().stream()
                .filter(path -> live.containsKey(path) && next.entry(path).isEmpty() && !keptForReaders.contains(path))
                .toList();
        return new Plan(
                saved(history, live, next),
                those(sent, path -> !isPage(path)),
                those(sent, path -> isPage(path) && !live.containsKey(path)),
                those(sent, path -> isPage(path) && live.containsKey(path)),
                those(deleted, Plan::isPage),
                those(deleted, path -> !isPage(path)));
    }

    int sent() {
        return assets.size() + newPages.size() + changedPages.size();
    }

    int deleted() {
        return deletedPages.size() + deletedAssets.size();
    }

    private static boolean isChanged(String path, ReleaseHistory history, Map<String, String> live, Release next) {
        Release.Entry entry = next.entries().get(path);
        if (entry == null || !entry.md5().equals(live.get(path))) {
            return true;
        }
        Optional<Release.Entry> old = history.current().flatMap(release -> release.entry(path));
        return old.isPresent() && !old.get().responseHeaders().equals(entry.responseHeaders());
    }

    /**
     * Files of the current release that the next one lacks or changes, except those that have a copy. Of several with the same bytes one is
     * enough, preferably one that the store lists as unchanged.
     */
    private static List<String> saved(ReleaseHistory history, Map<String, String> live, Release next) {
        Map<String, String> saved = new TreeMap<>();
        history.current()
                .ifPresent(current -> current.entries().forEach((path, entry) -> {
                    String copy = ReleaseHistory.copyOf(entry);
                    boolean goes = next.entry(path).filter(entry::equals).isEmpty();
                    if (goes && live.containsKey(path) && !entry.md5().equals(live.get(copy))) {
                        saved.merge(copy, path, (first, other) -> entry.md5().equals(live.get(other)) ? other : first);
                    }
                }));
        return List.copyOf(saved.values());
    }

    /** Files to delete before others are sent, because a folder can't have a file and a folder of the same name. */
    List<String> inTheWay() {
        Set<String> sent = new TreeSet<>(assets);
        sent.addAll(newPages);
        sent.addAll(changedPages);
        Set<String> folders = sent.stream().flatMap(Plan::folders).collect(Collectors.toSet());
        return Stream.concat(deletedPages.stream(), deletedAssets.stream())
                .filter(path -> folders.contains(path) || folders(path).anyMatch(sent::contains))
                .toList();
    }

    /** The folders that contain a file: {@code a} and {@code a/b} of {@code a/b/c.html}. */
    private static Stream<String> folders(String path) {
        return IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .mapToObj(i -> path.substring(0, i));
    }

    private static List<String> those(List<String> paths, Predicate<String> which) {
        return paths.stream().filter(which).toList();
    }
}
