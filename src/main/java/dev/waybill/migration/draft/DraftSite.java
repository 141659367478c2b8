package dev.waybill.migration.draft;

import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site as its ecosystem has it.
 *
 * @param address where it is published, ending in {@code /}
 * @param base the path that its addresses start with, ending in {@code /}
 * @param menu the links of the header
 * @param entries those of the other languages, by the folder of their pages
 * @param files by their path in the project: the old address, such as {@code /img/a.png}
 */
public record DraftSite(
        String ecosystem,
        String title,
        String description,
        String language,
        Optional<String> address,
        String base,
        List<Draft> drafts,
        List<DraftEntry> navigation,
        List<DraftEntry> menu,
        Map<String, String> files,
        List<ForeignLanguage> languages,
        Map<String, LanguageEntries> entries,
        Map<String, String> redirects,
        Map<String, Integer> views,
        Dialect dialect,
        HeadingIds ids) {
    public DraftSite {
        drafts = List.copyOf(drafts);
        navigation = List.copyOf(navigation);
        menu = List.copyOf(menu);
        files = Map.copyOf(files);
        languages = List.copyOf(languages);
        entries = Map.copyOf(entries);
        redirects = Map.copyOf(redirects);
        views = Map.copyOf(views);
    }

    public static Builder builder(String ecosystem, Dialect dialect, HeadingIds ids) {
        return new Builder(ecosystem, dialect, ids);
    }

    /** Collects a site's parts in the order in which an ecosystem finds them. */
    public static final class Builder {
        private final String ecosystem;
        private final Dialect dialect;
        private final HeadingIds ids;
        private String title = "";
        private String description = "";
        private String language = "";
        private String address = "";
        private String base = "/";
        private final List<Draft> drafts = new ArrayList<>();
        private final List<DraftEntry> navigation = new ArrayList<>();
        private final List<DraftEntry> menu = new ArrayList<>();
        private final Map<String, String> files = new LinkedHashMap<>();
        private final List<ForeignLanguage> languages = new ArrayList<>();
        private final Map<String, LanguageEntries> entries = new LinkedHashMap<>();
        private final Map<String, String> redirects = new LinkedHashMap<>();
        private final Map<String, Integer> views = new LinkedHashMap<>();

        private Builder(String ecosystem, Dialect dialect, HeadingIds ids) {
            this.ecosystem = ecosystem;
            this.dialect = dialect;
            this.ids = ids;
        }

        public Builder title(Optional<String> text) {
            text.ifPresent(each -> title = each);
            return this;
        }

        public Builder description(Optional<String> text) {
            text.ifPresent(each -> description = each);
            return this;
        }

        /** A language tag; anything else is left out. */
        public Builder language(Optional<String> tag) {
            tag.map(each -> each.replace('_', '-'))
                    .filter(each -> each.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                    .ifPresent(each -> language = each.equals("zh") ? "zh-CN" : each);
            return this;
        }

        /** Where it is published; anything but an address of the web is left out. */
        public Builder address(Optional<String> url) {
            url.filter(each -> each.matches("https?://[\\w.-]+(:\\d+)?(/[^\\s?#]*)?"))
                    .ifPresent(each -> address = each.endsWith("/") ? each : each + "/");
            return this;
        }

        public Builder base(Optional<String> path) {
            path.map(each -> ("/" + each + "/").replaceAll("/+", "/")).ifPresent(each -> base = each);
            return this;
        }

        public Builder page(Draft draft) {
            drafts.add(draft);
            return this;
        }

        public List<Draft> drafts() {
            return drafts;
        }

        public Builder entry(DraftEntry entry) {
            navigation.add(entry);
            return this;
        }

        /** A link of the header. */
        public Builder link(DraftEntry entry) {
            menu.add(entry);
            return this;
        }

        public boolean hasNavigation() {
            return !navigation.isEmpty();
        }

        /** A file that is published as it is, with its old address. */
        public Builder file(String file, String oldAddress) {
            files.putIfAbsent(file, oldAddress);
            return this;
        }

        /** All files of a folder but pages, with their addresses below {@code prefix}. */
        public Builder files(ProjectFolder project, String folder, String prefix) {
            for (String file : project.under(folder)) {
                String path =
                        folder.isEmpty() ? file : file.substring(folder.length() + (folder.endsWith("/") ? 0 : 1));
                file(file, prefix + path);
            }
            return this;
        }

        public Builder language(ForeignLanguage each) {
            languages.add(each);
            return this;
        }

        /** Entries of a language whose pages are in a folder. */
        public Builder entries(String folder, List<DraftEntry> navigation, List<DraftEntry> links) {
            entries.put(folder, new LanguageEntries(navigation, links));
            return this;
        }

        public Builder redirect(String from, String to) {
            redirects.putIfAbsent(from, to);
            return this;
        }

        public Builder views(String path, int count) {
            views.put(path, count);
            return this;
        }

        public DraftSite build() {
            return new DraftSite(
                    ecosystem,
                    title,
                    description,
                    language,
                    address.isEmpty() ? Optional.empty() : Optional.of(address),
                    base,
                    drafts,
                    navigation,
                    menu,
                    files,
                    languages,
                    entries,
                    redirects,
                    views,
                    dialect,
                    ids);
        }
    }
}
