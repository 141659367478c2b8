package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.media.MediaCheck;
import dev.waybill.site.Site;
import dev.waybill.site.lock.LockCheck;
import java.util.List;
import java.util.stream.Stream;

/** Runs all rules that need the whole site. */
public final class SiteCheck {
    private SiteCheck() {}

    /**
     * The diagnostics of a site in all its languages, sorted by place.
     *
     * @param site in any of them
     */
    public static List<Diagnostic> check(Site site) {
        Suggestions suggestions = new Suggestions();
        Stream<Diagnostic> perLanguage =
                site.languages().sites().stream().flatMap(language -> ofLanguage(language, suggestions));
        Stream<Diagnostic> whole = Stream.of(
                        new NavigationCheck(site).diagnostics(),
                        new LinkCheck(site, suggestions).diagnostics(),
                        new ImageCheck(site, suggestions).diagnostics(),
                        new AddressCheck(site).diagnostics(),
                        MediaCheck.diagnostics(site.files().assets().values()),
                        new ChecklistCheck(site, suggestions).diagnostics(),
                        new OwnerFilesCheck(site, suggestions).diagnostics(),
                        new TranslatedStepsCheck(site).diagnostics(),
                        new LockCheck(site, suggestions).diagnostics())
                .flatMap(List::stream);
        return Stream.concat(perLanguage, whole).sorted().toList();
    }

    private static Stream<Diagnostic> ofLanguage(Site site, Suggestions suggestions) {
        return Stream.of(
                        new ReferenceCheck(site, suggestions).diagnostics(),
                        new DateCheck(site).diagnostics(),
                        new SummaryCheck(site).diagnostics(),
                        new StaleCheck(site).diagnostics())
                .flatMap(List::stream);
    }
}
