package dev.waybill.pipeline;

import dev.waybill.diagnostic.Message;

/** The folder holds no site. */
public final class SiteNotFoundException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    SiteNotFoundException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
