package dev.waybill.document.markdown.text;

import dev.waybill.diagnostic.Location;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A page's text with fragments and data inserted, which knows the source of each part. */
public final class WholeText {
    private final String text;
    private final List<Part> parts;

    private WholeText(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** The text of a file, with nothing inserted. */
    public static WholeText of(SourceFile file, LineIndex lines) {
        return new WholeText(file.text(), List.of(new Written(0, lines, 0)));
    }

    /** A part of the text, up to the next part's offset. */
    private sealed interface Part {
        int start();

        /** The location of a span of the whole text that starts in this part. */
        Location at(int from, int to);

        /** The same part, moved. */
        Part movedBy(int offset);
    }

    /**
     * Identical to a file's text.
     *
     * @param offset in that file
     */
    private record Written(int start, LineIndex lines, int offset) implements Part {
        @Override
        public Location at(int from, int to) {
            return lines.at(offset + from - start, offset + to - start);
        }

        @Override
        public Part movedBy(int by) {
            return new Written(start + by, lines, offset);
        }
    }

    /** Generated from what is at a location. */
    private record Made(int start, Location place) implements Part {
        @Override
        public Location at(int from, int to) {
            return place;
        }

        @Override
        public Part movedBy(int by) {
            return new Made(start + by, place);
        }
    }

    public String text() {
        return text;
    }

    /** The memory it needs, in characters; parts count too, even empty ones. */
    public int size() {
        return text.length() + parts.size();
    }

    /**
     * The location of a span in the file of its start; it is cut at the end of its line or its part. An empty span belongs to the text
     * before it.
     */
    Location at(int start, int end) {
        int part = partAt(start);
        boolean behind = start == end && part > 0 && parts.get(part).start() == start;
        if (behind && parts.get(part - 1) instanceof Written) {
            part--;
        }
        int last = part + 1 < parts.size() ? parts.get(part + 1).start() : Integer.MAX_VALUE;
        return parts.get(part).at(start, Math.min(end, last));
    }

    boolean isWritten(int offset) {
        return parts.get(partAt(offset)) instanceof Written;
    }

    /** The last part that starts at or before an offset. */
    private int partAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Assembles a text. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        /** A file's text between two offsets; it may be empty, to mark where the text continues. */
        public Builder written(SourceFile file, LineIndex lines, int from, int to) {
            parts.add(new Written(text.length(), lines, from));
            text.append(file.text(), from, to);
            return this;
        }

        /** Text generated from what is at a location. */
        public Builder made(String made, Location place) {
            parts.add(new Made(text.length(), place));
            text.append(made);
            return this;
        }

        /**
         * Another text, each of its lines but the first preceded by a prefix; an empty line gets no trailing spaces.
         *
         * @param place the source of the prefix
         */
        public Builder put(WholeText other, String prefix, Location place) {
            if (prefix.isEmpty()) {
                add(other, 0, other.text.length());
                return this;
            }
            int line = 0;
            while (line < other.text.length()) {
                int end = other.text.indexOf('\n', line) + 1;
                int next = end == 0 ? other.text.length() : end;
                if (line > 0) {
                    boolean blank = other.text.charAt(line) == '\n';
                    made(blank ? prefix.stripTrailing() : prefix, place);
                }
                add(other, line, next);
                line = next;
            }
            return this;
        }

        private void add(WholeText other, int from, int to) {
            int by = text.length() - from;
            int first = other.partAt(from);
            for (int i = first;
                    i < other.parts.size() && (i == first || other.parts.get(i).start() < to);
                    i++) {
                Part part = other.parts.get(i);
                parts.add(part.start() < from ? cut(part, from).movedBy(by) : part.movedBy(by));
            }
            text.append(other.text, from, to);
        }

        /** The rest of a part after an offset. */
        private static Part cut(Part part, int from) {
            return part instanceof Written written
                    ? new Written(from, written.lines(), written.offset() + from - written.start())
                    : new Made(from, part.at(from, from));
        }

        int length() {
            return text.length();
        }

        public WholeText build() {
            return new WholeText(text.toString(), parts);
        }
    }
}
