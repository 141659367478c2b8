package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.site.address.NaturalOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void ordersNumbersByValue() {
        assertEquals(
                List.of("200.x", "1000.x"),
                List.of("1000.x", "200.x").stream().sorted(NaturalOrder.OF_TEXT).toList());
        assertEquals(
                List.of("a", "a2", "a10", "b"),
                List.of("b", "a10", "a", "a2").stream()
                        .sorted(NaturalOrder.OF_TEXT)
                        .toList());
    }

    @Test
    void isAConsistentOrder() {
        List<String> texts = List.of("", "0", "00", "1", "01", "a", "a1", "a01", "a1b", "a01b", "a1/2", "9", "10", "٣");
        for (String a : texts) {
            for (String b : texts) {
                int order = NaturalOrder.OF_TEXT.compare(a, b);
                assertEquals(Integer.signum(order), -Integer.signum(NaturalOrder.OF_TEXT.compare(b, a)), a + " " + b);
                assertEquals(a.equals(b), order == 0, a + " " + b);
                for (String c : texts) {
                    if (order <= 0 && NaturalOrder.OF_TEXT.compare(b, c) <= 0) {
                        assertEquals(true, NaturalOrder.OF_TEXT.compare(a, c) <= 0, a + " " + b + " " + c);
                    }
                }
            }
        }
    }
}
