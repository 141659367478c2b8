package dev.waybill.config;

import dev.waybill.config.owner.OwnerKeys;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code languages:} of {@code waybill.yaml}. */
final class LanguagesReader {
    /** {@code zh}, {@code docs/zh} */
    private static final Pattern PATH =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*(/[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)*");

    private final Values values;
    private final Function<Values, Configuration> settings;
    private final List<Diagnostic> diagnostics;

    /**
     * @param values of the whole site
     * @param settings reads those of a language from its values
     */
    LanguagesReader(Values values, Function<Values, Configuration> settings, List<Diagnostic> diagnostics) {
        this.values = values;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** The settings of each language, without those that can't be read. */
    List<Configuration> read(Location file) {
        Map<String, Located<Values>> written = values.tableMap("languages", ConfigurationKeys.LANGUAGE);
        Map<String, LanguageRoot> roots = roots(written);
        List<Configuration> languages = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        roots.forEach((key, root) -> {
            Located<Values> own = written.getOrDefault(key, new Located<>(values, file));
            checkTheme(own.value());
            Configuration language = settings.apply(tagged(key, own).over(values, "theme"));
            if (language.identity().title().isBlank()) {
                diagnostics.add(Diagnostic.of(
                        Rule.MISSING_TITLE,
                        own.location(),
                        Message.of("the language '%s' has no title, so it has that of its home page", key),
                        Message.of("add 'title:' to it, or to the whole site")));
            }
            if (tags.add(language.identity().language())) {
                languages.add(language.rooted(root));
            } else {
                bad(
                        own.value().text("language").orElse(new Located<>(key, own.location())),
                        Message.of(
                                "two languages have the tag '%s'",
                                language.identity().language()),
                        Message.of("give each its own, with the country or the script: pt-BR, zh-Hant"));
            }
        });
        return named(languages);
    }

    /** Reports what belongs to the style, which all languages have in common. */
    private void checkTheme(Values own) {
        Values theme = own.table("theme", OwnerKeys.THEME);
        for (String key : theme.names()) {
            if (!OwnerKeys.OF_LANGUAGE.contains(key)) {
                theme.keyLocation(key)
                        .ifPresent(at -> diagnostics.add(Diagnostic.of(
                                Rule.BAD_VALUE,
                                at,
                                Message.of("'%s' belongs to the whole site, and can't be set for a language", key),
                                Message.of("keys of a language's theme: %s", OwnerKeys.OF_LANGUAGE))));
            }
        }
    }

    /** A language without a tag has its entry's name as its tag, if that is one. */
    private static Values tagged(String key, Located<Values> own) {
        if (own.value().text("language").isPresent()) {
            return own.value();
        }
        String tag = Locale.forLanguageTag(key.replace('_', '-')).toLanguageTag();
        return own.value().with("language", new Located<>(tag.equals("und") ? key : tag, own.location()));
    }

    private Map<String, LanguageRoot> roots(Map<String, Located<Values>> written) {
        Map<String, LanguageRoot> roots = new LinkedHashMap<>();
        Set<String> folders = new HashSet<>();
        Set<String> paths = new HashSet<>();
        written.forEach((key, at) -> {
            Values own = at.value();
            Located<String> folder = own.text("folder").orElse(new Located<>(key, at.location()));
            Located<String> path = own.text("path").orElse(new Located<>(roots.isEmpty() ? "/" : key, at.location()));
            String folderPath = folder.value().equals(".") ? "" : trimmed(folder.value());
            String address = trimmed(path.value());
            if (!folderPath.isEmpty() && !PATH.matcher(folderPath).matches()) {
                bad(
                        folder,
                        Message.of("the folder '%s' of a language can't be read", folder.value()),
                        Message.of("name a folder of content/, such as zh, or . for content/ itself"));
            } else if (!address.isEmpty() && !PATH.matcher(address).matches()) {
                bad(
                        path,
                        Message.of("the path '%s' of a language can't be read", path.value()),
                        Message.of("write a path such as zh/, or / for the root of the site"));
            } else if (!folders.add(folderPath.toLowerCase(Locale.ROOT))) {
                bad(
                        folder,
                        Message.of("two languages have the folder 'content/%s'", folderPath),
                        Message.of("give each language a folder of its own"));
            } else if (!paths.add(address.toLowerCase(Locale.ROOT))) {
                bad(
                        path,
                        Message.of("two languages are at '/%s'", address),
                        Message.of("give each language a path of its own"));
            } else {
                String home = address.isEmpty() ? "" : address + "/";
                roots.put(key, new LanguageRoot(folderPath, home, roots.isEmpty(), own.text("name", "")));
            }
        });
        return roots;
    }

    /** Languages without a name have that of their tag, with the country or script where two would be the same. */
    private static List<Configuration> named(List<Configuration> languages) {
        Map<String, Integer> count = new HashMap<>();
        languages.forEach(language -> count.merge(shortName(language), 1, Integer::sum));
        return languages.stream()
                .map(language -> {
                    LanguageRoot root = language.root();
                    String name =
                            count.getOrDefault(shortName(language), 0) > 1 ? longName(language) : shortName(language);
                    return root.name().isEmpty()
                            ? language.rooted(new LanguageRoot(root.folder(), root.path(), root.first(), name))
                            : language;
                })
                .toList();
    }

    private static String shortName(Configuration language) {
        Locale locale = locale(language);
        return capitalized(locale.getDisplayLanguage(locale), locale);
    }

    private static String longName(Configuration language) {
        Locale locale = locale(language);
        return capitalized(locale.getDisplayName(locale), locale);
    }

    private static Locale locale(Configuration language) {
        return Locale.forLanguageTag(language.identity().language());
    }

    /** {@code Français}, which stands on its own in a list. */
    private static String capitalized(String name, Locale locale) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }

    private static String trimmed(String path) {
        return path.replaceAll("^(\\./|/)+|/+$", "");
    }

    private void bad(Located<String> at, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(Rule.BAD_VALUE, at.location(), message, fix));
    }
}
