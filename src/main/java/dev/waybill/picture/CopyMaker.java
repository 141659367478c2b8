package dev.waybill.picture;

import dev.waybill.config.Configuration;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes the smaller copies of one picture. */
final class CopyMaker {
    /** The most that a copy as wide as two pixels for each of a phone's may have; bytes. More are a second on a slow network. */
    private static final int PHONE_BYTES = 120_000;

    private static final int PHONE_WIDTH = 960;
    private static final int LEAST_QUALITY = 30;
    private static final int LESS_QUALITY = 15; // taken off at each attempt

    /** What drawings and screenshots need more than photos, so that their edges and letters stay clear. */
    private static final int DRAWING_QUALITY = 12;

    private final Configuration.Images settings;
    private final WebPCodec webp = new WebPCodec();

    CopyMaker(Configuration.Images settings) {
        this.settings = settings;
    }

    /** Why there are no copies in WebP although they are asked for; empty if there are. */
    Optional<String> obstacle() {
        return webp.obstacle();
    }

    /**
     * The copies of a picture, by format, then from the smallest.
     *
     * @param widths at most that of the picture
     */
    List<Copy> copies(PictureFile file, Collection<Integer> widths) throws UnreadablePictureException {
        BufferedImage whole = new PictureDecoder(webp).decode(file);
        Map<Integer, BufferedImage> stored = new TreeMap<>(Comparator.reverseOrder());
        for (int width : widths.stream().sorted(Comparator.reverseOrder()).toList()) {
            stored.put(width, reduced(whole, file.header(), width, stored));
        }
        Optional<ICC_ColorSpace> colours = PictureDecoder.colours(file);
        List<Copy> copies = new ArrayList<>();
        try {
            for (Map.Entry<Integer, BufferedImage> entry : stored.entrySet()) {
                BufferedImage standard =
                        colours.isPresent() ? converted(entry.getValue(), colours.get()) : entry.getValue();
                add(Turning.of(standard, file.header().orientation()), file.header(), entry.getKey(), copies);
            }
        } catch (IOException e) {
            throw new UnreadablePictureException(String.valueOf(e.getMessage()));
        }
        dropLargerWebP(copies, file, Collections.max(widths));
        copies.sort(Comparator.comparing(Copy::kind).thenComparing(Copy::width));
        return copies;
    }

    /** WebP that isn't smaller than what it replaces, at the largest width, costs readers more. */
    private static void dropLargerWebP(List<Copy> copies, PictureFile file, int largest) {
        int own = copies.stream()
                .filter(copy -> copy.width() == largest && copy.kind() != PictureKind.WEBP)
                .mapToInt(copy -> copy.bytes().length)
                .findFirst()
                .orElse(file.length());
        boolean larger = copies.stream()
                .anyMatch(copy ->
                        copy.width() == largest && copy.kind() == PictureKind.WEBP && copy.bytes().length >= own);
        if (larger && file.header().kind() != PictureKind.WEBP) {
            copies.removeIf(copy -> copy.kind() == PictureKind.WEBP);
        }
    }

    /** A width that divides a larger one is made of that, which gives the same result sooner. */
    private static BufferedImage reduced(
            BufferedImage whole, PictureHeader header, int width, Map<Integer, BufferedImage> larger) {
        int height = Math.max(1, (int) Math.round((double) header.height() * width / header.width()));
        BufferedImage from = larger.entrySet().stream()
                .filter(entry -> entry.getKey() % width == 0)
                .map(Map.Entry::getValue)
                .reduce((first, second) -> second)
                .orElse(whole);
        int across = Math.min(header.isTurned() ? height : width, from.getWidth());
        int down = Math.min(header.isTurned() ? width : height, from.getHeight());
        return Reduction.of(from, across, down);
    }

    private static BufferedImage converted(BufferedImage picture, ICC_ColorSpace colours) {
        BufferedImage standard = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
        int[] bands = {0, 1, 2};
        new ColorConvertOp(colours, ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                .filter(
                        picture.getRaster().createChild(0, 0, picture.getWidth(), picture.getHeight(), 0, 0, bands),
                        standard.getRaster()
                                .createWritableChild(0, 0, picture.getWidth(), picture.getHeight(), 0, 0, bands));
        if (picture.getColorModel().hasAlpha()) {
            int[] opacity = new int[picture.getWidth() * picture.getHeight()];
            picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 3, opacity);
            standard.getRaster().setSamples(0, 0, picture.getWidth(), picture.getHeight(), 3, opacity);
        }
        return standard;
    }

    private void add(BufferedImage picture, PictureHeader header, int width, List<Copy> copies) throws IOException {
        boolean smaller = width < header.width();
        if (settings.original() && header.kind() != PictureKind.WEBP && smaller) {
            copies.add(new Copy(header.kind(), width, own(picture, header.kind())));
        }
        if (settings.webp() && webp.isLoaded() && (header.kind() != PictureKind.WEBP || smaller)) {
            copies.add(new Copy(PictureKind.WEBP, width, webp(picture, header, width)));
        }
    }

    private byte[] webp(BufferedImage picture, PictureHeader header, int width) throws IOException {
        if (header.kind() == PictureKind.PNG) {
            byte[] photo = webp.encoded(picture, Math.min(100, settings.quality() + DRAWING_QUALITY));
            byte[] drawing = isDrawing(picture) ? webp.encoded(picture, 0) : photo;
            return drawing.length < photo.length ? drawing : photo;
        }
        int quality = settings.quality();
        byte[] bytes = webp.encoded(picture, quality);
        while (width <= PHONE_WIDTH && bytes.length > PHONE_BYTES && quality - LESS_QUALITY >= LEAST_QUALITY) {
            quality -= LESS_QUALITY;
            bytes = webp.encoded(picture, quality);
        }
        return bytes;
    }

    /** Whether at least a third of its pixels equal their neighbour, as in no photo. Such a picture may be smaller without any loss. */
    private static boolean isDrawing(BufferedImage picture) {
        byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int size = picture.getRaster().getNumBands();
        int same = 0;
        for (int i = size; i < bytes.length; i += size) {
            if (Arrays.equals(bytes, i, i + size, bytes, i - size, i)) {
                same++;
            }
        }
        return same > bytes.length / size / 3;
    }

    private byte[] own(BufferedImage picture, PictureKind kind) throws IOException {
        Iterator<ImageWriter> writers =
                ImageIO.getImageWritersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!writers.hasNext()) {
            throw new IOException("this Java has no encoder for " + kind);
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == PictureKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(settings.quality() / 100f);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
