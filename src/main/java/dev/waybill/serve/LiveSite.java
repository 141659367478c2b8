package dev.waybill.serve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What is served at the moment: the last good site; over it, where the last build failed, what is wrong; over that, the first pages of
 * the build that is under way.
 *
 * <p>Files are looked up by the path they were built with, and by nothing else.
 */
final class LiveSite {
    private final Map<String, ServedFile> early = new ConcurrentHashMap<>();

    /** How many tabs wait for a change of a page, by its path. */
    private final Map<String, Integer> viewers = new ConcurrentHashMap<>();

    private volatile State state = new State(Map.of(), Optional.empty(), 0);
    private volatile String lastAsked = "";

    /** @param pictures how often pictures came or changed, after the pages that show them perhaps */
    private record State(Map<String, ServedFile> files, Optional<Failure> failure, int pictures) {}

    /** A file, or what is wrong in place of a page. */
    Optional<ServedFile> file(String path) {
        Optional<Failure> failure = state.failure();
        if (early.containsKey(path) || failure.isEmpty()) {
            return Optional.ofNullable(early.get(path)).or(() -> lastGood(path));
        }
        boolean page = path.endsWith(".html");
        return page ? failure.map(Failure::page) : lastGood(path);
    }

    /** A file of the last build without errors. */
    Optional<ServedFile> lastGood(String path) {
        return Optional.ofNullable(state.files().get(path));
    }

    /** Whether a file says what is wrong. */
    boolean isFault(ServedFile file) {
        return state.failure().filter(failure -> failure.page().equals(file)).isPresent();
    }

    /** Names what a browser is shown at a path: it changes with the page, and with any picture. */
    String version(String path) {
        String digest =
                file(path).or(() -> file("404.html")).map(ServedFile::digest).orElse("");
        return digest + "-" + state.pictures();
    }

    /** Says that a browser asked for a page, and will likely ask for its changes. */
    void asked(String path) {
        lastAsked = path;
    }

    boolean isViewed(String path) {
        return path.equals(lastAsked) || viewers.containsKey(path);
    }

    /** Shows a file of the build under way before the others are made. */
    synchronized void show(String path, ServedFile file) {
        early.put(path, file);
        notifyAll();
    }

    /**
     * Shows a build without errors.
     *
     * @return how many files came, went or changed
     */
    synchronized int replace(Map<String, ServedFile> files) {
        Map<String, ServedFile> before = state.files();
        long same = files.entrySet().stream()
                .filter(file -> file.getValue().equals(before.get(file.getKey())))
                .count();
        boolean picture = files.entrySet().stream()
                .anyMatch(
                        file -> file.getValue().isPicture() && !file.getValue().equals(before.get(file.getKey())));
        state = new State(files, Optional.empty(), state.pictures() + (picture ? 1 : 0));
        early.clear();
        notifyAll();
        return (int) (files.size() + before.size() - 2 * same);
    }

    /** Shows what is wrong in place of every page. */
    synchronized void fail(Failure failure) {
        state = new State(state.files(), Optional.of(failure), state.pictures());
        early.clear();
        notifyAll();
    }

    /**
     * Waits until a browser would be shown something else.
     *
     * @return whether it would; false when the time is over
     */
    boolean awaitChange(String path, String version, long milliseconds) throws InterruptedException {
        viewers.merge(path, 1, Integer::sum);
        try {
            return changed(path, version, milliseconds);
        } finally {
            viewers.computeIfPresent(path, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private synchronized boolean changed(String path, String version, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (version(path).equals(version)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
