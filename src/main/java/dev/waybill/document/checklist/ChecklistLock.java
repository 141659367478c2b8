package dev.waybill.document.checklist;

import dev.waybill.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every step ever published: what {@code content/checklists.lock.json} holds, so that an id neither vanishes nor is given twice.
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
    /** Where it stands, from the site's root. */
    public static final String PATH = "content/checklists.lock.json";

    /** Of its form; a file of a later one is refused rather than misread. */
    public static final int VERSION = 1;

    /** Nothing was published yet. */
    public static final ChecklistLock NONE = new ChecklistLock(Map.of());

    /** All but what YAML, as which the file is read, allows as it stands (YAML 1.2, section 5.1), and runs of spaces. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("(?:[^\\x21-\\x7E\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|\\uFEFF)+");

    public ChecklistLock {
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
    }

    /**
     * A list.
     *
     * @param steps by id
     * @param retired whether the list is gone for good
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
     * @param text as {@link #text} gives it
     * @param retired whether it is gone for good
     * @param replaced the steps that took over its ticks when it went, by id; none where it is still there
     * @param location of its id in the file
     */
    public record LockedStep(String text, int rev, boolean retired, List<String> replaced, Location location) {
        public LockedStep {
            replaced = List.copyOf(replaced);
        }

        /** Whether it went, in good order. */
        public boolean isGone() {
            return retired || !replaced.isEmpty();
        }
    }

    /** A step's text as it is kept: on one line. */
    public static String text(String written) {
        return UNPRINTABLE.matcher(written).replaceAll(" ").strip();
    }
}
