package dev.waybill.command.option;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a disk operation failed. */
public final class DiskReason {
    private DiskReason() {}

    /** In words, with the file. */
    public static Message of(IOException e) {
        Optional<String> name = e instanceof FileSystemException failed ? name(failed) : Optional.empty();
        return name.isPresent() ? Message.of("%s: '%s'", Refusal.reason(e), name.get()) : Refusal.reason(e);
    }

    /** Only the last two names: many people can read a CI log, and the path of the site on the machine is private. */
    private static Optional<String> name(FileSystemException e) {
        if (e.getFile() == null) {
            return Optional.empty();
        }
        Path path = Path.of(e.getFile());
        int names = path.getNameCount();
        return names == 0
                ? Optional.empty()
                : Optional.of(path.subpath(Math.max(0, names - 2), names).toString());
    }
}
