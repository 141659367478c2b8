package dev.waybill.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a disk refused. */
final class DiskReason {
    private DiskReason() {}

    /** In words: several exceptions say no more than a path. */
    static String of(IOException e) {
        if (e instanceof FileSystemException failed) {
            return failed.getReason() != null ? failed.getReason() : what(failed) + name(failed);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String what(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "the file is there already";
        }
        return e instanceof DirectoryNotEmptyException ? "the folder isn't empty" : "the disk refuses";
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
