package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path root;

    @Test
    void readsLinesOfAPlainFile() throws IOException {
        assertEquals(List.of("a", "", " 退款", "c"), lines(write("a\r\n\n 退款 \nc")));
        assertEquals(List.of(), lines(write("")));
        assertEquals(List.of("a"), lines(write("a\n")));
    }

    @Test
    void cutsALongLineAndReadsOn() throws IOException {
        List<String> lines = lines(write("x".repeat(100_000) + "\nb\n" + "y".repeat(40_000)));
        assertEquals(
                List.of(32 << 10, 1, 32 << 10),
                lines.stream().map(String::length).toList());
    }

    @Test
    void readsAllMembersOfAGzipFile() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("a\nb\n"));
        both.write(gzip("c\n"));
        assertEquals(List.of("a", "b", "c"), lines(write(both.toByteArray())));
    }

    /** A pipe says that it has no bytes yet, which the library takes for the end. */
    @Test
    void readsAllMembersFromAStreamThatTellsOfNoBytes() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("a\n"));
        both.write(gzip("b\n"));
        PackedBytes packed = new PackedBytes(
                new FilterInputStream(new ByteArrayInputStream(both.toByteArray())) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return super.read(bytes, from, Math.min(1, length));
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                count -> {});
        assertTrue(packed.isGzip());
        assertEquals("a\nb\n", new String(new GZIPInputStream(packed).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void readsAPipe() throws Exception {
        Path pipe = root.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        byte[] packed = gzip("a\nb\n");
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.write(pipe, packed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(List.of("a", "b"), lines(pipe));
        written.join();
    }

    @Test
    void saysWhatIsWrongWithCompressedBytes() throws IOException {
        byte[] whole = gzip("a\nb\n".repeat(50_000));
        assertTrue(refusal(Arrays.copyOf(whole, whole.length - 9))
                .endsWith("; it is still being written, or the copy was cut"));
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;
        assertTrue(refusal(damaged).startsWith("its compressed data are damaged after line 100000 ("));
    }

    @Test
    void saysHowToUnpackWhatItCanNot() throws IOException {
        assertEquals(
                "it is compressed by zstd; unpack it first: zstd -dc access > access.log",
                refusal(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0}));
        assertTrue(refusal(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0}).contains("xz -dc"));
        assertTrue(refusal("BZh91AY".getBytes(StandardCharsets.US_ASCII)).contains("bzip2 -dc"));
    }

    @Test
    void unpacksNoEndlessLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a\n".getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 66; i++) {
                gzip.write(zeros);
            }
            gzip.write("\nb\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals(
                "its line 2 unpacks to over 67108864 bytes, and no request is as long; it is no log, or holds a gap of"
                        + " NUL bytes",
                refusal(bytes.toByteArray()));
    }

    @Test
    void noticesThatALogIsCutWhileItIsRead() throws IOException {
        Path file = write("a line of a log\n".repeat(30_000));
        IOException e = assertThrows(
                IOException.class,
                () -> new LogFile(file, count -> {}).forEachLine(line -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(0);
                    } catch (IOException cut) {
                        throw new UncheckedIOException(cut);
                    }
                }));
        assertTrue(String.valueOf(e.getMessage()).startsWith("it was cut while it was read, as when a log is rotated"));
    }

    @Test
    void tellsHowManyBytesAreRead() throws IOException {
        byte[] packed = gzip("a\n".repeat(100_000));
        AtomicLong told = new AtomicLong();
        new LogFile(write(packed), told::set).forEachLine(line -> {});
        assertEquals(packed.length, told.get());
    }

    private List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        new LogFile(file, count -> {}).forEachLine(lines::add);
        return lines;
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = write(bytes);
        return String.valueOf(assertThrows(IOException.class, () -> lines(file)).getMessage());
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(root.resolve("access"), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
