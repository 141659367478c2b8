package dev.waybill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The house's arrows: which room may import which, and which library is let into which room. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.waybill");

    /** A room and the rooms it may import; a new arrow is a decision, told in the commit that adds it. */
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("format", List.of());
        ARROWS.put("diagnostic", List.of("format"));
        ARROWS.put("source", List.of("diagnostic"));
        ARROWS.put("output", List.of());
        ARROWS.put("text", List.of());
        ARROWS.put("config", List.of("source", "diagnostic"));
        ARROWS.put("document", List.of("config", "source", "diagnostic", "format"));
        ARROWS.put("media", List.of("source", "diagnostic"));
        ARROWS.put("site", List.of("document", "config", "source", "diagnostic"));
        ARROWS.put("check", List.of("media", "site", "document", "config", "diagnostic"));
        ARROWS.put("related", List.of("text", "site", "document", "config", "yaml"));
        ARROWS.put("search", List.of("text", "site", "document", "config", "yaml"));
        ARROWS.put(
                "render",
                List.of(
                        "related",
                        "search",
                        "output",
                        "media",
                        "site",
                        "document",
                        "config",
                        "source",
                        "diagnostic",
                        "format"));
        ARROWS.put(
                "pipeline",
                List.of(
                        "check",
                        "render",
                        "related",
                        "search",
                        "output",
                        "site",
                        "document",
                        "config",
                        "source",
                        "diagnostic",
                        "format"));
        ARROWS.put("serve", List.of("pipeline", "output", "source", "diagnostic", "format"));
        ARROWS.put("external", List.of("site", "document", "config", "diagnostic"));
        ARROWS.put("archetype", List.of("source", "diagnostic"));
        ARROWS.put("deploy", List.of("output"));
        ARROWS.put("stats", List.of("output", "site", "config", "source", "format"));
        ARROWS.put(
                "command",
                List.of(
                        "pipeline",
                        "serve",
                        "archetype",
                        "external",
                        "stats",
                        "deploy",
                        "related",
                        "output",
                        "site",
                        "document",
                        "config",
                        "source",
                        "diagnostic",
                        "format"));
    }

    private static final Map<String, String> LIBRARIES = Map.of(
            "com.vladsch.flexmark..", "document.markdown",
            "org.jsoup..", "document",
            "org.fife..", "document",
            "freemarker..", "render.theme",
            "tools.jackson..", "format",
            "org.snakeyaml..", "config.yaml",
            "picocli..", "command",
            "software.amazon..", "deploy",
            "com.aayushatharva..", "output");

    @Test
    void roomsImportOnlyAlongTheArrows() {
        ARROWS.forEach((room, allowed) -> noClasses()
                .that()
                .resideInAPackage("dev.waybill." + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "stand in a room that " + room + " has no arrow to", type -> isBeyond(type, room, allowed)))
                .allowEmptyShould(true)
                .check(HOUSE));
    }

    @Test
    void everyRoomHasItsArrows() {
        classes()
                .that()
                .resideOutsideOfPackage("dev.waybill")
                .should()
                .resideInAnyPackage(ARROWS.keySet().stream()
                        .map(room -> "dev.waybill." + room + "..")
                        .toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("dev.waybill.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void eachLibraryIsImportedInOneRoomOnly() {
        LIBRARIES.forEach((library, room) -> noClasses()
                .that()
                .resideOutsideOfPackage("dev.waybill." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE));
    }

    @Test
    void onlySourceAndOutputTouchFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(
                        "document",
                        "config",
                        "site",
                        "media",
                        "check",
                        "render",
                        "related",
                        "text",
                        "search",
                        "stats",
                        "archetype",
                        "external",
                        "format",
                        "serve"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(HOUSE);
    }

    @Test
    void noClockLocaleOrZoneOfTheMachineIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.waybill", "dev.waybill.command..")
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
                .check(HOUSE);
    }

    @Test
    void noTypeIsNamedByWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Handler|Service|Info|Data|Impl|Common|Base)")
                .check(HOUSE);
    }

    private static boolean isBeyond(JavaClass type, String room, List<String> allowed) {
        String name = type.getPackageName();
        if (!name.startsWith("dev.waybill.")) {
            return name.equals("dev.waybill");
        }
        String other = name.substring("dev.waybill.".length()).replaceAll("\\..*", "");
        return !other.equals(room) && !allowed.contains(other);
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> "dev.waybill." + name + "..").toArray(String[]::new);
    }
}
