package dev.waybill.format;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/** One of several types: its number, then its value. */
final class ChoiceShape implements Shape {
    private final List<? extends Class<?>> types;
    private final List<Shape> shapes;

    /** @param all finds the shape of a type */
    ChoiceShape(List<? extends Class<?>> types, Function<Type, Shape> all) {
        this.types = types;
        this.shapes = types.stream().map(all).toList();
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
