package dev.waybill.format;

import java.util.List;

/** One of several types: its number, then its value. */
final class ChoiceShape implements Shape {
    private final List<? extends Class<?>> types;
    private final List<Shape> shapes;

    ChoiceShape(List<? extends Class<?>> types, Shapes all) {
        this.types = types;
        this.shapes = types.stream().map(all::of).toList();
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
