package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.testing.LongForm;
import dev.waybill.testing.NuValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks a page of each kind and a redirect with the Nu validator, and in the long form every page. */
class PortalValidityTest {
    private static final BuiltPortal PORTAL = BuiltPortal.get();

    @Test
    void nuFindsNoError() throws Exception {
        Map<String, byte[]> pages = new TreeMap<>();
        List<String> kinds = new ArrayList<>(PortalInBrowserTest.KINDS);
        PORTAL.files(".html").stream().filter(PORTAL::isRedirect).findFirst().ifPresent(kinds::add);
        for (String file : LongForm.cases(kinds, () -> PORTAL.files(".html"))) {
            pages.put(file, PORTAL.bytes(file));
        }
        assertEquals(List.of(), NuValidator.errors(pages));
    }
}
