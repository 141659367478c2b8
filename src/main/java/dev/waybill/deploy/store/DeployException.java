package dev.waybill.deploy.store;

import java.io.IOException;

/** A site can't be deployed. The message is for the user and contains no key. */
public final class DeployException extends IOException {
    private static final long serialVersionUID = 1;

    public DeployException(String message) {
        super(message);
    }
}
