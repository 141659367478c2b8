package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.render.TestSite;
import dev.waybill.site.NextChange;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaFilesTest {
    private static final String FRONT_MATTER = "_wb/schemas/front-matter.json";
    private static final String CONFIGURATION = "_wb/schemas/waybill.json";

    @ParameterizedTest
    @ValueSource(strings = {FRONT_MATTER, CONFIGURATION})
    void isASchemaItself(String path) {
        Schema metaSchema = registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), metaSchema.validate(text(path), InputFormat.JSON));
    }

    @Test
    void takesEveryPageOfThePortal() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("content"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                String frontMatter = Files.readString(page).split("(?m)^---$", 3)[1];
                assertEquals(List.of(), diagnostics(FRONT_MATTER, frontMatter), page.toString());
            }
        }
    }

    @Test
    void takesTheConfigurationOfThePortal() throws IOException {
        assertEquals(List.of(), diagnostics(CONFIGURATION, Files.readString(Path.of("waybill.yaml"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: 2025",
                "tags: 全托管",
                "tags: [1688, 退店]",
                "date:",
                "date: 2025-05-18",
                "date: 2025/05/18",
                "banner: wide",
                "date: 2025-05-18 08:54",
                "date: 2025-05-18 08:54:43+08:00",
                "date: 2025-05-18T08:54:43.5Z",
                "weight: -3",
                "search: {exclude: true, boost: 1.5}",
                "ask: {deposit: 缴过吗？}",
                "ignore: heading-skip",
                "ignore: [heading-skip, raw-html]",
                "ignore:",
                "verifyEvery: 180",
                "params: [anything, {at: all}]",
            })
    void takesWhatTheReaderTakes(String line) {
        assertEquals(List.of(), diagnostics(FRONT_MATTER, withTitle(line)));
        assertTrue(isReadable(withTitle(line)), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: maybe",
                "date: 18.5.2025",
                "date: 2025-05-18 8:54",
                "date: 2025-05-18 08:54 Shanghai",
                "weight: 1.5",
                "weight: 10000",
                "tags: {a: b}",
                "search: {boots: 2}",
                "search: {boost: 0}",
                "ask: [a]",
                "ignore: [heding-skip]",
                "ignore: broken-link",
                "verifyEvery: 0",
            })
    void refusesWhatTheReaderRefuses(String line) {
        assertEquals(1, diagnostics(FRONT_MATTER, withTitle(line)).size(), line);
        assertTrue(!isReadable(withTitle(line)), line);
    }

    @Test
    void asksForTheTitleOfASiteButNotOfAPageWhichMayHaveItInAHeading() {
        assertEquals(List.of(), diagnostics(FRONT_MATTER, "draft: true"));
        assertEquals(1, diagnostics(CONFIGURATION, "author: a").size());
    }

    @Test
    void checksTheLinksOfTheHeader() {
        assertEquals(List.of(), diagnostics(CONFIGURATION, "title: a\nnavigation: [{title: b, url: /c/}]"));
        assertEquals(
                1,
                diagnostics(CONFIGURATION, "title: a\nnavigation: [{titel: b}]").size());
    }

    @Test
    void saysWhatEachKeyMeans() {
        var properties = new JsonMapper().readTree(text(FRONT_MATTER)).get("properties");
        assertEquals(
                "When it was published.",
                properties.get("date").get("description").asString());
        assertEquals(
                "https://example.org/portal/_wb/schemas/front-matter.json",
                new JsonMapper().readTree(text(FRONT_MATTER)).get("$id").asString());
    }

    @Test
    void describesWhenTheSiteChanges() {
        String schema = text("_wb/schemas/next-change.json");
        String next = TestSite.text(
                NextChangeFile.of(TestSite.of("a.md", "---\ntitle: a\nverified: 2025-01-01\nverifyEvery: 9\n---\n")));
        assertTrue(next.contains("\"at\" : \"2025-01-09T16:00:00Z\""), next);
        assertEquals(List.of(), registry().getSchema(schema).validate(next, InputFormat.JSON));
        String never = TestSite.text(NextChangeFile.of(TestSite.of("a.md", "---\ntitle: a\n---\n")));
        assertEquals(List.of(), registry().getSchema(schema).validate(never, InputFormat.JSON));
        assertEquals(
                Arrays.stream(NextChange.Cause.values())
                        .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                        .toList(),
                new JsonMapper()
                        .readTree(schema)
                        .at("/properties/because/items/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static String withTitle(String line) {
        return line.startsWith("title") ? line : "title: a\n" + line;
    }

    private static boolean isReadable(String frontMatter) {
        SourceFile file = new SourceFile("content/a.md", "---\n" + frontMatter + "\n---\n");
        return new DocumentParser().parse(file).diagnostics().isEmpty();
    }

    private static List<String> diagnostics(String path, String yaml) {
        Object value =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        String json = new JsonMapper().writeValueAsString(value);
        return registry().getSchema(text(path)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    private static String text(String path) {
        return TestSite.text(SchemaFiles.of(TestSite.of("a.md", "---\ntitle: a\n---\n")), path);
    }
}
