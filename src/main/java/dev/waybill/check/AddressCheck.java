package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import dev.waybill.yaml.Located;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** No two pages stand at one address, on file systems that fold case and on those that don't. */
final class AddressCheck {
    /** Names Windows keeps for devices, with or without an extension. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?"); // aux.md

    private static final Set<String> RESERVED_FOLDERS = Set.of("assets", "schemas", "page");

    private final Site site;
    private final Map<String, String> takenBy = new HashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();

    AddressCheck(Site site) {
        this.site = site;
    }

    List<Diagnostic> faults() {
        for (GeneratedPage page : GeneratedPage.values()) {
            takenBy.put(key(page.permalink()), "a page the program makes");
        }
        site.assets().keySet().forEach(path -> takenBy.put(key(new Permalink(path)), "'content/" + path + "'"));
        for (Page page : site.pages()) {
            take(page.permalink(), page, Location.ofFile("content/" + page.path()), "page");
            refuseReserved(page);
        }
        site.pages().forEach(this::aliases);
        terms(site.tags());
        terms(site.categories());
        return faults;
    }

    private void aliases(Page page) {
        List<Located<String>> written = page.frontMatter().aliases();
        for (int i = 0; i < written.size(); i++) {
            take(page.aliases().get(i), page, written.get(i).location(), "alias");
        }
    }

    private void take(Permalink permalink, Page page, Location location, String what) {
        String other = takenBy.putIfAbsent(key(permalink), "'content/" + page.path() + "'");
        if (other != null) {
            faults.add(Diagnostic.of(
                    Rule.DUPLICATE_URL,
                    location,
                    "the " + what + " '/" + permalink.path() + "' of 'content/" + page.path() + "' is taken by "
                            + other,
                    "change the slug, alias or file name of one of them"));
        }
    }

    private void terms(List<Term> terms) {
        for (Term term : terms) {
            String other = takenBy.putIfAbsent(key(term.permalink()), "'" + term.name() + "'");
            if (other != null) {
                faults.add(Diagnostic.of(
                        Rule.DUPLICATE_URL,
                        Location.ofFile("content/" + term.articles().get(0).path()),
                        "the page of '" + term.name() + "', '/"
                                + term.permalink().path() + "', is taken by " + other,
                        "spell the two alike, or rename one"));
            }
        }
    }

    private void refuseReserved(Page page) {
        String[] names = page.permalink().path().split("/");
        boolean device =
                List.of(names).stream().anyMatch(name -> RESERVED.matcher(name).matches());
        if (device || RESERVED_FOLDERS.contains(names[0]) || names[names.length - 1].equals("page")) {
            faults.add(Diagnostic.of(
                    Rule.DUPLICATE_URL,
                    Location.ofFile("content/" + page.path()),
                    "the address '/" + page.permalink().path() + "' holds a name that is kept for other use",
                    "set another slug, or rename the file"));
        }
    }

    private static String key(Permalink permalink) {
        return Normalizer.normalize(permalink.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
