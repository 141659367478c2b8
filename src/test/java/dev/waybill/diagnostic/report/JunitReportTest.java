package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.SomeDiagnostics;
import dev.waybill.diagnostic.Translation;
import dev.waybill.testing.Xml;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class JunitReportTest {
    private static final String REPORT = JunitReport.of(SomeDiagnostics.FINDINGS, Translation.ENGLISH);

    @Test
    void isReadAsASuiteAFile() throws Exception {
        List<ReportTestSuite> suites = read(REPORT);
        assertEquals(
                List.of("content/a, b:100%.md 1 1", "content/a.md 2 1", "content/上.md 1 0"),
                suites.stream()
                        .map(suite -> suite.getFullClassName() + " " + suite.getNumberOfTests() + " "
                                + suite.getNumberOfFailures())
                        .toList());
    }

    @Test
    void isReadAsACaseARule() throws Exception {
        List<ReportTestCase> cases = read(REPORT).get(1).getTestCases();
        assertEquals(
                List.of("broken-link", "heading-skip"),
                cases.stream().map(ReportTestCase::getName).sorted().toList());
        ReportTestCase link =
                cases.stream().filter(ReportTestCase::hasFailure).findFirst().orElseThrow();
        assertEquals("content/a.md", link.getFullClassName());
        assertEquals("content/a.md:7:5: error[broken-link]: no page 'b.md'", link.getFailureMessage());
        assertEquals("broken-link", link.getFailureType());
        assertTrue(String.valueOf(link.getFailureDetail()).contains("""
                                content/a.md:8:5: error[broken-link]: no page 'c.md'
                                  = link to a page
                                content/a.md: 1 more error[broken-link]"""), link.getFailureDetail());
    }

    @Test
    void countsTheWhole() throws Exception {
        Xml xml = Xml.of(REPORT);
        assertEquals("4", xml.one("/testsuites/@tests"));
        assertEquals("2", xml.one("/testsuites/@failures"));
        assertEquals(
                "content/上.md:1:1: warning[heading-skip]: skips\n  = use the next level\n",
                xml.one("/testsuites/testsuite[@name='content/上.md']/testcase/system-out"));
    }

    @Test
    void isATestThatPassesWhereNothingIsWrong() throws Exception {
        List<ReportTestSuite> suites = read(JunitReport.of(Findings.of(List.of(), 1), Translation.ENGLISH));
        assertEquals(1, suites.size());
        assertEquals(1, suites.get(0).getNumberOfTests());
        assertEquals(0, suites.get(0).getNumberOfFailures());
    }

    private static List<ReportTestSuite> read(String report) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }
}
