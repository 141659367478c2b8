package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Translation;
import dev.waybill.format.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Diagnostics as the XML that JUnit runners write and dashboards read. Each file is a suite, with a case for each rule that it violates. A
 * case with only warnings passes, and its output contains the warnings. A site without diagnostics has one suite with one passing case, so
 * that it doesn't look like a run without tests.
 */
public final class JunitReport {
    private final Findings findings;
    private final Translation words;
    private final Map<String, List<Findings.LeftOut>> leftOut;

    private JunitReport(Findings findings, Translation words) {
        this.findings = findings;
        this.words = words;
        this.leftOut = findings.leftOut().stream().collect(Collectors.groupingBy(Findings.LeftOut::path));
    }

    public static String of(Findings findings, Translation words) {
        return new JunitReport(findings, words).print();
    }

    /** The diagnostics of one rule in one file. */
    private record Case(Rule rule, List<Diagnostic> diagnostics) {
        boolean fails() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    private String print() {
        Map<String, List<Case>> suites = suites();
        List<Case> cases = suites.values().stream().flatMap(List::stream).toList();
        int passing = cases.isEmpty() ? 1 : 0;
        XmlText xml = new XmlText().start("testsuites", counted("waybill", cases, passing));
        suites.forEach((path, own) -> suite(xml, path, own));
        return xml.end().document();
    }

    private Map<String, List<Case>> suites() {
        Map<String, List<Case>> suites = new TreeMap<>();
        findings.shown().stream()
                .collect(Collectors.groupingBy(
                        diagnostic -> diagnostic.location().path()))
                .forEach((path, diagnostics) -> suites.put(path, cases(diagnostics)));
        return suites.isEmpty() ? Map.of("site", List.of()) : suites;
    }

    private static List<Case> cases(List<Diagnostic> diagnostics) {
        List<Case> cases = new ArrayList<>();
        diagnostics.stream()
                .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.toList()))
                .forEach((rule, own) -> cases.add(new Case(rule, own)));
        return cases;
    }

    private void suite(XmlText xml, String path, List<Case> cases) {
        xml.start("testsuite", counted(path, cases, cases.isEmpty() ? 1 : 0));
        if (cases.isEmpty()) {
            xml.empty("testcase", "name", "check", "classname", path, "time", "0");
        }
        for (Case one : cases) {
            xml.start("testcase", "name", one.rule().id(), "classname", path, "time", "0");
            if (one.fails()) {
                String first = line(one.diagnostics().get(0));
                xml.element(
                        "failure",
                        text(path, one),
                        "message",
                        first,
                        "type",
                        one.rule().id());
            } else {
                xml.element("system-out", text(path, one));
            }
            xml.end();
        }
        xml.end();
    }

    private static String[] counted(String name, List<Case> cases, int passing) {
        long failing = cases.stream().filter(Case::fails).count();
        return new String[] {
            "name",
            name,
            "tests",
            Integer.toString(cases.size() + passing),
            "failures",
            Long.toString(failing),
            "errors",
            "0",
            "skipped",
            "0",
            "time",
            "0"
        };
    }

    private String line(Diagnostic diagnostic) {
        return diagnostic.location() + ": " + words.of(diagnostic.severity().label()) + "["
                + diagnostic.rule().id() + "]: " + words.of(diagnostic.message());
    }

    private String text(String path, Case one) {
        StringBuilder text = new StringBuilder();
        one.diagnostics()
                .forEach(diagnostic -> text.append(line(diagnostic))
                        .append("\n  = ")
                        .append(words.of(diagnostic.fix()))
                        .append('\n'));
        leftOut.getOrDefault(path, List.of()).stream()
                .filter(more -> more.rule() == one.rule())
                .forEach(more -> text.append(words.of(more.message())).append('\n'));
        return text.toString();
    }
}
