package dev.waybill.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code languages:} of {@code waybill.yaml}. */
class LanguagesReaderTest {
    private static Parsed<Configuration> read(String yaml) {
        return ConfigurationReader.read(new SourceFile("waybill.yaml", yaml));
    }

    private static List<Configuration> languages(String yaml) {
        Parsed<Configuration> read = read(yaml);
        assertEquals(List.of(), read.diagnostics());
        return read.value().languages();
    }

    private static void assertDiagnostics(String yaml, String... expected) {
        List<String> found =
                read(yaml).diagnostics().stream().map(Diagnostic::toString).toList();
        assertEquals(List.of(expected), found);
    }

    @Test
    void aLanguageHasItsOwnSettingsAndOtherwiseThoseOfTheSite() {
        List<Configuration> languages = languages("""
                title: Guide
                author: A
                lists:
                  latest: 3
                languages:
                  en:
                    description: In English.
                  zh:
                    title: 指南
                    language: zh-CN
                """);
        Configuration english = languages.get(0);
        assertEquals(new LanguageRoot("en", "", true, "English"), english.root());
        assertEquals("Guide", english.identity().title());
        assertEquals("en", english.identity().language());
        Configuration chinese = languages.get(1);
        assertEquals(new LanguageRoot("zh", "zh/", false, "中文"), chinese.root());
        assertEquals("指南", chinese.identity().title());
        assertEquals("", chinese.identity().description());
        assertEquals("A", chinese.identity().author());
        assertEquals(3, chinese.lists().latest());
        assertEquals(english.identity().id(), chinese.identity().id());
    }

    @Test
    void theFirstMayHaveAPathOfItsOwn() {
        List<Configuration> languages = languages("title: a\nlanguages:\n  en:\n    path: en/\n  de:\n    path: /\n");
        assertEquals("en/", languages.get(0).root().path());
        assertEquals("", languages.get(1).root().path());
    }

    @Test
    void aLanguageMayHaveThePagesInNoOtherFolder() {
        List<Configuration> languages =
                languages("title: a\nlanguages:\n  en:\n    folder: .\n  pt-br:\n    name: Brasil\n");
        List<LanguageRoot> roots = languages.stream().map(Configuration::root).toList();
        assertEquals("", roots.get(0).folder());
        assertEquals("pt-BR", languages.get(1).identity().language());
        assertEquals("Brasil", roots.get(1).name());
        assertEquals(roots.get(1), LanguageRoot.of(roots, "pt-br/a.md").orElseThrow());
        assertEquals(roots.get(0), LanguageRoot.of(roots, "pt-brx/a.md").orElseThrow());
    }

    @Test
    void namesTellTwoFormsOfALanguageApart() {
        List<String> names =
                languages(
                                "title: a\nlanguages:\n  zh-CN:\n    path: /\n  zh-TW:\n    author: b\n  fr:\n    author: c\n")
                        .stream()
                        .map(language -> language.root().name())
                        .toList();
        assertEquals(3, Stream.of(names.get(0), names.get(1), "中文").distinct().count());
        assertEquals("Français", names.get(2));
    }

    @Test
    void anotherAddressIsThatOfAllLanguages() {
        Configuration site =
                read("title: a\nlanguages:\n  en:\n    author: b\n").value().at(URI.create("https://b.example/"));
        assertEquals("https://b.example/", site.languages().get(0).baseUrl().toString());
    }

    @Test
    void reportsWhatCannotBeRead() {
        assertDiagnostics(
                "title: a\nlanguages:\n  en:\n    path: ../up\n  de:\n    folder: a//b\n  fr:\n    lang: fr\n",
                "waybill.yaml:8:5: error[unknown-key]: unknown key 'lang' in languages",
                "waybill.yaml:4:11: error[bad-value]: the path '../up' of a language can't be read",
                "waybill.yaml:6:13: error[bad-value]: the folder 'a//b' of a language can't be read");
    }

    @Test
    void reportsLanguagesThatShareAFolderAPathOrATag() {
        assertDiagnostics(
                "title: a\nlanguages:\n  en:\n    author: a\n  EN:\n    path: x/\n  fr:\n    path: /\n  de:\n    language: en\n",
                "waybill.yaml:5:3: error[bad-value]: two languages have the folder 'content/EN'",
                "waybill.yaml:8:11: error[bad-value]: two languages are at '/'",
                "waybill.yaml:10:15: error[bad-value]: two languages have the tag 'en'");
    }

    @Test
    void reportsALanguageWithoutATitleOrATag() {
        assertDiagnostics(
                "languages:\n  en:\n    author: a\n",
                "waybill.yaml:2:3: warning[missing-title]: the language 'en' has no title, so it has that of its home page");
        assertDiagnostics(
                "title: a\nlanguages:\n  v2.0:\n    author: a\n",
                "waybill.yaml:3:3: error[bad-value]: the folder 'v2.0' of a language can't be read");
        assertDiagnostics(
                "title: a\nlanguages:\n  documentation:\n    author: a\n",
                "waybill.yaml:3:3: error[bad-value]: 'language' is 'documentation', which can't be read");
    }

    @Test
    void knowsLanguagesFromRightToLeft() {
        Stream.of("ar", "ar-EG", "fa", "he", "ur", "ps", "ku-Arab", "dv", "yi", "az-Arab")
                .forEach(tag -> assertTrue(WritingDirection.isRightToLeft(tag), tag));
        Stream.of("en", "zh-CN", "ku", "ur-Latn", "tr", "mn-Mong", "x-ar")
                .forEach(tag -> assertFalse(WritingDirection.isRightToLeft(tag), tag));
    }
}
