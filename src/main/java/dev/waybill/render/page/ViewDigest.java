package dev.waybill.render.page;

import dev.waybill.format.Checksum;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.SharedView;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Digests of views. Pages with the same digest and the same templates have the same bytes. */
public final class ViewDigest {
    /** The digests of maps that many pages share, by identity. Empty ones aren't among them, because unrelated maps may be the same one. */
    private final IdentityHashMap<Object, String> shared = new IdentityHashMap<>();

    /**
     * @param shared parts that many views contain
     * @param written a part as an editor wrote it, whose order may matter to templates
     */
    public ViewDigest(Collection<Object> shared, Map<String, Object> written) {
        shared.forEach(part -> share(part, false));
        share(written, true);
    }

    private void share(Object part, boolean ordered) {
        if (!(part instanceof Map<?, ?> map && map.isEmpty())) {
            shared.put(part, digest(part, ordered));
        }
    }

    private String digest(Object part, boolean ordered) {
        Checksum sum = new Checksum();
        put(part, sum, ordered);
        return sum.hex();
    }

    public String of(PageView view) {
        Checksum sum = new Checksum();
        put(view.layout(), sum);
        put(view.permalink().path(), sum);
        put(view.values(), sum);
        return sum.hex();
    }

    /** The digest of everything that decides the bytes of a file without a template. */
    public String of(Object values) {
        return digest(values, false);
    }

    private void put(Object value, Checksum sum) {
        put(value, sum, false);
    }

    /** @param ordered whether the order of a map's entries counts. The order of a map that is made for a page differs between processes */
    private void put(Object value, Checksum sum, boolean ordered) {
        String known = shared.get(value);
        if (known != null) {
            sum.put('s').put(known);
        } else if (value instanceof SharedView part) {
            sum.put('s').put(part.digest(values -> digest(values, ordered)));
        } else if (value instanceof String text) {
            sum.put('t').put(text);
        } else if (value instanceof Html html) {
            sum.put('h').put(html.markup());
        } else if (value instanceof Deferred deferred) {
            put(deferred.key(), sum.put('d'));
        } else if (value instanceof Map<?, ?> map) {
            sum.put('m').put(map.size());
            Map<?, ?> inOrder = ordered ? map : new TreeMap<>(map);
            inOrder.forEach((key, item) -> {
                put(key, sum);
                put(item, sum, ordered);
            });
        } else if (value instanceof Collection<?> list) {
            sum.put('l').put(list.size());
            list.forEach(item -> put(item, sum, ordered));
        } else if (value instanceof Number || value instanceof Boolean) {
            sum.put('n').put(value.getClass().getSimpleName() + value);
        } else {
            throw new IllegalArgumentException("a view holds a " + value.getClass());
        }
    }
}
