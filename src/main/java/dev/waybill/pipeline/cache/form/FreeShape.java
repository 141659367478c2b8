package dev.waybill.pipeline.cache.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text, or a list or map of such values: what an editor writes under {@code params:}. */
final class FreeShape implements Shape {
    private static final int TEXT = 0;
    private static final int LIST = 1;
    private static final int MAP = 2;

    @Override
    public void write(Object value, ByteWriter out) {
        if (value instanceof String text) {
            out.putByte(TEXT);
            out.putText(text);
        } else if (value instanceof List<?> list) {
            out.putByte(LIST);
            out.putInt(list.size());
            list.forEach(item -> write(item, out));
        } else if (value instanceof Map<?, ?> map) {
            out.putByte(MAP);
            out.putInt(map.size());
            map.forEach((key, item) -> {
                out.putText((String) key);
                write(item, out);
            });
        } else {
            throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    @Override
    public Object read(ByteReader in) {
        return switch (in.takeByte()) {
            case TEXT -> in.takeText();
            case LIST -> {
                List<Object> list = new ArrayList<>();
                for (int left = in.takeCount(); left > 0; left--) {
                    list.add(read(in));
                }
                yield list;
            }
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int left = in.takeCount(); left > 0; left--) {
                    map.put(in.takeText(), read(in));
                }
                yield map;
            }
            default -> throw new IllegalArgumentException("not the bytes of a value");
        };
    }
}
