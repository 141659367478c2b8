package dev.waybill.deploy.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.Deploy;
import dev.waybill.deploy.DeployOptions;
import dev.waybill.deploy.SmallSite;
import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.diagnostic.Message;
import dev.waybill.testing.FaultyServer;
import dev.waybill.testing.FaultyServer.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bucket servers that misbehave. */
class SignedRequestsTest {
    private static final Timeouts BRIEF = new Timeouts(Duration.ofMillis(400), 3, Duration.ofMillis(10));
    private static final Duration BOUND = Duration.ofSeconds(90);

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<String> stages = new CopyOnWriteArrayList<>();

    private final DeployLog log = new DeployLog() {
        @Override
        public void advance(Message stage, int done, int total) {
            stages.add(stage.toString());
        }

        @Override
        public void tell(Message notice) {
            notices.add(notice.toString());
        }
    };

    @TempDir
    private Path top;

    private String refusal(int port) throws IOException {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", "hush",
                "AWS_SECRET_ACCESS_KEY", "hush",
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
        Path site = SmallSite.built(SmallSite.FIRST, top.resolve("site")).folder();
        Deploy deploy = new Deploy(
                new DeployTarget.Bucket("guides", ""),
                new DeployOptions(false, 256, false, false),
                environment,
                Instant.EPOCH,
                log,
                BRIEF);
        DeployException refused =
                assertTimeoutPreemptively(BOUND, () -> assertThrows(DeployException.class, () -> deploy.send(site)));
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void givesUpAfterSoManyTriesAndSaysWhy(Fault fault) throws IOException {
        try (FaultyServer server = FaultyServer.always(fault)) {
            String why = refusal(server.port());
            String reason = switch (fault) {
                case SILENCE, HALF_A_HEAD, HALF_AN_ANSWER, DRIPPING_HEAD, DRIPPING_ANSWER ->
                    "the bucket's server is silent: next to nothing came for 0.4 s";
                case CLOSED_AT_ONCE, CLOSED_AFTER_HALF, NO_HTTP ->
                    "the bucket's server closed the connection, or answered with something that isn't HTTP";
                case BUSY -> "the bucket's server refused '.waybill-deploy/lock': 503 SlowDown, it is busy";
            };
            assertTrue(why.startsWith(reason), why);
            assertTrue(server.requests() <= 6, server.requests() + " requests");
            assertEquals(2, notices.size(), notices.toString());
            assertTrue(notices.get(0).endsWith("; try 2 of 3 follows"), notices.get(0));
        }
    }

    @Test
    void tellsThatItWaits() throws IOException {
        try (FaultyServer server = FaultyServer.always(Fault.SILENCE)) {
            refusal(server.port());
            assertTrue(stages.contains("waiting for the bucket's server, s"), stages.toString());
            assertTrue(stages.contains("waiting for the bucket's server, s, try 3"), stages.toString());
        }
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertEquals(
                "the bucket's server can't be reached: nothing listens at its address; it was tried 3 times; is"
                        + " AWS_ENDPOINT_URL its address?",
                refusal(port));
    }

    /** A file that takes longer than the timeout succeeds as long as its bytes move. */
    @Test
    void waitsForWhatMoves() throws Exception {
        LocalBucket bucket = new LocalBucket();
        try (SlowLine line = new SlowLine(bucket.port())) {
            BucketStore store = new BucketStore(
                    new SignedRequests(BucketAccess.of(bucket.environment(line.port())), BRIEF, log),
                    LocalBucket.TARGET);
            byte[] large = new byte[6 << 20];
            long start = System.nanoTime();
            store.put("large.bin", large, ResponseHeaders.of("large.bin"));
            assertEquals(large.length, store.read("large.bin").orElseThrow().length);
            long took = (System.nanoTime() - start) / 1_000_000;
            assertTrue(took > 3 * BRIEF.silence().toMillis(), took + " ms");
        } finally {
            bucket.stop();
        }
    }
}
