package dev.waybill.source;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
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
    private static final Map<String, Message> MEANINGS = Map.of(
            "Is a directory", Message.of("a folder is where a file has to be"),
            "Not a directory", Message.of("a file is where a folder has to be"),
            "No space left on device", Message.of("the disk is full"),
            "Disk quota exceeded", Message.of("the disk space that this user may use is full"),
            "Read-only file system", Message.of("the disk is read-only"),
            "Operation not permitted",
                    Message.of("the system doesn't permit it; the file may be immutable, or another user's"),
            "Device or resource busy",
                    Message.of(
                            "a mount point, or what another program holds, can't be moved or replaced; a folder in it can"),
            "Too many levels of symbolic links or unable to access attributes of symbolic link",
                    Message.of("symbolic links lead in a circle"),
            "File name too long", Message.of("a name is too long for this disk"),
            "Input/output error", Message.of("the disk itself fails"));

    private Refusal() {}

    /** The reason without the file's name. */
    public static Message reason(IOException e) {
        if (e instanceof DescribedException described) {
            return described.reason();
        }
        if (e instanceof AccessDeniedException) {
            return Message.of("permission denied");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of("no such file");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Message.of("the file is there already");
        }
        if (e instanceof DirectoryNotEmptyException) {
            return Message.of("the folder isn't empty");
        }
        if (e instanceof CharacterCodingException) {
            return Message.of("it is not UTF-8");
        }
        String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        if (said != null) {
            return MEANINGS.getOrDefault(said, Message.of("%s", said));
        }
        return e instanceof FileSystemException
                ? Message.of("the disk refuses")
                : Message.of("%s", e.getClass().getSimpleName());
    }
}
