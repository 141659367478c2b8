package dev.waybill.pipeline.cache.picture;

import dev.waybill.format.Checksum;
import dev.waybill.picture.Copy;
import dev.waybill.picture.KnownPicture;
import dev.waybill.picture.PictureHeader;
import dev.waybill.picture.PictureKind;
import dev.waybill.picture.Variant;
import dev.waybill.source.FileState;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of {@link PictureCache}. A file of copies has a number for the format, the list of copies, their bytes, and a checksum of all
 * before it. Its length is that of its parts, so that the list can be trusted without reading the bytes.
 */
final class PictureFiles {
    /** {@code WBPIC} and the version of the format. */
    private static final long VERSION = 0x5742_5049_4300_0001L;

    private static final int SUM = 16; // bytes of a checksum
    private static final int MOST = 32; // copies of a picture
    private static final int LARGEST = 1 << 28; // bytes of a copy

    private PictureFiles() {}

    /** A file's state, and the picture that was in it. */
    record Known(FileState state, KnownPicture picture) {}

    static byte[] bytes(List<Copy> copies) {
        return checked(out -> {
            out.writeInt(copies.size());
            for (Copy copy : copies) {
                out.writeByte(copy.kind().number());
                out.writeInt(copy.width());
                out.writeInt(copy.bytes().length);
            }
            for (Copy copy : copies) {
                out.write(copy.bytes());
            }
        });
    }

    /** The list at the start of a file. */
    static Optional<List<Variant>> variants(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<Variant> variants = variants(new DataInputStream(new BufferedInputStream(in, 512)));
            long length = Long.BYTES + Integer.BYTES + SUM;
            for (Variant variant : variants) {
                length += 1 + 2 * Integer.BYTES + variant.size();
            }
            return Files.size(file) == length ? Optional.of(variants) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Variant> variants(DataInputStream in) throws IOException {
        if (in.readLong() != VERSION) {
            throw new IOException("another format");
        }
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("too many");
        }
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PictureKind kind = kind(in);
            int width = in.readInt();
            int size = in.readInt();
            if (size < 0 || size > LARGEST) {
                throw new IOException("no copy");
            }
            variants.add(new Variant(kind, width, size));
        }
        return variants;
    }

    private static PictureKind kind(DataInputStream in) throws IOException {
        return PictureKind.of(in.readByte()).orElseThrow(() -> new IOException("no format"));
    }

    /** The copies in a file; empty if it is damaged. */
    static Optional<List<Copy>> copies(byte[] file) {
        if (!isWhole(file)) {
            return Optional.empty();
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            List<Copy> copies = new ArrayList<>();
            for (Variant variant : variants(in)) {
                copies.add(new Copy(variant.kind(), variant.width(), in.readNBytes(variant.size())));
            }
            return Optional.of(copies);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static byte[] index(Map<String, Known> known) {
        return checked(out -> {
            out.writeInt(known.size());
            for (Known one : new TreeMap<>(known).values()) {
                out.writeUTF(one.state().path());
                out.writeLong(one.state().size());
                out.writeLong(one.state().changed());
                out.writeLong(one.state().inode());
                out.writeUTF(one.picture().digest());
                out.writeInt(one.picture().size());
                PictureHeader header = one.picture().header();
                out.writeByte(header.kind().number());
                out.writeInt(header.storedWidth());
                out.writeInt(header.storedHeight());
                out.writeByte(header.orientation());
                out.writeBoolean(header.scalable());
            }
        });
    }

    /** By path; none if the file is damaged. */
    static Map<String, Known> index(byte[] file) {
        Map<String, Known> known = new TreeMap<>();
        if (!isWhole(file)) {
            return known;
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            in.readLong();
            for (int count = in.readInt(); count > 0; count--) {
                FileState state = new FileState(in.readUTF(), in.readLong(), in.readLong(), in.readLong());
                String digest = in.readUTF();
                int size = in.readInt();
                PictureKind kind = kind(in);
                PictureHeader header =
                        new PictureHeader(kind, in.readInt(), in.readInt(), in.readByte(), in.readBoolean());
                known.put(state.path(), new Known(state, new KnownPicture(digest, size, header)));
            }
            return known;
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Writes the parts of a file. */
    private interface Parts {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] checked(Parts parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(VERSION);
            parts.write(out);
            out.flush();
            out.writeBytes(new Checksum().put(bytes.toByteArray()).hex());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of memory
        }
        return bytes.toByteArray();
    }

    private static boolean isWhole(byte[] file) {
        if (file.length < Long.BYTES + SUM) {
            return false;
        }
        byte[] parts = Arrays.copyOf(file, file.length - SUM);
        String sum = new String(file, file.length - SUM, SUM, StandardCharsets.ISO_8859_1);
        return new Checksum().put(parts).hex().equals(sum);
    }
}
