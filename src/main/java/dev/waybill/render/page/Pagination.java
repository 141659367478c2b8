package dev.waybill.render.page;

import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The position of one page in a list of several.
 *
 * @param base the address of the first
 * @param number from 1
 */
record Pagination(Permalink base, int number, int count) {
    /** Numbers shown on each side of the current one. */
    private static final int AROUND = 2;

    /** The entries of a list that are on one page. */
    record Slice<T>(Pagination at, List<T> items) {}

    /** At least one page, even for an empty list. */
    static <T> List<Slice<T>> slices(Permalink base, List<T> items, int size) {
        int count = Math.max(1, (items.size() + size - 1) / size);
        List<Slice<T>> slices = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            int start = (number - 1) * size;
            slices.add(new Slice<>(
                    new Pagination(base, number, count), items.subList(start, Math.min(items.size(), start + size))));
        }
        return slices;
    }

    boolean isFirst() {
        return number == 1;
    }

    Permalink permalink() {
        return base.page(number);
    }

    public Optional<String> previous() {
        return number > 1 ? Optional.of(base.page(number - 1).url()) : Optional.empty();
    }

    public Optional<String> next() {
        return number < count ? Optional.of(base.page(number + 1).url()) : Optional.empty();
    }

    /** What a template needs to link the pages to one another; empty if there is only one. */
    Optional<Map<String, Object>> view(Words words) {
        if (count == 1) {
            return Optional.empty();
        }
        return Optional.of(new View()
                .with("label", words.text("page.number", number, count))
                .with("previous", previous())
                .with("next", next())
                .with("numbers", numbers())
                .map());
    }

    /** The first, the last, and those around the current one; {@code gap} means that some are omitted before it. */
    private List<Map<String, Object>> numbers() {
        List<Map<String, Object>> numbers = new ArrayList<>();
        int before = 0;
        for (int i = 1; i <= count; i++) {
            if (i == 1 || i == count || Math.abs(i - number) <= AROUND) {
                numbers.add(Fields.of(
                        "number", i, "url", base.page(i).url(), "current", i == number, "gap", i > before + 1));
                before = i;
            }
        }
        return numbers;
    }
}
