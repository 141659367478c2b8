package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The same source is always built by the same plugins and libraries. */
class PinnedVersionsTest {
    /** Plugins that Maven runs by default for a jar, in versions that depend on Maven's own. */
    private static final List<String> BOUND =
            List.of("clean", "resources", "compiler", "surefire", "jar", "install", "deploy", "site");

    /** {@code 3.16.0}, {@code 2.9.3-jre}; not {@code [3,4)}, {@code LATEST} or {@code 1-SNAPSHOT} */
    private static final Pattern ONE_VERSION = Pattern.compile("\\d[\\w.-]*(?<!-SNAPSHOT)");

    /** {@code ${errorprone.version}} */
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.*)}");

    @Test
    void everyPluginAndLibraryHasOneVersion() throws IOException {
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        List<String> loose = new ArrayList<>();
        List<String> managed = new ArrayList<>();
        for (Element managing : pom.select("pluginManagement plugin")) {
            managed.add(own(managing, "artifactId"));
        }
        List<Element> named = pom.select("plugin, dependency, annotationProcessorPaths > path, extension");
        for (Element one : named) {
            String name = own(one, "artifactId");
            boolean elsewhere = own(one, "version").isEmpty() && isPinnedElsewhere(pom, one, managed);
            if (!elsewhere && !ONE_VERSION.matcher(version(pom, one)).matches()) {
                loose.add(name + " " + version(pom, one));
            }
        }
        assertEquals(List.of(), loose);
        assertTrue(named.size() > 30, named.size() + " plugins and libraries");
    }

    @Test
    void everyPluginThatMavenBindsByItselfIsNamed() throws IOException {
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        List<String> named = pom.select("build > plugins > plugin > artifactId, pluginManagement artifactId")
                .eachText();
        assertEquals(
                List.of(),
                BOUND.stream()
                        .map(name -> "maven-" + name + "-plugin")
                        .filter(name -> !named.contains(name))
                        .toList());
    }

    /** A profile adds to a plugin of the build, whose version is declared there. */
    private static boolean isPinnedElsewhere(Document pom, Element plugin, List<String> managed) {
        String name = own(plugin, "artifactId");
        return plugin.normalName().equals("plugin")
                && (managed.contains(name)
                        || plugin.closest("profile") != null
                                && pom.select("project > build > plugins > plugin").stream()
                                        .anyMatch(
                                                main -> own(main, "artifactId").equals(name)));
    }

    private static String version(Document pom, Element one) {
        String written = own(one, "version");
        return PROPERTY.matcher(written)
                .replaceAll(name -> pom.select(
                                "project > properties > " + name.group(1).replace(".", "\\."))
                        .text());
    }

    private static String own(Element element, String child) {
        return element.select("> " + child).text();
    }
}
