package dev.waybill.serve;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The threads that wait to notify a browser. Their number is limited. At the limit, the oldest ends, and its browser reconnects if it is
 * still open.
 */
final class EventStreams {
    /** Each stream occupies a thread; a person views fewer pages at a time. */
    static final int MAX = 64;

    private final Deque<Thread> oldestFirst = new ArrayDeque<>();

    /** Must be followed by {@link #leave} on the same thread. */
    synchronized void enter() {
        if (oldestFirst.size() >= MAX) {
            oldestFirst.removeFirst().interrupt();
        }
        oldestFirst.addLast(Thread.currentThread());
    }

    /** The thread may be interrupted before this call, but not after it. */
    synchronized void leave() {
        oldestFirst.remove(Thread.currentThread());
        Thread.interrupted();
    }
}
