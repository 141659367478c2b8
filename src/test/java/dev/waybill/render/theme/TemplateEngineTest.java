package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.render.RenderedFolder;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {
    @TempDir
    private Path root;

    private Parsed<String> render(String template, Map<String, Object> view) {
        try {
            Files.createDirectories(root.resolve("templates"));
            Files.writeString(root.resolve("templates/t.ftlh"), template);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new TemplateEngine(new ThemeFolder(root)).render("t.ftlh", view);
    }

    private Diagnostic diagnostic(String template) {
        List<Diagnostic> diagnostics =
                render(template, Map.of("list", List.of(1))).diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        assertEquals(Rule.TEMPLATE, diagnostics.get(0).rule());
        return diagnostics.get(0);
    }

    @Test
    void textIsEscapedAndMarkupIsNot() {
        Parsed<String> out = render("${text} ${html}", Map.of("text", "<a href='\"'>", "html", new Html("<b>")));
        assertEquals("&lt;a href=&#39;&quot;&#39;&gt; <b>", out.value());
    }

    @Test
    void numbersAreWrittenPlain() {
        assertEquals(
                "1234567 0.5",
                render("${n} ${d}", Map.of("n", 1234567, "d", 0.5)).value());
    }

    @Test
    void missingValueIsADiagnosticAtItsPlace() {
        Diagnostic diagnostic = diagnostic("one\n  ${absent.word}\n");
        assertEquals(new Location("templates/t.ftlh", 2, 5, 1), diagnostic.location());
        assertTrue(
                diagnostic.message().toString().contains("absent"),
                diagnostic.message().toString());
        assertTrue(
                !diagnostic.message().toString().contains("\n")
                        && !diagnostic.message().toString().contains("----"),
                diagnostic.message().toString());
    }

    @Test
    void unreadableTemplateIsADiagnosticAtItsPlace() {
        Diagnostic diagnostic = diagnostic("one\n<#if list>\n");
        assertEquals("templates/t.ftlh", diagnostic.location().path());
        assertEquals(2, diagnostic.location().line());
    }

    @Test
    void missingTemplateIsADiagnosticOfItsFile() {
        List<Diagnostic> diagnostics = new TemplateEngine(new ThemeFolder(root))
                .render("layouts/none.ftlh", Map.of())
                .diagnostics();
        assertEquals(
                Location.ofFile("templates/layouts/none.ftlh"),
                diagnostics.get(0).location());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#import '/article/mete.ftlh' as pages>", "<#include '/article/mete.ftlh'>"})
    void missingTemplateThatAnotherNamesIsToldWithTheNearest(String line) {
        Diagnostic diagnostic = diagnostic("one\n" + line);
        assertEquals(2, diagnostic.location().line());
        assertEquals(
                "no template 'article/mete.ftlh', did you mean 'article/meta.ftlh'?",
                diagnostic.message().toString());
    }

    @Test
    void includedTemplateOutsideTheThemeIsNotFound() {
        assertTrue(diagnostic("<#include \"../../waybill.yaml\">")
                        .message()
                        .toString()
                        .length()
                > 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
                "${list?api.getClass()}",
                "${'${list?api.getClass()}'?interpret}<@'${list.class}'?interpret/>",
                "<#include \"/../waybill.yaml\" parse=false>",
                "<#include \"file:///etc/passwd\" parse=false>",
                "<#include \"layouts/../../waybill.yaml\" parse=false>",
                "${list.class.name}",
                "${list.getClass()}"
            })
    void templateReachesNoJava(String template) {
        diagnostic(template);
    }

    @Test
    void endlessRecursionIsADiagnostic() {
        assertTrue(
                diagnostic("<#macro m><@m/></#macro><@m/>").message().toString().contains("without end"));
    }

    @Test
    void misspeltFieldIsToldWithTheNearest() {
        Map<String, Object> view = Map.of("page", Map.of("parents", List.of()), "title", "T");
        assertTrue(render("${titel}", view)
                .diagnostics()
                .get(0)
                .message()
                .toString()
                .endsWith(", did you mean 'title'?"));
        String message =
                render("${page.parnets}", view).diagnostics().get(0).message().toString();
        assertTrue(message.endsWith(", did you mean 'parents'?"), message);
    }

    @Test
    void objectsOfOtherKindsAreRefused() {
        assertEquals(1, render("${x}", Map.of("x", Path.of("a"))).diagnostics().size());
    }

    @Test
    void oneDiagnosticOnManyPagesIsToldOnce() {
        RenderedFolder portal = RenderedFolder.of(
                root,
                "templates/footer/footer.ftlh",
                "<footer>${nothing.here}</footer>\n",
                "content/a.md",
                "---\ntitle: A\n---\n",
                "content/b.md",
                "---\ntitle: B\n---\n");
        assertEquals(1, portal.diagnostics().size(), portal.diagnostics().toString());
        assertEquals(
                "templates/footer/footer.ftlh:1:11",
                portal.diagnostics().get(0).location().toString());
    }
}
