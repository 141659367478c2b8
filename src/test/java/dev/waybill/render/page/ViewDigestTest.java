package dev.waybill.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.site.address.Permalink;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewDigestTest {
    /** A page that was read from its file and one from the cache are the same, though their empty maps aren't the same object. */
    @Test
    void takesEveryEmptyMapForTheSame() {
        Map<String, Object> empty = Map.of();
        ViewDigest digest = new ViewDigest(List.of(empty), empty);
        assertEquals(digest.of(page(empty)), digest.of(page(new HashMap<>())));
    }

    @Test
    void seesWhatAPageHoldsBesidesWhatAllShare() {
        Map<String, Object> shared = new LinkedHashMap<>(Map.of("title", "站点"));
        ViewDigest digest = new ViewDigest(List.of(shared), Map.of());
        assertNotEquals(digest.of(page(shared)), digest.of(page(Map.of("title", "文章"))));
    }

    private static PageView page(Map<String, Object> params) {
        return new PageView(new Permalink("a/"), "article", new HashMap<>(Map.of("params", params)));
    }
}
