package dev.waybill.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void tellsWhereOneValueEndsAndTheNextBegins() {
        assertNotEquals(
                new Checksum().put("ab").put("c").hex(),
                new Checksum().put("a").put("bc").hex());
        assertNotEquals(
                new Checksum().put("a").put("").hex(), new Checksum().put("a").hex());
    }

    @Test
    void hangsOnTheOrder() {
        assertNotEquals(
                new Checksum().put("a").put("b").hex(),
                new Checksum().put("b").put("a").hex());
    }

    @Test
    void isOfTheSameBytesHoweverTheyAreGiven() {
        assertEquals(
                new Checksum().put("退出").hex(),
                new Checksum().put("退出".getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** One bit of the last of more numbers than wait to be summed. */
    @Test
    void seesEveryNumber() {
        assertEquals(numbers(0), numbers(0));
        assertNotEquals(numbers(0), numbers(1));
    }

    /** Texts shorter and longer than what waits to be summed, at every place in it. */
    @Test
    void seesTheEndOfEveryText() {
        for (int length = 0; length < 10_000; length += 97) {
            assertNotEquals(texts(length, "a"), texts(length, "b"));
            assertEquals(texts(length, "a"), texts(length, "a"));
        }
    }

    private static String texts(int length, String end) {
        String text = "x".repeat(length) + end;
        return new Checksum().put(text).put(text).put(1).hex();
    }

    private static String numbers(int last) {
        Checksum sum = new Checksum();
        for (int number = 0; number < 5000; number++) {
            sum.put(number);
        }
        return sum.put(last).hex();
    }
}
