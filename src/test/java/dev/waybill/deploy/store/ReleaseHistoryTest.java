package dev.waybill.deploy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseHistoryTest {
    private static final Release FIRST = release("index.html", "新/a.css");
    private static final ReleaseHistory HISTORY =
            ReleaseHistory.none().ended(release("old.html")).ended(FIRST).begun(release("b"));

    private static Release release(String... paths) {
        Map<String, Release.Entry> entries = new TreeMap<>();
        for (String path : paths) {
            entries.put(path, Release.Entry.of(path, path.getBytes(StandardCharsets.UTF_8)));
        }
        return new Release(new TreeMap<>(entries));
    }

    @Test
    void isReadAsItWasWritten() throws DeployException {
        assertEquals(HISTORY, ReleaseHistory.of(HISTORY.bytes()));
        assertEquals(
                ReleaseHistory.none(), ReleaseHistory.of(ReleaseHistory.none().bytes()));
    }

    @Test
    void isRefusedWhereverItWasCut() {
        byte[] whole = HISTORY.bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(DeployException.class, () -> ReleaseHistory.of(cut), length + " bytes");
        }
    }

    @Test
    void isRefusedWhereAnyByteIsAnother() {
        byte[] whole = HISTORY.bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertThrows(DeployException.class, () -> ReleaseHistory.of(damaged), "byte " + at);
        }
    }

    @Test
    void isReadAsOlderDeploysWroteIt() throws DeployException {
        String text = new String(HISTORY.bytes(), StandardCharsets.UTF_8);
        String old = text.replace("history 2\n", "history 1\n").replaceFirst("end\t.*\n", "");
        assertEquals(HISTORY, ReleaseHistory.of(old.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "", "a//b", "a/../b", "./a", "a/", ".waybill-deploy/lock"})
    void namesNoFileElsewhere(String path) {
        ReleaseHistory damaged = new ReleaseHistory(
                java.util.Optional.of(release(path)),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                new TreeSet<>());
        assertThrows(DeployException.class, () -> ReleaseHistory.of(damaged.bytes()));
    }
}
