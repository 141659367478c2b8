package dev.waybill.pipeline.cache.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the shape of a type. */
final class Shapes {
    private static final Map<Type, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, shape(ByteWriter::putText, String.class, ByteReader::takeText)),
            Map.entry(int.class, shape(ByteWriter::putInt, Integer.class, ByteReader::takeInt)),
            Map.entry(Integer.class, shape(ByteWriter::putInt, Integer.class, ByteReader::takeInt)),
            Map.entry(int[].class, shape(ByteWriter::putInts, int[].class, ByteReader::takeInts)),
            Map.entry(long[].class, shape(ByteWriter::putLongs, long[].class, ByteReader::takeLongs)),
            Map.entry(short[].class, shape(ByteWriter::putShorts, short[].class, ByteReader::takeShorts)),
            Map.entry(long.class, shape(ByteWriter::putLong, Long.class, ByteReader::takeLong)),
            Map.entry(boolean.class, shape(Shapes::putFlag, Boolean.class, in -> in.takeByte() != 0)),
            Map.entry(Boolean.class, shape(Shapes::putFlag, Boolean.class, in -> in.takeByte() != 0)),
            Map.entry(
                    double.class, shape(Shapes::putDouble, Double.class, in -> Double.longBitsToDouble(in.takeLong()))),
            Map.entry(Instant.class, text(Instant::parse)),
            Map.entry(LocalDateTime.class, text(LocalDateTime::parse)),
            Map.entry(ZoneOffset.class, text(ZoneOffset::of)),
            Map.entry(Object.class, new FreeShape()));

    private final Map<Type, Shape> known = new HashMap<>(PLAIN);

    /** @throws IllegalArgumentException if it is none that can be written */
    Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = made(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape made(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : plain.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return shape((out, value) -> out.putText(value.name()), Enum.class, in -> known(constants, in.takeText()));
        }
        if (type instanceof Class<?> plain && plain.isSealed()) {
            return new ChoiceShape(Stream.of(plain.getPermittedSubclasses()).toList(), this::of);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            RecordShape shape = new RecordShape(plain);
            known.put(type, shape); // before its parts, because a record may contain records of its own type
            shape.setParts(this::of, Map.of());
            return shape;
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Object known(Map<String, Object> constants, String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("no constant " + name);
        }
        return constant;
    }

    private Shape generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return collection(of(arguments[0]), List::copyOf);
        }
        if (raw == Set.class) {
            return collection(of(arguments[0]), LinkedHashSet::new);
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return map(of(arguments[1]));
        }
        if (raw == Optional.class) {
            return optional(of(arguments[0]));
        }
        if (raw.isRecord()) {
            TypeVariable<?>[] names = raw.getTypeParameters();
            Map<Type, Type> given = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                given.put(names[i], arguments[i]);
            }
            RecordShape shape = new RecordShape(raw);
            shape.setParts(this::of, given);
            return shape;
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Shape collection(Shape item, Function<Collection<Object>, Object> made) {
        return shape(
                (out, values) -> {
                    out.putInt(values.size());
                    for (Object value : values) {
                        item.write(value, out);
                    }
                },
                Collection.class,
                in -> {
                    Object[] values = new Object[in.takeCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = item.read(in);
                    }
                    return made.apply(List.of(values));
                });
    }

    private static Shape map(Shape item) {
        return shape(
                (out, map) -> {
                    out.putInt(map.size());
                    for (Object each : map.entrySet()) {
                        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
                        out.putText((String) entry.getKey());
                        item.write(entry.getValue(), out);
                    }
                },
                Map.class,
                in -> {
                    int count = in.takeCount();
                    Map<String, Object> map = new LinkedHashMap<>();
                    for (int left = count; left > 0; left--) {
                        map.put(in.takeText(), item.read(in));
                    }
                    return count == 0 ? Map.of() : map;
                });
    }

    private static Shape optional(Shape item) {
        return shape(
                (out, value) -> {
                    putFlag(out, value.isPresent());
                    if (value.isPresent()) {
                        item.write(value.get(), out);
                    }
                },
                Optional.class,
                in -> in.takeByte() == 0 ? Optional.empty() : Optional.of(item.read(in)));
    }

    static <V> Shape shape(BiConsumer<ByteWriter, V> writer, Class<V> type, Function<ByteReader, Object> reader) {
        return new Shape() {
            @Override
            public void write(Object value, ByteWriter out) {
                writer.accept(out, type.cast(value));
            }

            @Override
            public Object read(ByteReader in) {
                return reader.apply(in);
            }
        };
    }

    private static void putFlag(ByteWriter out, boolean flag) {
        out.putByte(flag ? 1 : 0);
    }

    private static void putDouble(ByteWriter out, double number) {
        out.putLong(Double.doubleToLongBits(number));
    }

    /** A value that {@code toString} represents completely. */
    private static Shape text(Function<String, Object> parser) {
        return shape((out, value) -> out.putText(value.toString()), Object.class, in -> parser.apply(in.takeText()));
    }
}
