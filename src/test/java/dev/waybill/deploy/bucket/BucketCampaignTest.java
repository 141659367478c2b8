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
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.testing.FaultyServer;
import dev.waybill.testing.FaultyServer.Fault;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bucket server that fails at each request of a deploy, in every way. After a single failure the deploy continues. If all later requests
 * fail too, it ends, says why, leaves no page without its files, and repeating the deploy completes it.
 */
class BucketCampaignTest {
    private static final Timeouts BRIEF = new Timeouts(Duration.ofMillis(900), 3, Duration.ofMillis(5));
    private static final Duration BOUND = Duration.ofSeconds(60);

    /** More requests than the deploy makes. */
    private static final int MOST_REQUESTS = 60;

    /** Only every n-th case is run. */
    private static final int STEP = LongForm.times(181, 5);

    @TempDir
    private Path top;

    private final LocalBucket bucket;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private Path first = Path.of("first");
    private Path second = Path.of("second");

    BucketCampaignTest() throws Exception {
        bucket = new LocalBucket();
    }

    @BeforeEach
    void build() throws IOException {
        first = SmallSite.built(SmallSite.FIRST, top.resolve("first")).folder();
        second = SmallSite.built(SmallSite.SECOND, top.resolve("second")).folder();
    }

    @AfterEach
    void stop() throws Exception {
        bucket.stop();
    }

    @Test
    void isWholeWhateverRequestGoesWrong() throws IOException {
        int number = 0;
        int tried = 0;
        for (Fault fault : Fault.values()) {
            for (int request = 0; request < MOST_REQUESTS; request++) {
                int at = request;
                if (number++ % STEP == 0) {
                    goesOnAfterOne(fault, at);
                    tried++;
                }
                if (number++ % STEP == 0) {
                    endsAndIsCompleted(fault, at);
                    tried++;
                }
            }
        }
        System.out.println(tried + " of " + number + " cases: " + outcomes);
        assertTrue(tried > 4, tried + " cases");
    }

    private void goesOnAfterOne(Fault fault, int at) throws IOException {
        String what = fault + " at request " + at;
        reset();
        try (FaultyServer server = new FaultyServer(bucket.port(), fault, number -> number == at)) {
            assertTimeoutPreemptively(BOUND, () -> deploy(server.port(), false).send(second), what);
        }
        SmallSite.assertIs(SmallSite.SECOND, bucket.store(), what);
        outcomes.merge("went on", 1, Integer::sum);
    }

    private void endsAndIsCompleted(Fault fault, int at) throws IOException {
        String what = fault + " from request " + at;
        reset();
        IntPredicate faulty = number -> number >= at;
        try (FaultyServer server = new FaultyServer(bucket.port(), fault, faulty)) {
            DeployException refused = assertTimeoutPreemptively(
                    BOUND,
                    () -> assertThrows(
                            DeployException.class,
                            () -> deploy(server.port(), false).send(second),
                            what),
                    what);
            assertTrue(String.valueOf(refused.getMessage()).startsWith("the bucket's server "), refused::toString);
        } catch (AssertionError e) {
            if (!SmallSite.is(SmallSite.SECOND, bucket.store())) { // the deploy may need fewer requests
                throw e;
            }
        }
        SmallSite.assertWhole(SmallSite.published(bucket.store()), what);
        deploy(bucket.port(), true).send(second);
        SmallSite.assertIs(SmallSite.SECOND, bucket.store(), what);
        deploy(bucket.port(), true).rollBack();
        SmallSite.assertIs(SmallSite.FIRST, bucket.store(), what);
        outcomes.merge("ended and was completed", 1, Integer::sum);
    }

    private void reset() throws IOException {
        BucketStore store = bucket.store();
        for (String path : store.list().keySet()) {
            store.delete(path);
        }
        deploy(bucket.port(), true).send(first);
        assertEquals(SmallSite.FIRST, SmallSite.published(store));
    }

    private Deploy deploy(int port, boolean takeOver) {
        return new Deploy(
                LocalBucket.TARGET,
                new DeployOptions(false, 256, false, takeOver),
                bucket.environment(port),
                Instant.EPOCH,
                DeployLog.SILENT,
                BRIEF);
    }
}
