package dev.waybill.search;

import com.microsoft.playwright.Page;
import dev.waybill.render.theme.ModuleScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browser code of the search without its page: the unchanged modules in a blank page. */
final class SearchClient {
    /** All modules except the one that needs the search page, in the order of {@code theme.yaml}. */
    private static final List<String> MODULES = List.of(
            "stem",
            "tokens",
            "chunks",
            "ranking",
            "spelling",
            "pinyin",
            "pieces",
            "index",
            "marks",
            "passages",
            "synonyms",
            "syntax",
            "query",
            "results",
            "finder",
            "dialog");

    private SearchClient() {}

    /** Makes {@code client.tokens} and the like callable. */
    static void open(Page page) {
        String modules = MODULES.stream().map(SearchClient::source).collect(Collectors.joining("\n"));
        String exports =
                "globalThis.client = {tokens, terms, stem, indexOf, openPieces, answer, foundOf, suggestions, slips, meant, hitsIn, marked, passagesOf, parsed, variantsOf, spelt, homophones};\n";
        page.evaluate("() => {" + ModuleScript.joined(modules) + exports + "}");
    }

    /** The script of the search page. */
    static String script() {
        return ModuleScript.alone(Stream.concat(MODULES.stream(), Stream.of("search"))
                .map(SearchClient::source)
                .collect(Collectors.joining("\n")));
    }

    private static String source(String module) {
        try {
            return Files.readString(Path.of("templates", "search", module + ".js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
