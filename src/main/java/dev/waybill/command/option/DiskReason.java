package dev.waybill.command.option;

import dev.waybill.source.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why a disk operation failed. */
public final class DiskReason {
    private DiskReason() {}

    /** In words, with the file. */
    public static String of(IOException e) {
        return Refusal.reason(e) + (e instanceof FileSystemException failed ? name(failed) : "");
    }

    /** Only the last two names: many people can read a CI log, and the path of the site on the machine is private. */
    private static String name(FileSystemException e) {
        if (e.getFile() == null) {
            return "";
        }
        Path path = Path.of(e.getFile());
        int names = path.getNameCount();
        return names == 0 ? "" : ": '" + path.subpath(Math.max(0, names - 2), names) + "'";
    }
}
