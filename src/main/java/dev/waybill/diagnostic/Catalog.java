package dev.waybill.diagnostic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a file of translations. Its form is that of GNU gettext's {@code .po} files, which programs for translators can edit, with each
 * text on one line.
 *
 * <pre>
 * msgid "no topic '%s'%s"
 * msgstr "没有专题“%s”%s"
 * </pre>
 */
final class Catalog {
    private static final String PATTERN = "msgid ";
    private static final String TRANSLATION = "msgstr ";

    private Catalog() {}

    static Map<String, String> read(String language) {
        Map<String, String> translations = new HashMap<>();
        try (InputStream file = Catalog.class.getResourceAsStream(language + ".po");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String pattern = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PATTERN)) {
                    pattern = text(line, PATTERN);
                } else if (line.startsWith(TRANSLATION)) {
                    translations.put(pattern, text(line, TRANSLATION));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the translations", e);
        }
        return translations;
    }

    private static String text(String line, String key) {
        return line.substring(key.length() + 1, line.length() - 1).translateEscapes();
    }
}
