package dev.waybill.config;

import dev.waybill.config.nav.NavReader;
import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.owner.OwnerReader;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.RefusedException;
import dev.waybill.diagnostic.Rule;
import dev.waybill.format.Glob;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceLayout;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code waybill.yaml}. */
public final class ConfigurationReader {
    /** The address of a site that doesn't set one. RFC 2606 reserves this name. */
    private static final URI NOWHERE = URI.create("https://example.org/");

    /** {@code waybill.example} */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    /** {@code find}, {@code lists/tags} */
    private static final Pattern PATH =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*(/[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)*");

    private final Location file;
    private final Values values;
    private final List<Diagnostic> diagnostics;

    private ConfigurationReader(Location file, Parsed<Values> values, List<Diagnostic> diagnostics) {
        this.file = file;
        this.values = values.value();
        this.diagnostics = diagnostics;
        this.diagnostics.addAll(values.diagnostics());
    }

    /** The settings of a site without a configuration file. */
    public static Configuration defaults() {
        return read(new SourceFile("waybill.yaml", "title: Waybill\n")).value();
    }

    public static Parsed<Configuration> read(SourceFile source) {
        Parsed<Node.Mapping> yaml = YamlReader.read(source);
        List<Diagnostic> diagnostics = new ArrayList<>(yaml.diagnostics());
        Parsed<Values> values = Values.read(ConfigurationKeys.TABLE, yaml.value());
        Configuration whole = new ConfigurationReader(source.location(), values, diagnostics).configuration();
        LanguagesReader languages = new LanguagesReader(
                values.value(), own -> ofLanguage(source.location(), own, diagnostics), diagnostics);
        return new Parsed<>(whole.with(languages.read(source.location())), diagnostics);
    }

    /** The settings of a language: its own, and otherwise those of the whole site. What these report is known already. */
    private static Configuration ofLanguage(Location file, Values values, List<Diagnostic> diagnostics) {
        List<Diagnostic> found = new ArrayList<>();
        Configuration read = new ConfigurationReader(file, new Parsed<>(values, List.of()), found).configuration();
        found.stream().filter(any -> !diagnostics.contains(any)).forEach(diagnostics::add);
        return read;
    }

    private Configuration configuration() {
        if (values.text("title", "").isBlank() && values.node("languages").isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.MISSING_TITLE,
                    file,
                    Message.of("the site has no title, so it has that of its home page"),
                    Message.of("add 'title:' to waybill.yaml")));
        }
        Values featured = values.table("featured", ConfigurationKeys.FEATURED);
        Values popular = values.table("popular", ConfigurationKeys.POPULAR);
        Values lists = values.table("lists", ConfigurationKeys.LISTS);
        URI baseUrl = checkedBaseUrl();
        return new Configuration(
                new Configuration.Identity(
                        values.text("title", ""),
                        values.text("description", ""),
                        id(baseUrl),
                        language(),
                        values.text("author", "")),
                baseUrl,
                dates(),
                new Configuration.Writing(values.flag("math", false), headingIds()),
                NavigationLink.read(values, "navigation", file, diagnostics),
                NavReader.read(values, "nav", diagnostics),
                TaxonomiesReader.read(values, diagnostics),
                featured.texts("topics"),
                new Configuration.Lists(
                        lists.whole("pageSize", 20),
                        lists.whole("latest", 8),
                        lists.whole("related", 5),
                        popular.whole("pages", 8),
                        popular.whole("searches", 8)),
                edit(),
                new RuleSettingsReader(values, diagnostics).settings(),
                ImagesReader.read(values, diagnostics),
                pages(),
                layout(),
                values.flag("offline", true),
                values.free("params"),
                OwnerReader.read(values, file, diagnostics),
                LanguageRoot.WHOLE,
                List.of());
    }

    private String headingIds() {
        return values.text("headingIds")
                .map(Located::value)
                .filter(ConfigurationKeys.HEADING_IDS::contains)
                .orElse(ConfigurationKeys.HEADING_IDS.get(0));
    }

    private Configuration.Dates dates() {
        return new Configuration.Dates(
                timeZone(),
                values.text("dates")
                        .filter(dates -> dates.value().equals("git"))
                        .map(Located::location),
                values.text("verifyEvery").map(days -> Integer.parseInt(days.value())));
    }

    private String id(URI baseUrl) {
        Optional<Located<String>> text = values.text("id");
        if (text.isPresent() && ID.matcher(text.get().value()).matches()) {
            return text.get().value();
        }
        text.ifPresent(id -> diagnostics.add(
                BadValue.of(id, "id", Message.of("use up to 64 letters a-z, digits, hyphens and full stops"))));
        String address = baseUrl.getHost() + (baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath());
        return address.replaceFirst("/+$", "").replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private URI checkedBaseUrl() {
        Optional<Located<String>> text = values.text("baseUrl");
        if (text.isEmpty()) {
            return NOWHERE;
        }
        try {
            return BaseUrl.of(text.get().value());
        } catch (RefusedException e) {
            diagnostics.add(BadValue.of(text.get(), "baseUrl", e.reason()));
            return NOWHERE;
        }
    }

    private Optional<String> edit() {
        Optional<Located<String>> text = values.text("edit");
        Optional<String> pattern = text.map(Located::value)
                .filter(address -> address.contains(Configuration.PATH)
                        && BaseUrl.isOne(
                                address.replace(Configuration.PATH, "a").replaceFirst("[?#].*", "")));
        if (pattern.isEmpty()) {
            text.ifPresent(address -> diagnostics.add(BadValue.of(
                    address, "edit", Message.of("write an address such as https://example.org/edit/main/{path}"))));
        }
        return pattern;
    }

    private SourceLayout layout() {
        List<String> folders = new ArrayList<>();
        for (Located<String> written : values.texts("static")) {
            String folder = written.value().replaceAll("^(\\./|/)?|/+$", "");
            if (SourceLayout.canBeStatic(folder)) {
                folders.add(folder);
            } else if (!folder.equals("static")) {
                diagnostics.add(
                        BadValue.of(
                                written,
                                "static",
                                Message.of(
                                        "name a folder of the site that is none of the program's, such as public or content/public")));
            }
        }
        List<Glob> excluded = values.texts("exclude").stream()
                .map(glob -> new Glob(glob.value()))
                .toList();
        return new SourceLayout(excluded, folders);
    }

    private Map<String, String> pages() {
        Values pages = values.table("pages", ConfigurationKeys.PAGES);
        Map<String, String> addresses = new TreeMap<>();
        for (String key : ConfigurationKeys.PAGES.names()) {
            pages.text(key).ifPresent(written -> {
                String path = written.value().replaceAll("^/+|/+$", "");
                if (written.value().equals("false")) {
                    addresses.put(key, "");
                } else if (PATH.matcher(path).matches()) {
                    addresses.put(key, path + "/");
                } else {
                    diagnostics.add(BadValue.of(
                            written, key, Message.of("write a path such as find/, or false to leave the page out")));
                }
            });
        }
        return addresses;
    }

    private String language() {
        Optional<Located<String>> text = values.text("language");
        if (text.isEmpty()) {
            return "zh-CN";
        }
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(text.get().value()).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Reported below.
        }
        diagnostics.add(BadValue.of(text.get(), "language", Message.of("write a language tag such as zh-CN")));
        return "zh-CN";
    }

    private ZoneId timeZone() {
        Optional<Located<String>> text = values.text("timeZone");
        if (text.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(text.get().value());
        } catch (DateTimeException e) {
            diagnostics.add(BadValue.of(text.get(), "timeZone", Message.of("write a zone such as Asia/Shanghai")));
            return ZoneOffset.UTC;
        }
    }
}
