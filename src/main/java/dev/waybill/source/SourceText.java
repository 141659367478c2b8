package dev.waybill.source;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The text of a file: decoded from UTF-8 with line ends as LF, or a diagnostic that says why it can't be read. */
public final class SourceText {
    /** The maximum size of a page in bytes. */
    private static final long LARGEST_PAGE = 5L << 20;

    private SourceText() {}

    static Parsed<SourceFile> decode(String path, Path file) {
        return decode(path, file, bytes -> {});
    }

    static Parsed<SourceFile> decode(String path, Path file, Consumer<byte[]> reader) {
        return decode(path, file, reader, LARGEST_PAGE);
    }

    static Parsed<SourceFile> decode(String path, Path file, Consumer<byte[]> reader, long largest) {
        try {
            if (Files.size(file) > largest) {
                return refused(
                        path,
                        Rule.TOO_LARGE,
                        Message.of("the file has %s bytes, and %s is the most", Files.size(file), largest),
                        SizeAdvice.of(path));
            }
            byte[] bytes = Files.readAllBytes(file);
            reader.accept(bytes);
            return decode(path, bytes);
        } catch (IOException e) {
            return new Parsed<>(new SourceFile(path, ""), List.of(unreadable(path, e)));
        }
    }

    static Parsed<SourceFile> decode(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = text.indexOf('\uFFFD') < 0 ? -1 : Utf8.firstInvalid(bytes); // invalid bytes become U+FFFD
        if (bad >= 0) {
            return refused(
                    path,
                    Rule.ENCODING,
                    Message.of("not UTF-8 at byte offset %s%s", bad, Utf8.guess(bytes)),
                    Message.of("save the file as UTF-8"));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int offset = text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length;
            return refused(
                    path,
                    Rule.ENCODING,
                    Message.of("a NUL byte at byte offset %s", offset),
                    Message.of("save the file as UTF-8 text"));
        }
        return Parsed.clean(new SourceFile(path, normalize(text)));
    }

    /** The text as it is read: without a byte order mark, with LF as line ends. */
    public static String normalize(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Parsed<SourceFile> refused(String path, Rule rule, Message message, Message fix) {
        return new Parsed<>(
                new SourceFile(path, ""), List.of(Diagnostic.of(rule, Location.ofFile(path), message, fix)));
    }

    static Diagnostic unreadable(String path, IOException e) {
        return Diagnostic.of(
                Rule.FILE_ACCESS,
                Location.ofFile(path),
                Message.of("can't read '%s' (%s)", path, Refusal.reason(e)),
                Message.of("check that the file exists and that its permissions let it be read"));
    }
}
