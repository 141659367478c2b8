package dev.waybill.migration;

import dev.waybill.format.Hash;
import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.text.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes checklists of the numbered steps of guides. */
public final class Checklists {
    /** Fewer are no procedure. */
    private static final int FEWEST = 3;

    private static final Pattern STEP = Pattern.compile("^(\\d{1,3}[.)] )(?!\\[[ xX]] )(\\S.*)$");

    private Checklists() {}

    /** How many steps a page's first numbered list has; 0 where it is none, or too short. */
    public static int steps(ForeignPage page) {
        return lines(page.body()).size();
    }

    /**
     * The site with checklists in the pages that are chosen.
     *
     * @param chosen asked with a page and how many steps it has
     */
    public static ForeignSite in(ForeignSite site, BiPredicate<ForeignPage, Integer> chosen) {
        List<ForeignPage> pages = new ArrayList<>();
        for (ForeignPage page : site.pages()) {
            int steps = page.frontMatter().containsKey("checklist") ? 0 : steps(page);
            pages.add(steps > 0 && chosen.test(page, steps) ? listed(page) : page);
        }
        return site.with(pages);
    }

    private static ForeignPage listed(ForeignPage page) {
        List<Integer> steps = lines(page.body());
        String[] lines = page.body().split("\n", -1);
        Set<String> ids = new HashSet<>();
        for (int line : steps) {
            String id = stepId(page.path() + "\n" + lines[line], ids);
            lines[line] = STEP.matcher(lines[line]).replaceFirst("$1[ ] $2") + " <!-- #" + id + " -->";
        }
        Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
        keys.put("checklist", id(page.path()));
        return page.with(keys, String.join("\n", lines));
    }

    /** Importing the page again has to give a step the same id while its words are the same. */
    private static String stepId(String text, Set<String> taken) {
        String id =
                "s" + Hash.SHA_256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 7);
        return taken.add(id) ? id : stepId(text + "+", taken);
    }

    /** An id from the page's address, which the editor may change before the site is published. */
    private static String id(String path) {
        String id = path.replaceFirst("/?_index\\.md$", "")
                .replaceFirst("\\.md$", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "list" : "list-" + id;
    }

    /** The lines of the first list at the left margin that is long enough. */
    private static List<Integer> lines(String body) {
        Code code = Code.of(body);
        List<Integer> found = new ArrayList<>();
        String[] lines = body.split("\n", -1);
        int offset = 0;
        for (int i = 0; i < lines.length; i++) {
            Matcher step = STEP.matcher(lines[i]);
            boolean inside = lines[i].isBlank() || lines[i].startsWith(" ") || code.inBlock(offset);
            if (!code.inBlock(offset) && step.matches()) {
                found.add(i);
            } else if (!inside) {
                if (found.size() >= FEWEST) {
                    return found;
                }
                found.clear();
            }
            offset += lines[i].length() + 1;
        }
        return found.size() >= FEWEST ? found : List.of();
    }
}
