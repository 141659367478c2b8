package dev.waybill.stats;

import java.time.LocalDate;

/**
 * A line of an access log.
 *
 * @param day in UTC
 * @param target as requested, with its query
 * @param visitor the visitor's network. The user agent isn't part of it, because a visitor can change that at will. Kept only while the
 * line is processed
 */
record Hit(LocalDate day, String method, String target, String status, String userAgent, String visitor) {
    /** Whether a page was sent, or the visitor's cached copy confirmed. */
    boolean isServed() {
        return method.equals("GET") && (status.equals("200") || status.equals("304"));
    }
}
