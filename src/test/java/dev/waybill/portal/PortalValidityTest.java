package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** Checks every page of the portal, including redirects, with the Nu validator. */
class PortalValidityTest {
    @Test
    void nuFindsNoErrorOnAnyPage() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        List<String> faults = new ArrayList<>();
        for (String file : BuiltPortal.get().files(".html")) {
            String report = validator.validate(
                    new ByteArrayInputStream(BuiltPortal.get().bytes(file)));
            report.lines()
                    .filter(line -> line.contains(": error") || line.contains(" error:"))
                    .forEach(line -> faults.add(file + line));
        }
        assertEquals(List.of(), faults);
    }
}
