package dev.waybill.pipeline;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build read, wrote and found. As long as nothing of it has changed, the next build would write the same bytes, and needn't.
 *
 * @param key all that decides the output besides files and the moment: the program and its options
 * @param made the moment of the build
 * @param until when the output changes though no file does
 * @param articles how many were published
 * @param files how many were written or were the same already
 * @param diagnostics warnings, sorted
 * @param pages the digest of what each page was made from, by its path in the output
 */
record BuildMemory(
        String key,
        Instant made,
        Instant until,
        Snapshot inputs,
        Snapshot outputs,
        int articles,
        int files,
        List<Diagnostic> diagnostics,
        Map<String, String> pages) {
    BuildMemory {
        diagnostics = List.copyOf(diagnostics);
        pages = Map.copyOf(pages);
    }

    /** Whether a build at that moment has the same options and falls between the two moments. */
    boolean isFor(String otherKey, Instant now) {
        return key.equals(otherKey) && !now.isBefore(made) && now.isBefore(until);
    }

    /** @throws IOException when a text is longer than the form can hold, 65 535 bytes */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeBody(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** What {@link #bytes} made; empty where they are of another version. */
    static Optional<BuildMemory> of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
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
        out.writeInt(pages.size());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            out.writeUTF(page.getKey());
            out.writeUTF(page.getValue());
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
        Map<String, String> pages = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.put(in.readUTF(), in.readUTF());
        }
        return new BuildMemory(key, made, until, inputs, outputs, articles, files, diagnostics, pages);
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
}
