package dev.waybill.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** Whatever waybill.yaml holds, it is read, or told at a place that is there. */
class ConfigurationFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void isReadOrTold(byte[] data) {
        String yaml = new String(data, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\0", "");
        Parsed<Configuration> read = ConfigurationReader.read(new SourceFile("waybill.yaml", yaml));
        int lines = yaml.split("\n", -1).length;
        for (Diagnostic diagnostic : read.diagnostics()) {
            assertTrue(diagnostic.location().line() <= lines, () -> diagnostic + " of " + lines + " lines");
        }
    }
}
