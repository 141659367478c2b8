package dev.waybill.migration.draft;

import java.util.regex.Pattern;

/** Tells the articles of a blog from documentation. */
public final class Articles {
    /** {@code zh/blog/a.md}: folders that generators and their themes have for articles. */
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(?:blogs?|posts?|news)/(?!_?index\\.md$).+");

    private Articles() {}

    /** Whether a page is one: its generator says so, or it has a date and is in a folder of articles. */
    public static boolean isArticle(Draft draft) {
        return draft.article()
                || draft.frontMatter().containsKey("date")
                        && FOLDER.matcher(draft.path()).matches();
    }
}
