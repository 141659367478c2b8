package dev.waybill.pipeline.cache.form;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/** A sealed interface of records: the number of the record's type, then the record. */
final class ChoiceShape implements Shape {
    private final List<? extends Class<?>> types;
    private final List<Shape> shapes;

    ChoiceShape(List<? extends Class<?>> types, Function<Type, Shape> shapes) {
        this.types = types;
        this.shapes = types.stream().map(type -> shapes.apply(type)).toList();
    }

    @Override
    public void write(Object value, ByteWriter out) {
        int number = types.indexOf(value.getClass());
        if (number < 0) {
            throw new IllegalArgumentException("no form for " + value.getClass());
        }
        out.putInt(number);
        shapes.get(number).write(value, out);
    }

    @Override
    public Object read(ByteReader in) {
        return shapes.get(in.takeInt()).read(in);
    }
}
