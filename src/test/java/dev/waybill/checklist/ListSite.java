package dev.waybill.checklist;

import dev.waybill.render.theme.ModuleScript;
import dev.waybill.testing.StaticServer;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** A site of handwritten lists with the theme's own style, words and script, served on loopback. */
final class ListSite implements AutoCloseable {
    static final Path TEMPLATES = Path.of("templates");
    private static final Path FIXTURES = Path.of("src/test/resources/checklist");

    private final Path folder;
    private final StaticServer server;
    private final Map<String, Object> words = words();

    ListSite(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** @param headers sent with every answer */
    ListSite(Path folder, Map<String, String> headers) throws IOException {
        this.folder = folder;
        put("assets/site.css", joined("stylesheets") + joined("listStylesheets"));
        put("assets/checklist.js", script());
        put("assets/rare.js", ModuleScript.sharing(joined("rareModules")));
        put("assets/mine.js", ModuleScript.sharing(joined("progressModules")));
        put("assets/lean-qr.js", Files.readString(TEMPLATES.resolve("checklist/lean-qr.js")));
        for (String page : List.of("exit", "two", "many", "mine")) {
            put(page + "/index.html", page(page));
        }
        this.server = new StaticServer(folder, headers);
    }

    /** Publishes the script's modules separately, with the tests of their properties, at {@code modules/}. */
    void putModules() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("checklist"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                put("modules/" + file.getFileName(), Files.readString(file));
            }
        }
        put("modules/hostile.js", Files.readString(FIXTURES.resolve("hostile.js")));
        put(
                "modules/index.html",
                "<!DOCTYPE html><html lang=\"zh-CN\"><link rel=icon href=\"data:,\"><title>modules</title>");
    }

    /** The script as published. */
    static String script() {
        return ModuleScript.shared(
                joined("modules"), ModuleScript.imported(joined("rareModules") + joined("progressModules")));
    }

    /** The script in the head as published. */
    static String head() {
        return ModuleScript.alone(joined("head")).strip();
    }

    String address() {
        return server.address();
    }

    List<String> requests() {
        return server.requests();
    }

    /** Deploys the page of a fixture again, edited; the page and its address default to those of the fixture. */
    void edit(String fixture, UnaryOperator<String> change) throws IOException {
        String before = page(fixture);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalArgumentException("the edit changes nothing");
        }
        put(fixture + "/index.html", after);
    }

    /** Deploys the page of a fixture unchanged. */
    void restore(String fixture) throws IOException {
        put(fixture + "/index.html", page(fixture));
    }

    void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A fixture as HTML. */
    String page(String fixture) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new FileTemplateLoader(FIXTURES.toFile()), new FileTemplateLoader(TEMPLATES.toFile())
        }));
        configuration.setDefaultEncoding("UTF-8");
        StringWriter html = new StringWriter();
        try {
            Map<String, Object> view = Map.of(
                    "words", words,
                    "root", "../",
                    "head", markup(head()),
                    "headHash", hash(head()),
                    "scriptWords", markup(JsonMapper.shared().writeValueAsString(scriptWords())));
            configuration.getTemplate(fixture + ".ftlh").process(view, html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return html.toString().strip();
    }

    private Map<String, Object> scriptWords() {
        Map<String, Object> all = new TreeMap<>();
        ((Map<?, ?>) words.getOrDefault("checklistScript", Map.of()))
                .forEach((name, word) -> all.put(name.toString(), word));
        all.put("rare", "../assets/rare.js");
        return all;
    }

    private static TemplateHTMLOutputModel markup(String html) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(String key) {
        List<?> files = (List<?>) yaml(TEMPLATES.resolve("theme.yaml")).getOrDefault(key, List.of());
        return files.stream()
                .map(name -> read(TEMPLATES.resolve(name.toString())))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> words() {
        return yaml(TEMPLATES.resolve("words/zh-CN.yaml"));
    }

    private static Map<String, Object> yaml(Path file) {
        Map<?, ?> map = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        return sorted;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
