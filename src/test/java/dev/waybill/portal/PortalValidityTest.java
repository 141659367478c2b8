package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.testing.NuValidator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks every page of the portal, including redirects, with the Nu validator. */
class PortalValidityTest {
    @Test
    void nuFindsNoErrorOnAnyPage() throws Exception {
        Map<String, byte[]> pages = new TreeMap<>();
        for (String file : BuiltPortal.get().files(".html")) {
            pages.put(file, BuiltPortal.get().bytes(file));
        }
        assertEquals(List.of(), NuValidator.errors(pages));
    }
}
