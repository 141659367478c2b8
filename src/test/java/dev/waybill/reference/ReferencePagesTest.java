package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.ConfigurationKeys;
import dev.waybill.document.FrontMatterKeys;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The portal's {@code content/about/rules.md} and {@code front-matter.md}, and the reference pages of the documentation in {@code docs/},
 * agree with the program. {@code -Dreference.rewrite=true} regenerates them.
 */
class ReferencePagesTest {
    private static final boolean REWRITE = Boolean.getBoolean("reference.rewrite");
    private static final String SENTENCES = "src/test/resources/reference-zh-CN.yaml";

    @Test
    void saysWhatTheTablesSay() throws IOException {
        ChineseSentences chinese =
                new ChineseSentences(new SourceFile(SENTENCES, Files.readString(Path.of(SENTENCES))));
        ReferencePages pages = new ReferencePages(chinese);
        compare("content/about/rules.md", pages.rules());
        compare("content/about/front-matter.md", pages.frontMatter());
        ObservedFields observed = ObservedFields.of();
        documentation(Language.chinese(chinese), observed);
        documentation(Language.english(), observed);
        assertEquals(Set.of(), chinese.missing(), "to be translated in " + SENTENCES);
        assertEquals(Set.of(), chinese.unused(), "said by no table any more, so to be deleted from " + SENTENCES);
    }

    private static void documentation(Language language, ObservedFields observed) throws IOException {
        KeyExamples configuration = new KeyExamples("configuration");
        KeyExamples frontMatter = new KeyExamples("frontMatter");
        GeneratedPart.compare(
                language, "configuration.md", new KeyPage(language, configuration, ConfigurationKeys.TABLE).text());
        GeneratedPart.compare(
                language, "front-matter.md", new KeyPage(language, frontMatter, FrontMatterKeys.TABLE).text());
        GeneratedPart.compare(language, "rules.md", new RulesPage(language).text());
        GeneratedPart.compare(language, "commands.md", new CommandsPage(language).text());
        GeneratedPart.compare(language, "theme.md", new ThemePage(language, observed).text());
        configuration.areComplete();
        frontMatter.areComplete();
    }

    @Test
    void examplesAreReadAndDefaultsChangeNothing() throws IOException {
        new KeyExamples("configuration").areConfiguration();
        new KeyExamples("frontMatter").areFrontMatter();
    }

    private static void compare(String path, String expected) throws IOException {
        Path page = Path.of(path);
        if (REWRITE) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), path);
    }
}
