package dev.waybill.diagnostic;

import java.io.IOException;

/** A disk, a server or another program failed, or refused; the reason is in words for the user. */
public class DescribedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public DescribedException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public DescribedException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
