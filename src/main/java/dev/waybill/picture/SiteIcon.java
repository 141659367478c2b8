package dev.waybill.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The icons of a site, made of one picture. A picture that isn't square gets margins. */
public final class SiteIcon {
    private static final int TOUCH = 180; // pixels of apple-touch-icon.png, three for each of the largest phones
    private static final List<Integer> TABS = List.of(16, 32, 48); // pixels of the pictures in favicon.ico
    private static final int ENTRY = 16; // bytes
    private static final int HEAD = 6; // bytes

    private final BufferedImage picture;

    private SiteIcon(BufferedImage picture) {
        this.picture = picture;
    }

    /** Empty if the bytes are no picture that can be decoded. */
    public static Optional<SiteIcon> of(byte[] bytes) {
        Optional<PictureFile> file = PictureReader.read(bytes)
                .filter(found -> found.header().pixels()
                        <= PictureDecoder.limit(found.header().kind()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SiteIcon(new PictureDecoder(new WebPCodec()).decode(file.get())));
        } catch (UnreadablePictureException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code apple-touch-icon.png}.
     *
     * @param ground shown through what is transparent, which home screens would show as black; 0xRRGGBB
     */
    public byte[] touch(int ground) throws IOException {
        return png(square(TOUCH, 0xFF000000 | ground));
    }

    /** {@code favicon.ico}, with a PNG of each size. */
    public byte[] tab() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : TABS) {
            pictures.add(png(square(size, 0)));
        }
        int length = HEAD + ENTRY * TABS.size();
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) TABS.size());
        int at = length;
        for (int i = 0; i < TABS.size(); i++) {
            byte size = TABS.get(i).byteValue();
            head.put(size)
                    .put(size)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            head.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head.array());
        for (byte[] each : pictures) {
            file.write(each);
        }
        return file.toByteArray();
    }

    private BufferedImage square(int size, int ground) {
        double scale = Math.min(1, (double) size / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = Reduction.of(picture, width, height);
        BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int across = x - (size - width) / 2;
                int down = y - (size - height) / 2;
                boolean inside = across >= 0 && down >= 0 && across < width && down < height;
                square.setRGB(x, y, inside ? over(small.getRGB(across, down), ground) : ground);
            }
        }
        return square;
    }

    /** A pixel on an opaque ground; the pixel itself without one. */
    private static int over(int pixel, int ground) {
        int opacity = pixel >>> 24;
        if (ground >>> 24 == 0 || opacity == 0xFF) {
            return pixel;
        }
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int above = pixel >> shift & 0xFF;
            int below = ground >> shift & 0xFF;
            result = result << 8 | (above * opacity + below * (0xFF - opacity) + 127) / 0xFF;
        }
        return result;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", bytes)) {
            throw new IOException("this Java has no encoder for PNG");
        }
        return bytes.toByteArray();
    }
}
