package dev.waybill.render.theme;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fields that stand in many pages' views, whose digest is made once. Two of them are kept for every article. */
public final class SharedView extends Fields {
    private volatile String digest = "";

    public SharedView(Map<String, Object> map) {
        super(map);
    }

    /** @param maker of the digest, the same one at every call */
    public String digest(Function<Map<String, Object>, String> maker) {
        String known = digest;
        if (known.isEmpty()) {
            known = maker.apply(new TreeMap<>(this));
            digest = known;
        }
        return known;
    }
}
