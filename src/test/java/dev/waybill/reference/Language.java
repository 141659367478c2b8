package dev.waybill.reference;

import java.util.function.UnaryOperator;

/**
 * A language of the generated pages.
 *
 * @param folder its folder under {@code docs/content/}
 * @param sentence a sentence of the program in this language, as Markdown
 */
record Language(String folder, boolean isChinese, UnaryOperator<String> sentence) {
    static Language english() {
        return new Language("en", false, EnglishMarkdown::of);
    }

    static Language chinese(ChineseSentences sentences) {
        return new Language("zh", true, text -> inDocumentation(sentences.of(text)));
    }

    String of(String text) {
        return sentence.apply(text);
    }

    /** One of the two words, for what the pages say themselves. */
    String word(String english, String chinese) {
        return isChinese ? chinese : english;
    }

    /** The portal's guide for editors is divided into other pages than the documentation. */
    private static String inDocumentation(String chinese) {
        return chinese.replace("write-a-guide.md#checklists", "checklists.md")
                .replace("write-a-guide.md#shared", "writing.md#shared");
    }
}
