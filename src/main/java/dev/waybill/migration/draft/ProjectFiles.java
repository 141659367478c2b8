package dev.waybill.migration.draft;

import dev.waybill.migration.project.ProjectFolder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the configuration of a generator, also where the documentation is in a folder of a larger project. */
public final class ProjectFiles {
    private static final int DEEPEST = 3;

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)(?:^|/)(?:tests?|__tests__|fixtures?|e2e|examples?|demos?|templates?|themes?|packages|starters?|archetypes|crates|samples?)/");
    private static final Set<String> USUAL =
            Set.of("docs", "doc", "website", "site", "documentation", "book", "guide", "www");

    private ProjectFiles() {}

    /** The file of these names that is nearest to the project's root. */
    public static Optional<String> nearest(ProjectFolder project, String names) {
        Pattern name = Pattern.compile("(?:.*/)?(?:" + names + ")");
        List<String> found = project.files().stream()
                .filter(file -> name.matcher(file).matches())
                .filter(file -> depth(file) <= DEEPEST + 1)
                .toList();
        return found.stream()
                .filter(file -> !OTHERS.matcher(file).find())
                .min(Comparator.comparingInt(ProjectFiles::depth)
                        .thenComparing(file -> USUAL.contains(file.replaceFirst("/.*", "")) ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .filter(file -> depth(file) <= DEEPEST);
    }

    private static int depth(String file) {
        return (int) file.chars().filter(c -> c == '/').count();
    }

    /** Whether a path is meant by a pattern such as {@code **}{@code /README.md}. */
    public static boolean matches(String path, String glob) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                pattern.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                pattern.append(".*");
                i++;
            } else if (c == '*') {
                pattern.append("[^/]*");
            } else if (c == '?') {
                pattern.append("[^/]");
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                int end = glob.indexOf('}', i);
                pattern.append("(?:")
                        .append(Pattern.quote(glob.substring(i + 1, end)).replace(",", "\\E|\\Q"))
                        .append(')');
                i = end;
            } else {
                pattern.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return path.matches(pattern.toString());
    }
}
