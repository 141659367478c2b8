package dev.waybill.pipeline.cache.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A record: its components in order. */
final class RecordShape implements Shape {
    private final RecordComponent[] components;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private Shape[] parts = {};

    RecordShape(Class<?> type) {
        components = type.getRecordComponents();
        accessors = Stream.of(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a constructor of its components", e);
        }
        constructor.setAccessible(true);
        Stream.of(accessors).forEach(accessor -> accessor.setAccessible(true));
    }

    /**
     * Must be called once before anything is written or read. A record may contain records of its own type, so it is created before its
     * parts.
     *
     * @param given the types that stand for the record's type parameters
     */
    void setParts(Function<Type, Shape> shapes, Map<Type, Type> given) {
        parts = Stream.of(components)
                .map(RecordComponent::getGenericType)
                .map(type -> shapes.apply(given.getOrDefault(type, type)))
                .toArray(Shape[]::new);
    }

    @Override
    public void write(Object value, ByteWriter out) {
        for (int i = 0; i < parts.length; i++) {
            try {
                parts[i].write(accessors[i].invoke(value), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("can't read " + components[i], e);
            }
        }
    }

    @Override
    public Object read(ByteReader in) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the record refuses what was read", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of these components can be made", e);
        }
    }
}
