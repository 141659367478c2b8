package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** The Nu validator's word on every page of the portal, redirects too. */
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
