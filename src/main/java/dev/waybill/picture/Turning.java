package dev.waybill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Turns and mirrors a picture as its orientation says (Exif 2.32, 4.6.4, tag 0112). */
final class Turning {
    private Turning() {}

    /** @param picture with three or four bytes a pixel, one after another */
    static BufferedImage of(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        boolean turned = orientation >= 5;
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        BufferedImage result = new BufferedImage(width, height, picture.getType());
        byte[] from = bytes(picture);
        byte[] to = bytes(result);
        int size = from.length / (width * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = source(orientation, x, y, width, height) * size;
                System.arraycopy(from, source, to, (y * width + x) * size, size);
            }
        }
        return result;
    }

    /** Which stored pixel is shown at a place. */
    private static int source(int orientation, int x, int y, int width, int height) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        return switch (orientation) {
            case 2 -> y * width + right;
            case 3 -> up * width + right;
            case 4 -> up * width + x;
            case 5 -> x * height + y;
            case 6 -> right * height + y;
            case 7 -> right * height + up;
            case 8 -> x * height + up;
            default -> y * width + x;
        };
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
