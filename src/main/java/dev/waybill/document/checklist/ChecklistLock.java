package dev.waybill.document.checklist;

import dev.waybill.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every step ever published: the contents of {@code content/checklists.lock.json}, which prevent that an id vanishes or is reused.
 *
 * <pre>
 * {
 *   "version": 1,
 *   "checklists": {
 *     "exit-managed": {
 *       "steps": {
 *         "apply": {"text": "提交退出申请", "rev": 1, "replaced": ["submit"]},
 *         "fax": {"text": "传真申请表", "rev": 2, "retired": true},
 *         "submit": {"text": "在线提交申请", "rev": 1}
 *       }
 *     }
 *   }
 * }
 * </pre>
 *
 * @param lists by id
 */
public record ChecklistLock(Map<String, LockedList> lists) {
    /** Its path from the site's root. */
    public static final String PATH = "content/checklists.lock.json";

    /** Of its format; a file of a later version is refused rather than misread. */
    public static final int VERSION = 1;

    /** Nothing has been published yet. */
    public static final ChecklistLock NONE = new ChecklistLock(Map.of());

    /** Characters that YAML, as which the file is parsed, doesn't allow unescaped (YAML 1.2, section 5.1), and runs of spaces. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("(?:[^\\x21-\\x7E\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|\\uFEFF)+");

    public ChecklistLock {
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
    }

    /**
     * A list.
     *
     * @param steps by id
     * @param retired whether the list was removed permanently
     * @param location of its id in the file
     */
    public record LockedList(Map<String, LockedStep> steps, boolean retired, Location location) {
        public LockedList {
            steps = Collections.unmodifiableMap(new TreeMap<>(steps));
        }
    }

    /**
     * A step.
     *
     * @param text in the form of {@link #text}
     * @param retired whether it was removed permanently
     * @param replaced the ids of the steps that took over its ticks when it was removed; empty if it still exists
     * @param location of its id in the file
     */
    public record LockedStep(String text, int rev, boolean retired, List<String> replaced, Location location) {
        public LockedStep {
            replaced = List.copyOf(replaced);
        }

        /** Whether it was removed as the rules require. */
        public boolean isGone() {
            return retired || !replaced.isEmpty();
        }
    }

    /** A step's text in the form that is stored: on one line. */
    public static String text(String written) {
        return UNPRINTABLE.matcher(written).replaceAll(" ").strip();
    }
}
