package dev.waybill.render.theme;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fields that many pages' views contain. Their digest is computed once. Two of them are kept per article. */
public final class SharedView extends Fields {
    private volatile String digest = "";

    public SharedView(Map<String, Object> map) {
        super(map);
    }

    /** @param maker computes the digest; the same one in every call */
    public String digest(Function<Map<String, Object>, String> maker) {
        String known = digest;
        if (known.isEmpty()) {
            known = maker.apply(new TreeMap<>(this));
            digest = known;
        }
        return known;
    }
}
