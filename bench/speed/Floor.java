import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A lower bound of a build of these files: flexmark parses each file, and its own renderer writes it. */
final class Floor {
    private Floor() {}

    /** @param arguments a folder of Markdown, and an output folder */
    public static void main(String... arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        Files.createDirectories(target);
        List<Path> files;
        try (Stream<Path> all = Files.walk(source)) {
            files = all.filter(path -> path.toString().endsWith(".md")).toList();
        }
        files.parallelStream().forEach(file -> {
            try {
                String html = renderer.render(parser.parse(body(Files.readString(file))));
                Files.writeString(target.resolve(source.relativize(file).toString().replace('/', '_') + ".html"), html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A page without its front matter. */
    private static String body(String text) {
        return text.startsWith("---\n") ? text.substring(text.indexOf("\n---\n") + 5) : text;
    }
}
