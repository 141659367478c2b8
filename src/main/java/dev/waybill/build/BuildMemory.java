package dev.waybill.build;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.source.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a build read, wrote and found. As long as nothing of it has changed, the next build would write the same bytes, and needn't.
 *
 * @param key all that decides the output besides files and the moment: the program and its options
 * @param made the moment of the build
 * @param until when the output changes though no file does
 * @param articles how many were published
 * @param files how many were written or were the same already
 * @param diagnostics warnings, sorted
 */
record BuildMemory(
        String key,
        Instant made,
        Instant until,
        Snapshot inputs,
        Snapshot outputs,
        int articles,
        int files,
        List<Diagnostic> diagnostics) {
    /** Says what kind of file it is; the number is raised with every change of its form. */
    private static final long MAGIC = 0x5742_4d45_4d00_0001L;

    BuildMemory {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether a build at that moment has the same options and falls between the two moments. */
    boolean isFor(String otherKey, Instant now) {
        return key.equals(otherKey) && !now.isBefore(made) && now.isBefore(until);
    }

    /**
     * The form in a file: the magic number, a CRC-32C of what follows, the values in order.
     *
     * @throws IOException when a text is longer than the form can hold, 65 535 bytes
     */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        writeBody(new DataOutputStream(body));
        DataOutputStream out = new DataOutputStream(whole);
        out.writeLong(MAGIC);
        out.writeLong(checksum(body.toByteArray(), 0));
        body.writeTo(out);
        return whole.toByteArray();
    }

    /** What {@link #bytes} made; empty where they are damaged or of another version. */
    static Optional<BuildMemory> of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != MAGIC || in.readLong() != checksum(bytes, 2 * Long.BYTES)) {
                return Optional.empty();
            }
            return Optional.of(readBody(in));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void writeBody(DataOutputStream out) throws IOException {
        out.writeUTF(key);
        out.writeUTF(made.toString());
        out.writeUTF(until.toString());
        inputs.write(out);
        outputs.write(out);
        out.writeInt(articles);
        out.writeInt(files);
        out.writeInt(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            write(out, diagnostic);
        }
    }

    private static BuildMemory readBody(DataInputStream in) throws IOException {
        String key = in.readUTF();
        Instant made = Instant.parse(in.readUTF());
        Instant until = Instant.parse(in.readUTF());
        Snapshot inputs = Snapshot.read(in);
        Snapshot outputs = Snapshot.read(in);
        int articles = in.readInt();
        int files = in.readInt();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            diagnostics.add(readDiagnostic(in));
        }
        return new BuildMemory(key, made, until, inputs, outputs, articles, files, diagnostics);
    }

    private static void write(DataOutputStream out, Diagnostic diagnostic) throws IOException {
        Location at = diagnostic.location();
        out.writeUTF(diagnostic.rule().name());
        out.writeUTF(diagnostic.severity().name());
        out.writeUTF(at.path());
        out.writeInt(at.line());
        out.writeInt(at.column());
        out.writeInt(at.length());
        out.writeUTF(diagnostic.message());
        out.writeUTF(diagnostic.fix());
    }

    private static Diagnostic readDiagnostic(DataInputStream in) throws IOException {
        Rule rule = Rule.valueOf(in.readUTF());
        Severity severity = Severity.valueOf(in.readUTF());
        Location at = new Location(in.readUTF(), in.readInt(), in.readInt(), in.readInt());
        return new Diagnostic(rule, severity, at, in.readUTF(), in.readUTF());
    }

    private static long checksum(byte[] bytes, int start) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, bytes.length - start);
        return sum.getValue();
    }
}
