package dev.waybill.command;

import dev.waybill.source.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why a disk refused. */
final class DiskReason {
    private DiskReason() {}

    /** In words, with the file. */
    static String of(IOException e) {
        return Refusal.reason(e) + (e instanceof FileSystemException failed ? name(failed) : "");
    }

    /** The last two names: a log has many readers, and where the site lies on the machine is none of theirs. */
    private static String name(FileSystemException e) {
        if (e.getFile() == null) {
            return "";
        }
        Path path = Path.of(e.getFile());
        int names = path.getNameCount();
        return names == 0 ? "" : ": '" + path.subpath(Math.max(0, names - 2), names) + "'";
    }
}
