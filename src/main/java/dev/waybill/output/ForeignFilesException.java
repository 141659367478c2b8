package dev.waybill.output;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of a site must go where the output folder holds files that no build wrote. */
public final class ForeignFilesException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient SortedMap<String, String> foreign;

    /** @param foreign the path of what stands there, by the path of the file that must go there */
    ForeignFilesException(Map<String, String> foreign) {
        super("the output folder holds files where others must go");
        this.foreign = new TreeMap<>(foreign);
    }

    /** The path of what stands there, by the path of the file that must go there; both from the output folder. */
    public SortedMap<String, String> foreign() {
        return new TreeMap<>(foreign);
    }
}
