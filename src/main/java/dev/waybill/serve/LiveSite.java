package dev.waybill.serve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What is served at the moment: the last good site; over it, where the last build failed, what is wrong; over that, what is newer than
 * the last build: the first pages of the one that is under way, and edited pages that no build has seen yet.
 *
 * <p>Files are looked up by the path they were built with, and by nothing else.
 */
final class LiveSite {
    private final Map<String, Early> early = new ConcurrentHashMap<>();

    /** How many tabs wait for a change of a page, by its path. */
    private final Map<String, Integer> viewers = new ConcurrentHashMap<>();

    private volatile State state = new State(Map.of(), Optional.empty(), 0);
    private volatile String lastAsked = "";

    /** @param change the last change of the site's files that it shows */
    private record Early(ServedFile file, long change) {}

    /** @param pictures how often pictures, and styles and scripts of {@code static/}, came or changed, after the pages that show them */
    private record State(Map<String, ServedFile> files, Optional<Failure> failure, int pictures) {}

    /** A file, or what is wrong in place of a page. */
    Optional<ServedFile> file(String path) {
        Early newer = early.get(path);
        if (newer != null) {
            return Optional.of(newer.file());
        }
        Optional<Failure> failure = path.endsWith(".html") ? state.failure() : Optional.empty();
        return failure.isPresent() ? failure.map(Failure::page) : lastGood(path);
    }

    /** Whether the last build had errors. */
    boolean hasFailed() {
        return state.failure().isPresent();
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

    /**
     * Shows a file before the others are made, unless a newer one is shown.
     *
     * @param change the last change of the site's files that it shows
     */
    synchronized void show(String path, ServedFile file, long change) {
        Early before = early.get(path);
        if (before == null || before.change() <= change) {
            early.put(path, new Early(file, change));
            notifyAll();
        }
    }

    private void leaveNewer(long change) {
        early.values().removeIf(file -> file.change() <= change);
        notifyAll();
    }

    /**
     * Shows a build without errors.
     *
     * @param change the last change that it knows of
     * @return how many files came, went or changed
     */
    synchronized int replace(Map<String, ServedFile> files, long change) {
        Map<String, ServedFile> before = state.files();
        long same = files.entrySet().stream()
                .filter(file -> file.getValue().equals(before.get(file.getKey())))
                .count();
        boolean picture = files.entrySet().stream()
                .anyMatch(file -> file.getValue().isPartOfPages(file.getKey())
                        && !file.getValue().equals(before.get(file.getKey())));
        state = new State(files, Optional.empty(), state.pictures() + (picture ? 1 : 0));
        leaveNewer(change);
        return (int) (files.size() + before.size() - 2 * same);
    }

    /** Shows what is wrong in place of every page but those that a newer change has mended. */
    synchronized void fail(Failure failure, long change) {
        state = new State(state.files(), Optional.of(failure), state.pictures());
        leaveNewer(change);
    }

    /** A browser that shows a page, until it is closed. */
    final class Viewer implements AutoCloseable {
        private final String path;

        private Viewer(String path) {
            this.path = path;
            viewers.merge(path, 1, Integer::sum);
        }

        /**
         * Waits until the browser would be shown something else.
         *
         * @return whether it would; false when the time is over
         */
        boolean awaitChange(String version, long milliseconds) throws InterruptedException {
            return changed(path, version, milliseconds);
        }

        @Override
        public void close() {
            viewers.computeIfPresent(path, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    Viewer viewer(String path) {
        return new Viewer(path);
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
