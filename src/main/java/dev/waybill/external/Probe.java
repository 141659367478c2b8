package dev.waybill.external;

import java.net.URI;

/** Requests an external address. Called by several threads, but never by two for the same host. */
public interface Probe {
    Answer request(URI address) throws InterruptedException;
}
