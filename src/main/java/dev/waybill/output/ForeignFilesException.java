package dev.waybill.output;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of a site would replace files of the output folder that no build wrote. */
public final class ForeignFilesException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient SortedMap<String, String> foreign;

    /** @param foreign the paths of foreign files, by the path of the file that would replace each */
    ForeignFilesException(Map<String, String> foreign) {
        super("the output folder holds files where others must go");
        this.foreign = new TreeMap<>(foreign);
    }

    /** The paths of foreign files, by the path of the file that would replace each; relative to the output folder. */
    public SortedMap<String, String> foreign() {
        return new TreeMap<>(foreign);
    }
}
