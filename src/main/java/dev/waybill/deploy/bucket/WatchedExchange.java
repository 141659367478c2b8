package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.Timeouts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A request and its response, aborted if too few bytes move in either direction. The JDK's own timeout doesn't help: it covers only the
 * response headers (JDK 17) and includes the time to send a large file.
 */
final class WatchedExchange {
    /** Larger than any file of a site; an endless response would fill the memory. */
    private static final long MAX_BYTES = 1L << 30;

    /** Bytes per second of the slowest connection that is supported. */
    private static final int SLOWEST = 64 << 10;

    /** Bytes that the operating system may buffer and send later, which can't be observed. */
    private static final int BUFFERED = 4 << 20;

    private final Timeouts timeouts;
    private final Consumer<Duration> waiting;
    private final AtomicLong moved = new AtomicLong();

    /** @param waiting called repeatedly with the time waited */
    WatchedExchange(Timeouts timeouts, Consumer<Duration> waiting) {
        this.timeouts = timeouts;
        this.waiting = waiting;
    }

    /** @throws HttpTimeoutException if the server is silent, or nearly so */
    HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request, String method, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest sent = request.method(method, body.length == 0 ? nothing() : counted(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(sent, head -> new Counted<>(BodySubscribers.ofByteArray()));
        try {
            return await(answer, body.length);
        } finally {
            answer.cancel(true); // no effect if it has arrived
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, int length)
            throws IOException, InterruptedException {
        long look = Math.max(1, Math.min(1000, timeouts.silence().toMillis() / 20));
        long start = System.nanoTime();
        long longest = Timeouts.LONGEST.toNanos() + TimeUnit.SECONDS.toNanos(length / SLOWEST);
        long silence = timeouts.silence().toNanos() + TimeUnit.SECONDS.toNanos(Math.min(length, BUFFERED) / SLOWEST);
        long since = start;
        long before = 0;
        while (true) {
            try {
                return answer.get(look, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                waiting.accept(Duration.ofNanos(now - start));
                if (moved.get() - before >= Timeouts.LEAST_BYTES) {
                    before = moved.get();
                    since = now;
                }
                if (now - since >= silence || now - start >= longest) {
                    throw new HttpTimeoutException("silent");
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException diagnostic ? diagnostic : new IOException(e.getCause());
            }
        }
    }

    private static HttpRequest.BodyPublisher nothing() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private HttpRequest.BodyPublisher counted(byte[] body) {
        HttpRequest.BodyPublisher whole = HttpRequest.BodyPublishers.ofByteArray(body);
        return HttpRequest.BodyPublishers.fromPublisher(
                subscriber -> whole.subscribe(new Sent(subscriber)), body.length);
    }

    /** Counts the bytes that the client takes to send. */
    private final class Sent implements Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> client;

        Sent(Flow.Subscriber<? super ByteBuffer> client) {
            this.client = client;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            client.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            moved.addAndGet(bytes.remaining());
            client.onNext(bytes);
        }

        @Override
        public void onError(Throwable diagnostic) {
            client.onError(diagnostic);
        }

        @Override
        public void onComplete() {
            client.onComplete();
        }
    }

    /** Counts the response's bytes and limits their number. */
    private final class Counted<T> implements BodySubscriber<T> {
        private final BodySubscriber<T> whole;
        private final AtomicLong taken = new AtomicLong();

        Counted(BodySubscriber<T> whole) {
            this.whole = whole;
        }

        @Override
        public CompletionStage<T> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            whole.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            long more = bytes.stream().mapToLong(ByteBuffer::remaining).sum();
            moved.addAndGet(more);
            if (taken.addAndGet(more) > MAX_BYTES) {
                whole.onError(new IOException("an answer without end"));
            } else {
                whole.onNext(bytes);
            }
        }

        @Override
        public void onError(Throwable diagnostic) {
            whole.onError(diagnostic);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
