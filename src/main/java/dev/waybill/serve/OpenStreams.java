package dev.waybill.serve;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The threads that wait to tell a browser of a change. There is a bound; where it is met, the oldest makes way, and its browser, where
 * it is still there, asks anew.
 */
final class OpenStreams {
    /** Each holds a thread; a person looks at fewer pages at a time. */
    static final int MOST = 64;

    private final Deque<Thread> oldestFirst = new ArrayDeque<>();

    /** To be followed by {@link #leave} on the same thread. */
    synchronized void enter() {
        if (oldestFirst.size() >= MOST) {
            oldestFirst.removeFirst().interrupt();
        }
        oldestFirst.addLast(Thread.currentThread());
    }

    /** The thread may be interrupted until here, and isn't any more. */
    synchronized void leave() {
        oldestFirst.remove(Thread.currentThread());
        Thread.interrupted();
    }
}
