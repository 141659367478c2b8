package dev.waybill.pipeline;

/** The folder holds no site. */
public final class SiteNotFoundException extends Exception {
    private static final long serialVersionUID = 1;

    SiteNotFoundException(String message) {
        super(message);
    }
}
