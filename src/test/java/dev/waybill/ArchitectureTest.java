package dev.waybill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the code to ARCHITECTURE.md: which package imports which, that nothing imports in a circle, which library is used in which
 * package, and who may touch files and clocks.
 *
 * <p>The table of imports and the picture are written from the code by {@code mvn -Dtest=ArchitectureTest -Darchitecture.rewrite=true
 * test}. A new import between packages is a decision: it shows in the diff of ARCHITECTURE.md.
 */
class ArchitectureTest {
    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");

    /** Files of a package that one can still keep in mind. */
    private static final int MOST_FILES = 25;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.waybill");

    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("com.vladsch.flexmark..", List.of("document.markdown")),
            Map.entry("org.jsoup..", List.of("document.markdown", "migration")),
            Map.entry("org.fife..", List.of("document.markdown.code")),
            Map.entry("freemarker..", List.of("render.theme")),
            Map.entry("tools.jackson..", List.of("format")),
            Map.entry("org.snakeyaml..", List.of("config.yaml")),
            Map.entry("org.tomlj..", List.of("migration.literal")),
            Map.entry("picocli..", List.of("command")),
            Map.entry("org.apache.maven..", List.of("plugin")),
            Map.entry("software.amazon..", List.of("deploy.bucket")),
            Map.entry("com.aayushatharva..", List.of("output")),
            Map.entry("com.luciad..", List.of("picture")),
            Map.entry("java.awt..", List.of("picture")),
            Map.entry("javax.imageio..", List.of("picture")),
            Map.entry("org.tartarus..", List.of("text")));

    @Test
    void packagesImportWhatTheDocumentSays() throws IOException {
        Rooms rooms = Rooms.of(PROGRAM);
        String written = Files.readString(DOCUMENT);
        String current = replaced(replaced(written, "imports", rooms.table()), "picture", rooms.picture());
        if (Boolean.getBoolean("architecture.rewrite")) {
            Files.writeString(DOCUMENT, current);
            return;
        }
        assertEquals(written, current, "imports have changed; if that is meant, rewrite ARCHITECTURE.md");
    }

    private static String replaced(String document, String part, String text) {
        String start = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        int from = document.indexOf(start) + start.length();
        return document.substring(0, from) + text + document.substring(document.indexOf(end));
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.waybill.(**)").should().beFreeOfCycles().check(PROGRAM);
        slices().matching("dev.waybill.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void filesFormNoCircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""));
                    }

                    @Override
                    public String getDescription() {
                        return "files";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> files = PROGRAM.stream()
                .filter(type -> !type.getName().contains("$"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), files);
    }

    @Test
    void eachLibraryIsUsedInOnePackage() {
        LIBRARIES.forEach((library, rooms) -> classes()
                .that(DescribedPredicate.describe("use " + library, type -> uses(type, library)))
                .should()
                .resideInAnyPackage(packages(rooms.toArray(String[]::new)))
                .check(PROGRAM));
    }

    private static boolean uses(JavaClass type, String library) {
        PackageMatcher matcher = PackageMatcher.of(library);
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> matcher.matches(use.getTargetClass().getPackageName()));
    }

    @Test
    void onlyTheRoomsOfFilesTouchFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(
                        "archetype",
                        "check",
                        "config",
                        "document",
                        "external",
                        "format",
                        "media",
                        "picture",
                        "related",
                        "render",
                        "search",
                        "serve",
                        "site",
                        "stats",
                        "text"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(PROGRAM);
    }

    @Test
    void noClockLocaleOrZoneOfTheMachineIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.waybill", "dev.waybill.command..", "dev.waybill.plugin")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv")
                .check(PROGRAM);
    }

    @Test
    void noTypeIsNamedByWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Info|Data|Impl|Common|Base)")
                .check(PROGRAM);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "dev.waybill." + name + "..").toArray(String[]::new);
    }
}
