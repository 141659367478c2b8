package dev.waybill.config.owner;

import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks values that name files of the site, and collects diagnostics. */
record OwnerValues(List<Diagnostic> diagnostics) {
    /** A path from the site's root: {@code static/own.css}. */
    private static final Pattern PATH = Pattern.compile("(static|content)(/[^/\\\\\\p{Cc}?#]+)+");

    /** The files under a key that lie within the folders that are published, and are of one of these kinds. */
    List<Located<String>> files(Values values, String key, List<String> extensions) {
        return values.texts(key).stream()
                .filter(file -> isFile(file, key) && isOf(file, key, extensions))
                .toList();
    }

    Optional<Located<String>> file(Values values, String key) {
        return values.text(key).filter(file -> isFile(file, key));
    }

    private boolean isFile(Located<String> file, String key) {
        boolean inside = PATH.matcher(file.value()).matches()
                && List.of(file.value().split("/")).stream().noneMatch(name -> name.startsWith("."));
        if (!inside) {
            bad(
                    file,
                    key,
                    Message.of("name a file of the site by its path, such as static/%s", lastName(file.value())));
        }
        return inside;
    }

    boolean isOf(Located<String> file, String key, List<String> extensions) {
        boolean known = extensions.stream().anyMatch(file.value().toLowerCase(Locale.ROOT)::endsWith);
        if (!known) {
            bad(file, key, Message.of("name a file of one of these kinds: %s", extensions));
        }
        return known;
    }

    private static String lastName(String path) {
        String name = path.replaceAll(".*[/\\\\]", "");
        return name.matches("[\\w-]+(\\.[\\w-]+)+") ? name : "file";
    }

    void bad(Located<String> text, String key, Message fix) {
        diagnostics.add(Diagnostic.of(
                Rule.BAD_VALUE,
                text.location(),
                Message.of("'%s' is '%s', which can't be used", key, text.value()),
                fix));
    }

    void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }
}
