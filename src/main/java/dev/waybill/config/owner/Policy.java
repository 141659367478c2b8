package dev.waybill.config.owner;

/**
 * The values of {@code policy:}.
 *
 * @param sources hosts from which every page may load
 * @param checklists whether pages with a checklist may run foreign scripts and connect to hosts too
 */
public record Policy(Sources sources, boolean checklists) {}
