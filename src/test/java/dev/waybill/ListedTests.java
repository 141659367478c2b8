package dev.waybill;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The test methods of this project, as tables name them: {@code check.LinkCheckTest} or {@code check.LinkCheckTest.method}. */
final class ListedTests {
    private static final String ROOT = "dev.waybill.";

    /** Of all that a test calls, one of these must fail it. */
    private static final List<String> ASSERTIONS = List.of(
            "org.junit.jupiter.api.Assertions",
            "com.microsoft.playwright.assertions.",
            "com.tngtech.archunit.lang.ArchRule",
            "java.lang.AssertionError");

    private final JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false); // of libraries names are enough
        return new ClassFileImporter()
                .importUrl(
                        ListedTests.class.getProtectionDomain().getCodeSource().getLocation());
    });

    /** What is wrong with the tests of this name, or nothing. */
    Optional<String> error(String name) {
        int dot = name.lastIndexOf('.');
        boolean whole = Character.isUpperCase(name.charAt(dot + 1));
        String type = ROOT + (whole ? name : name.substring(0, dot));
        if (!classes.contain(type)) {
            return Optional.of("is no class");
        }
        List<JavaMethod> tests = tests(classes.get(type)).stream()
                .filter(test -> whole || test.getName().equals(name.substring(dot + 1)))
                .toList();
        if (tests.isEmpty()) {
            return Optional.of("is no test");
        }
        if (tests.stream().anyMatch(test -> maySkip(test) || maySkip(test.getOwner()))) {
            return Optional.of("is disabled");
        }
        return tests.stream().allMatch(this::asserts) ? Optional.empty() : Optional.of("asserts nothing");
    }

    /** The names of the tests of a package and the packages in it. */
    List<String> inPackage(String name) {
        return classes.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(ROOT + name + "."))
                .flatMap(type -> tests(type).stream())
                .map(test -> test.getOwner().getName().substring(ROOT.length()) + "." + test.getName())
                .toList();
    }

    private static List<JavaMethod> tests(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Test.class)
                        || method.isAnnotatedWith(ParameterizedTest.class)
                        || method.isAnnotatedWith(FuzzTest.class))
                .toList();
    }

    /** Conditions are annotations too; where one doesn't hold, the test is skipped. */
    private static boolean maySkip(HasAnnotations<?> element) {
        return element.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .anyMatch(type -> type.isEquivalentTo(Disabled.class)
                        || type.getPackageName().equals("org.junit.jupiter.api.condition"));
    }

    /** Whether a test calls an assertion, itself or by way of this project's methods. */
    private boolean asserts(JavaMethod test) {
        Set<JavaCodeUnit> met = new HashSet<>(Set.of(test));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            for (var access : unit.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                if (ASSERTIONS.stream().anyMatch(owner::startsWith)) {
                    return true;
                }
                if (owner.startsWith(ROOT)
                        && access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next
                        && met.add(next)) {
                    open.add(next);
                }
            }
            for (var reference : unit.getMethodReferencesFromSelf()) {
                reference.getTarget().resolveMember().filter(met::add).ifPresent(open::add);
            }
        }
        return false;
    }
}
