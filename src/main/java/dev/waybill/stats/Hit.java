package dev.waybill.stats;

import java.time.LocalDate;

/**
 * One line of an access log.
 *
 * @param day in UTC
 * @param target as requested, with its query
 * @param visitor the network, and not the user agent, which one visitor can change at will; lives no longer than the line
 */
record Hit(LocalDate day, String method, String target, String status, String userAgent, String visitor) {
    /** Whether a page was sent, or the reader's own copy of it confirmed. */
    boolean isServed() {
        return method.equals("GET") && (status.equals("200") || status.equals("304"));
    }
}
