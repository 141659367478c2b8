package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
import dev.waybill.format.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The record of deploys, kept in the store as a text file.
 *
 * @param current the last complete release
 * @param previous the one before it
 * @param next a release that was begun and not completed
 * @param others files that interrupted releases before {@code next} may have left, and files that stay for older pages
 */
public record ReleaseHistory(
        Optional<Release> current, Optional<Release> previous, Optional<Release> next, SortedSet<String> others) {
    /** The folder of the history and the saved copies. */
    public static final String FOLDER = ".waybill-deploy/";

    public static final String FILE = FOLDER + "history.txt";
    private static final String HEAD = "waybill deploy history 2";

    /** The first line of histories without an {@link #END}. */
    private static final String OLD_HEAD = "waybill deploy history 1";

    /** The start of the last line, which has the SHA-256 of all lines before it, so that a truncated history is detected. */
    private static final String END = "end\t";

    public ReleaseHistory {
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    public static ReleaseHistory none() {
        return new ReleaseHistory(Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedSet());
    }

    /** Where a file's bytes are saved for a rollback. */
    public static String copyOf(Release.Entry entry) {
        return FOLDER + "copies/" + entry.sha256();
    }

    /** Every file that a deploy wrote. No other file is ever deleted or overwritten. */
    public Set<String> owned() {
        Set<String> owned = new TreeSet<>(others);
        current.ifPresent(release -> owned.addAll(release.entries().keySet()));
        next.ifPresent(release -> owned.addAll(release.entries().keySet()));
        return owned;
    }

    /**
     * Fingerprinted files of the previous release. They stay for one more release, for readers who loaded one of its pages just before or
     * have its search open.
     */
    public SortedSet<String> keptForReaders(Release next) {
        SortedSet<String> keptForReaders = new TreeSet<>();
        before(next).ifPresent(release -> keptForReaders.addAll(release.fingerprinted()));
        keptForReaders.removeAll(next.entries().keySet());
        return keptForReaders;
    }

    /** The release before this one; if the same release is deployed again, the one before that. */
    private Optional<Release> before(Release next) {
        return current.equals(Optional.of(next)) ? previous : current;
    }

    /** The history to write before a release's first file is sent, so that no file is forgotten if the deploy is interrupted. */
    public ReleaseHistory begun(Release release) {
        SortedSet<String> left = new TreeSet<>(others);
        next.ifPresent(cut -> left.addAll(cut.entries().keySet()));
        return new ReleaseHistory(current, previous, Optional.of(release), left);
    }

    /** The history to write once the release is complete. */
    public ReleaseHistory ended(Release release) {
        return new ReleaseHistory(Optional.of(release), before(release), Optional.empty(), keptForReaders(release));
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        write(text, "current", current);
        write(text, "previous", previous);
        write(text, "next", next);
        others.forEach(path -> text.append("other\t").append(path).append('\n'));
        return (text + end(text.toString())).getBytes(StandardCharsets.UTF_8);
    }

    private static String end(String text) {
        return END + Hash.SHA_256.hex(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static void write(StringBuilder text, String name, Optional<Release> release) {
        release.ifPresent(files -> {
            text.append(name).append('\n'); // a release without files is still a release
            files.entries()
                    .forEach((path, entry) -> text.append(String.join(
                                    "\t",
                                    name,
                                    entry.sha256(),
                                    entry.md5(),
                                    entry.responseHeaders().contentType(),
                                    entry.responseHeaders().cacheControl(),
                                    path))
                            .append('\n'));
        });
    }

    /** @throws DeployException if the text wasn't written by {@link #bytes} */
    public static ReleaseHistory of(byte[] bytes) throws DeployException {
        Map<String, Map<String, Release.Entry>> releases = new HashMap<>();
        SortedSet<String> others = new TreeSet<>();
        String[] lines = lines(new String(bytes, StandardCharsets.UTF_8));
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split("\t", -1);
            if (fields[0].equals("other") && fields.length == 2 && isPath(fields[1])) {
                others.add(fields[1]);
            } else if (fields[0].matches("current|previous|next") && (fields.length == 1 || isFile(fields))) {
                Map<String, Release.Entry> files = releases.computeIfAbsent(fields[0], name -> new TreeMap<>());
                if (fields.length == 6) {
                    files.put(
                            fields[5],
                            new Release.Entry(fields[1], fields[2], new ResponseHeaders(fields[3], fields[4])));
                }
            } else {
                throw damaged(Message.of("can't be read at line %s", i + 1));
            }
        }
        return new ReleaseHistory(
                release(releases, "current"), release(releases, "previous"), release(releases, "next"), others);
    }

    /** The lines of a complete history, without the last. */
    private static String[] lines(String text) throws DeployException {
        if (text.startsWith(OLD_HEAD + "\n")) {
            return text.split("\n");
        }
        if (!text.startsWith(HEAD + "\n")) {
            throw damaged(text.isEmpty() ? Message.of("is empty") : Message.of("can't be read at line %s", 1));
        }
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.substring(end).equals(end(text.substring(0, end)))) {
            throw damaged(Message.of("was cut or changed since a deploy wrote it"));
        }
        return text.substring(0, end).split("\n");
    }

    private static boolean isFile(String... fields) {
        return fields.length == 6
                && fields[1].matches("[0-9a-f]{64}")
                && fields[2].matches("[0-9a-f]{32}")
                && isPath(fields[5]);
    }

    /** Whether it is a path of a site's file: {@code a/b.html}, never {@code ../b}, {@code /b} or one of the deploy's own files. */
    private static boolean isPath(String path) {
        return !path.startsWith(FOLDER) && !path.matches("(?s)(.*/)?(\\.{0,2})(/.*)?");
    }

    private static Optional<Release> release(Map<String, Map<String, Release.Entry>> releases, String name) {
        return Optional.ofNullable(releases.get(name)).map(files -> new Release(new TreeMap<>(files)));
    }

    private static DeployException damaged(Message how) {
        return new DeployException(Message.of(
                "the target's '%s' %s, so it is unknown which files deploys wrote; restore an intact copy of it, or remove it and deploy with --adopt",
                FILE, how));
    }
}
