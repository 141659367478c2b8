package dev.waybill.deploy.bucket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.CutStore;
import dev.waybill.deploy.Deploy;
import dev.waybill.deploy.DeployOptions;
import dev.waybill.deploy.SmallSite;
import dev.waybill.deploy.StoreDeploy;
import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.Release;
import dev.waybill.deploy.store.ReleaseHistory;
import dev.waybill.deploy.store.ReleaseSource;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.deploy.store.Workers;
import dev.waybill.format.Hash;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;

class BucketStoreTest {
    private static final byte[] BYTES = "一".getBytes(StandardCharsets.UTF_8);
    private static final DeployOptions PLAIN = new DeployOptions(false, 256, false, false);

    @TempDir
    private Path top;

    private final LocalBucket bucket;

    BucketStoreTest() throws Exception {
        bucket = new LocalBucket();
    }

    @BeforeEach
    void isEmpty() throws IOException {
        assertEquals(Map.of(), bucket.store().list());
    }

    @AfterEach
    void stop() throws Exception {
        bucket.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"index.html", "旧/页.html", "a b+c~d*e'f(g)h,i;j=k@l$m&n!o.txt", "100%25.txt", "a:b/#c?d[e].txt"})
    void keepsAFileOfAnyName(String path) throws IOException {
        BucketStore store = bucket.store();
        store.put(path, BYTES, ResponseHeaders.of(path));
        assertEquals(Map.of(path, Hash.MD5.hex(BYTES)), store.list());
        assertArrayEquals(BYTES, store.read(path).orElseThrow());
        store.copy(path, "copy/" + path, ResponseHeaders.of(path));
        store.delete(path);
        store.delete(path);
        assertEquals(Map.of("copy/" + path, Hash.MD5.hex(BYTES)), store.list());
        assertEquals(Optional.empty(), store.read(path));
    }

    @Test
    void tellsReadersTypeAndTime() throws IOException {
        BucketStore store = bucket.store();
        store.put("_wb/assets/site.1a2b3c4d.css", BYTES, ResponseHeaders.of("_wb/assets/site.1a2b3c4d.css"));
        assertHeaders("_wb/assets/site.1a2b3c4d.css", "text/css; charset=UTF-8", "public, max-age=31536000, immutable");
        store.put("_wb/search/1a2b3c4d/p0.js", BYTES, ResponseHeaders.of("_wb/search/1a2b3c4d/p0.js"));
        assertHeaders(
                "_wb/search/1a2b3c4d/p0.js", "text/javascript; charset=UTF-8", "public, max-age=31536000, immutable");
        store.copy("_wb/assets/site.1a2b3c4d.css", "index.html", ResponseHeaders.of("index.html"));
        assertHeaders("index.html", "text/html; charset=UTF-8", "public, max-age=0, must-revalidate");
    }

    @Test
    void listsMoreFilesThanOneAnswerHolds() throws IOException {
        BucketStore store = bucket.store();
        new Workers(8)
                .each(
                        IntStream.range(0, 1_005).mapToObj(i -> i + ".txt").toList(),
                        path -> store.put(path, BYTES, ResponseHeaders.of(path)));
        assertEquals(1_005, store.list().size());
    }

    @Test
    void deploysAndGoesBack() throws IOException {
        Deploy deploy = new Deploy(LocalBucket.TARGET, PLAIN, bucket.environment(), Instant.EPOCH, DeployLog.SILENT);
        deploy.send(SmallSite.built(SmallSite.FIRST, top).folder());
        assertEquals(SmallSite.FIRST, SmallSite.published(bucket.store()));
        Path second = SmallSite.built(SmallSite.SECOND, top).folder();
        deploy.send(second);
        SmallSite.assertIs(SmallSite.SECOND, bucket.store(), "");
        assertEquals(0, deploy.send(second).sent().size());
        deploy.rollBack();
        SmallSite.assertIs(SmallSite.FIRST, bucket.store(), "");
    }

    @Test
    void putsNoDamagedCopyBack() throws IOException {
        Deploy deploy = new Deploy(LocalBucket.TARGET, PLAIN, bucket.environment(), Instant.EPOCH, DeployLog.SILENT);
        deploy.send(SmallSite.built(SmallSite.FIRST, top).folder());
        deploy.send(SmallSite.built(SmallSite.SECOND, top).folder());
        byte[] page = SmallSite.FIRST.getOrDefault("index.html", "").getBytes(StandardCharsets.UTF_8);
        String copy = ReleaseHistory.copyOf(Release.Entry.of("index.html", page));
        bucket.store().put(copy, "KAPUTT".getBytes(StandardCharsets.UTF_8), ResponseHeaders.of("a.txt"));
        Map<String, String> before = bucket.store().list();
        String message = String.valueOf(
                assertThrows(DeployException.class, deploy::rollBack).getMessage());
        assertTrue(message.startsWith("the copy of 'index.html', '" + copy + "', is damaged: its 6 bytes "), message);
        assertEquals(before, bucket.store().list());
    }

    @Test
    void isWholeWhereverItIsCutWithSeveralRequestsAtATime() throws IOException {
        ReleaseSource.Built first = new ReleaseSource.Built(SmallSite.built(SmallSite.FIRST, top.resolve("first")));
        ReleaseSource.Built second = new ReleaseSource.Built(SmallSite.built(SmallSite.SECOND, top.resolve("second")));
        int cuts = 0;
        for (boolean done = false; !done; cuts++) {
            StoreDeploy.of(bucket.store(), new Workers(8), PLAIN, StoreLock.NONE, DeployLog.SILENT)
                    .send(first);
            done = isDoneWithin(cuts, second);
            SmallSite.assertWhole(SmallSite.published(bucket.store()), "cut after " + cuts);
        }
        SmallSite.assertIs(SmallSite.SECOND, bucket.store(), "");
        assertTrue(cuts > 20, cuts + " requests");
    }

    @Test
    void isOneDeploysAtATime() throws IOException {
        BucketLock first = BucketLock.take(bucket.store(), BucketLock.LEASE);
        DeployException refused =
                assertThrows(DeployException.class, () -> BucketLock.take(bucket.store(), BucketLock.LEASE));
        assertEquals(
                "another deploy is sending to this bucket; if it was interrupted, wait 5 minutes or use --take-over",
                refused.getMessage());
        Deploy deploy = new Deploy(LocalBucket.TARGET, PLAIN, bucket.environment(), Instant.EPOCH, DeployLog.SILENT);
        Path site = SmallSite.built(SmallSite.FIRST, top).folder();
        assertThrows(DeployException.class, () -> deploy.send(site));
        assertEquals(Map.of(), SmallSite.published(bucket.store()));
        first.renew();
        first.close();
        deploy.send(site);
        assertEquals(SmallSite.FIRST, SmallSite.published(bucket.store()));
        assertEquals(Optional.empty(), bucket.store().read(BucketLock.FILE));
    }

    @Test
    void stopsWhereAnotherDeployHasTakenItOver() throws IOException {
        BucketLock first = BucketLock.take(bucket.store(), BucketLock.LEASE);
        BucketLock second = BucketLock.take(bucket.store(), Duration.ZERO);
        assertThrows(DeployException.class, first::renew);
        first.close();
        second.renew();
        second.close();
        assertEquals(Optional.empty(), bucket.store().read(BucketLock.FILE));
    }

    @Test
    void isClaimedByOneOfManyAtOnce() throws Exception {
        List<Future<BucketLock>> claims = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            claims.add(threads.submit(() -> BucketLock.take(bucket.store(), BucketLock.LEASE)));
        }
        threads.shutdown();
        int holders = 0;
        for (Future<BucketLock> claim : claims) {
            try {
                claim.get().renew();
                holders++;
            } catch (ExecutionException | DeployException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("another deploy"), e.toString());
            }
        }
        assertEquals(1, holders);
    }

    @Test
    void tellsNoKeyWhereTheServerRefuses() throws IOException {
        Map<String, String> wrong = new HashMap<>(bucket.environment());
        wrong.put("AWS_SECRET_ACCESS_KEY", "hush-hush");
        Deploy deploy = new Deploy(LocalBucket.TARGET, PLAIN, wrong, Instant.EPOCH, DeployLog.SILENT);
        Path site = SmallSite.built(SmallSite.FIRST, top).folder();
        IOException refused = assertThrows(DeployException.class, () -> deploy.send(site));
        assertEquals(
                "the bucket's server refused '.waybill-deploy/lock': 403 SignatureDoesNotMatch, AWS_SECRET_ACCESS_KEY doesn't fit"
                        + " AWS_ACCESS_KEY_ID",
                refused.getMessage());
        assertFalse(BucketAccess.of(wrong).toString().contains("hush"));
    }

    @Test
    void saysWhenThereIsNoSuchBucket() throws IOException {
        Deploy deploy = new Deploy(
                new DeployTarget.Bucket("nowhere", ""), PLAIN, bucket.environment(), Instant.EPOCH, DeployLog.SILENT);
        Path site = SmallSite.built(SmallSite.FIRST, top).folder();
        assertEquals(
                "the bucket's server refused '.waybill-deploy/lock': 404 NoSuchBucket, there is no bucket of that name at"
                        + " this server",
                assertThrows(DeployException.class, () -> deploy.send(site)).getMessage());
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertEquals("the variable AWS_ACCESS_KEY_ID isn't set", refusal(Map.of()));
        assertEquals("the variable AWS_SECRET_ACCESS_KEY isn't set", refusal(Map.of("AWS_ACCESS_KEY_ID", "a")));
        assertEquals(
                "AWS_ENDPOINT_URL isn't an address such as https://s3.example.org",
                refusal(Map.of("AWS_ENDPOINT_URL", "s3.example.org")));
    }

    @Test
    void saysWhichVariableIsNoKeyWithoutItsValue() {
        for (String name : List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")) {
            for (String value : List.of("hush\nhush", "hush hush", "hush钥")) {
                Map<String, String> wrong = new HashMap<>(bucket.environment());
                wrong.put(name, value);
                assertEquals(
                        "the variable " + name + " holds a space, a line end or a letter beyond ASCII", refusal(wrong));
            }
        }
        assertEquals(
                "the variable AWS_REGION or AWS_DEFAULT_REGION holds a space, a line end or a letter beyond ASCII",
                refusal(Map.of("AWS_REGION", "eu central")));
    }

    private static String refusal(Map<String, String> environment) {
        return String.valueOf(assertThrows(DeployException.class, () -> BucketAccess.of(environment))
                .getMessage());
    }

    private boolean isDoneWithin(int requests, ReleaseSource.Built source) throws IOException {
        try {
            StoreDeploy.of(
                            new CutStore(bucket.store(), requests),
                            new Workers(8),
                            PLAIN,
                            StoreLock.NONE,
                            DeployLog.SILENT)
                    .send(source);
            return true;
        } catch (CutStore.CutException e) {
            return requests > 1000;
        }
    }

    private void assertHeaders(String path, String type, String cache) throws IOException {
        HttpResponse<byte[]> response =
                bucket.requests().send(SdkHttpMethod.GET, "/guides/portal/" + path, Map.of(), new byte[0]);
        String told = response.headers().firstValue("Content-Type").orElse("");
        assertEquals(
                type.toLowerCase(Locale.ROOT).replace(" ", ""),
                told.toLowerCase(Locale.ROOT).replace(" ", ""));
        assertEquals(cache, response.headers().firstValue("Cache-Control").orElse(""));
    }
}
