package dev.waybill.testing;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The objects of this process that are reachable, as the virtual machine counts them. */
public final class LiveObjects {
    /** {@code   12:      3      72  dev.waybill.site.Page} */
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");

    private LiveObjects() {}

    /** How many there are of each class whose name starts so; a garbage collection comes first. */
    public static Map<String, Long> byClass(String start) {
        String histogram;
        try {
            histogram = String.valueOf(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()}));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Long> counts = new TreeMap<>();
        for (MatchResult line : LINE.matcher(histogram).results().toList()) {
            if (line.group(2).startsWith(start)) {
                counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum);
            }
        }
        return counts;
    }
}
