package dev.waybill.output;

import java.io.IOException;

/** The output folder isn't one that a build may replace. */
public final class ForeignFolderException extends IOException {
    private static final long serialVersionUID = 1;

    ForeignFolderException(String message) {
        super(message);
    }
}
