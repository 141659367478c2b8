package dev.waybill.deploy.store;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;

/** A site can't be deployed. The message is for the user and contains no key. */
public final class DeployException extends DescribedException {
    private static final long serialVersionUID = 1;

    public DeployException(Message reason) {
        super(reason);
    }
}
