package dev.waybill.serve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What is currently served, in layers: the last good site; above it, if the last build failed, its errors; above that, what is newer than
 * the last build, which is the first pages of the running build and previews of edited pages.
 *
 * <p>Files are looked up only by the path with which they were built.
 */
final class LiveSite {
    private final Map<String, Early> early = new ConcurrentHashMap<>();

    /** How many browser tabs wait for a change of each page, by its path. */
    private final Map<String, Integer> viewers = new ConcurrentHashMap<>();

    private volatile State state = new State(Map.of(), Optional.empty(), 0);
    private volatile String lastAsked = "";

    /** @param change the last change of the site's files that it includes */
    private record Early(ServedFile file, long change) {}

    /** @param pictures a counter of changes to pictures and to styles and scripts of {@code static/} */
    private record State(Map<String, ServedFile> files, Optional<Failure> failure, int pictures) {}

    /** A file, or the error page instead of a page. */
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

    /** What is shown where there is no page: the nearest {@code 404.html} above, which is in the language of the pages there. */
    Optional<ServedFile> missing(String path, boolean lastGood) {
        Optional<ServedFile> found = Optional.empty();
        int end = path.length();
        while (found.isEmpty() && end >= 0) {
            end = path.lastIndexOf('/', end - 1);
            String page = path.substring(0, end + 1) + "404.html";
            found = lastGood ? lastGood(page) : file(page);
        }
        return found;
    }

    /** Whether this is the error page. */
    boolean isErrorPage(ServedFile file) {
        return state.failure().filter(failure -> failure.page().equals(file)).isPresent();
    }

    /** Identifies what a browser is shown at a path. It changes with the page and with any picture. */
    String version(String path) {
        String digest = file(path)
                .or(() -> missing(path, false))
                .map(ServedFile::digest)
                .orElse("");
        return digest + "-" + state.pictures();
    }

    /** Records that a browser requested a page and will probably wait for its changes. */
    void asked(String path) {
        lastAsked = path;
    }

    boolean isViewed(String path) {
        return path.equals(lastAsked) || viewers.containsKey(path);
    }

    /**
     * Shows a file before the rest of its build, unless a newer version is shown.
     *
     * @param change the last change of the site's files that it includes
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
     * @param change the last change that it includes
     * @return how many files were added, removed or changed
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

    /** Shows errors instead of every page, except pages that a newer change has fixed. */
    synchronized void fail(Failure failure, long change) {
        state = new State(state.files(), Optional.of(failure), state.pictures());
        leaveNewer(change);
    }

    /** A browser tab that shows a page, until it is closed. */
    final class Viewer implements AutoCloseable {
        private final String path;

        private Viewer(String path) {
            this.path = path;
            viewers.merge(path, 1, Integer::sum);
        }

        /**
         * Waits until the tab should show something else.
         *
         * @return false if the time ran out
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
