package dev.waybill.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Describes a disk error. The system's messages are for programmers, and several exceptions have none. */
public final class Refusal {
    /** Messages of Linux, and their meanings. */
    private static final Map<String, String> MEANINGS = Map.of(
            "Is a directory", "a folder is where a file has to be",
            "Not a directory", "a file is where a folder has to be",
            "No space left on device", "the disk is full",
            "Disk quota exceeded", "the disk space that this user may use is full",
            "Read-only file system", "the disk is read-only",
            "Operation not permitted", "the system doesn't permit it; the file may be immutable, or another user's",
            "Device or resource busy",
                    "a mount point, or what another program holds, can't be moved or replaced; a folder in it can",
            "Too many levels of symbolic links or unable to access attributes of symbolic link",
                    "symbolic links lead in a circle",
            "File name too long", "a name is too long for this disk",
            "Input/output error", "the disk itself fails");

    private Refusal() {}

    /** The reason without the file's name. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "the file is there already";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder isn't empty";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        String unsaid = e instanceof FileSystemException
                ? "the disk refuses"
                : e.getClass().getSimpleName();
        return said == null ? unsaid : MEANINGS.getOrDefault(said, said);
    }
}
