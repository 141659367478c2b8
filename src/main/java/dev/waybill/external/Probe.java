package dev.waybill.external;

import java.net.URI;

/** Asks an address elsewhere. Called by several threads at once, never by two for one host. */
public interface Probe {
    Answer ask(URI address) throws InterruptedException;
}
