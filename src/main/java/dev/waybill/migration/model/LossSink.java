package dev.waybill.migration.model;

/** Takes what can't be carried over from one page. */
@FunctionalInterface
public interface LossSink {
    /**
     * Records a loss.
     *
     * @param line of the page's file, from 1
     */
    void lost(int line, String kind, String what, String instead);
}
