package dev.waybill.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFormTest {
    private static final byte[] MANY = {-1, -1, -1, -1, 7}; // 2 147 483 647

    private record Texts(List<String> texts) {}

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

    /** Else damage would ask for memory that isn't there. */
    @Test
    void refusesMorePartsThanThereAreBytes() {
        assertThrows(
                IllegalArgumentException.class, () -> RecordForm.of(Texts.class).read(MANY));
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
