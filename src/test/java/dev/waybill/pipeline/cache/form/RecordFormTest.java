package dev.waybill.pipeline.cache.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFormTest {
    private static final byte[] MANY = {-1, -1, -1, -1, 7}; // 2 147 483 647

    private record Texts(List<String> texts) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Numbers(int[] large, short[] small) {}

    private record Moment(LocalDateTime at) {}

    @Test
    void readsWhatItWrote() {
        Texts texts = new Texts(List.of("一", "二", "一"));
        RecordForm<Texts> form = RecordForm.of(Texts.class);
        assertEquals(texts, form.read(form.bytes(texts)));
        Moment moment = new Moment(LocalDateTime.of(2026, 11, 24, 23, 59));
        RecordForm<Moment> times = RecordForm.of(Moment.class);
        assertEquals(moment, times.read(times.bytes(moment)));
    }

    @Test
    void readsTheNumbersItWrote() {
        RecordForm<Numbers> form = RecordForm.of(Numbers.class);
        int[] large = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        short[] small = {0, 1, 127, 128, Short.MAX_VALUE, -1};
        Numbers read = form.read(form.bytes(new Numbers(large, small)));
        assertArrayEquals(large, read.large());
        assertArrayEquals(small, read.small());
    }

    /** Else damage would ask for memory that isn't there. */
    @Test
    void refusesMorePartsThanThereAreBytes() {
        assertThrows(
                IllegalArgumentException.class, () -> RecordForm.of(Texts.class).read(MANY));
        byte[] twoNumbers = {2, 0, 0, 0, 1, 0, 0, 0};
        assertThrows(
                IllegalArgumentException.class,
                () -> RecordForm.of(Numbers.class).read(twoNumbers));
    }

    @Test
    void refusesADayThatNoCalendarHas() {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) 0x7F);
        assertThrows(
                IllegalArgumentException.class,
                () -> RecordForm.of(Moment.class).read(bytes));
    }
}
