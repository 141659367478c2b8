package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that a server accepts that other machines can reach: its own addresses, and the name it was started with. */
class AllowedHostsTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 192.0.2.7, 192.0.2.7:1314, true",
        "0.0.0.0, 192.0.2.7, localhost:1314, true",
        "0.0.0.0, 192.0.2.7, 192.0.2.8:1314, false",
        "0.0.0.0, 192.0.2.7, [::1]:1314, false",
        "0.0.0.0, 192.0.2.7, evil.example, false",
        "0.0.0.0, 192.0.2.7, 192.0.2.7.evil.example, false",
        "editor.example, 192.0.2.7, Editor.Example:1314, true",
        "editor.example, 192.0.2.7, other.example, false",
        "::, 2001:db8:0:0:0:0:0:7, [2001:db8:0:0:0:0:0:7]:1314, true",
        "::, 2001:db8:0:0:0:0:0:7, [2001:db8:0:0:0:0:0:8], false"
    })
    void answersBeyondTheLoopback(String name, String local, String host, boolean allowed) throws UnknownHostException {
        assertEquals(allowed, new AllowedHosts(name).allow(host, InetAddress.getByName(local)));
    }
}
