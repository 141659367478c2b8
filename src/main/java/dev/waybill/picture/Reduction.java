package dev.waybill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Makes a picture smaller. A new pixel is the mean of the area that it covers, which loses nothing and draws no rings around edges.
 * Java's own scaling takes four pixels of the area, or several times as long.
 */
final class Reduction {
    private final PixelRows rows;
    private final int width;
    private final int height;
    private final int channels;

    /** The first and the last pixel that each new pixel covers, and how much of both. */
    private final int[] first;

    private final int[] last;
    private final float[] before;
    private final float[] within;

    /** The sums of the current new row. */
    private final float[] sums;

    private Reduction(BufferedImage picture, int width, int height) {
        this.rows = new PixelRows(picture);
        this.width = width;
        this.height = height;
        this.channels = rows.channels();
        this.sums = new float[width * channels];
        this.first = new int[width];
        this.last = new int[width];
        this.before = new float[width];
        this.within = new float[width];
        double step = (double) rows.width() / width;
        for (int x = 0; x < width; x++) {
            double right = Math.min((x + 1) * step, rows.width());
            first[x] = (int) (x * step);
            last[x] = Math.min((int) right, rows.width() - 1);
            before[x] = (float) (x * step - first[x]); // of the first pixel, outside
            within[x] = (float) (right - last[x]); // of the last pixel, inside
        }
    }

    /** @param width at most that of the picture, as for the height */
    static BufferedImage of(BufferedImage picture, int width, int height) {
        return new Reduction(picture, width, height).reduced();
    }

    private BufferedImage reduced() {
        BufferedImage small = new BufferedImage(
                width, height, channels == 4 ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        int[] row = new int[rows.width() * channels];
        double step = (double) rows.height() / height;
        int read = -1;
        for (int y = 0; y < height; y++) {
            double top = y * step;
            double bottom = Math.min((y + 1) * step, rows.height());
            Arrays.fill(sums, 0);
            for (int from = (int) top; from < bottom; from++) {
                if (from != read) {
                    rows.read(from, row);
                    read = from;
                }
                add(row, (float) (Math.min(from + 1, bottom) - Math.max(from, top)));
            }
            write(bytes, y, (float) (step * rows.width() / width));
        }
        return small;
    }

    /** Adds a row's part to the sums. */
    private void add(int[] row, float part) {
        for (int x = 0; x < width; x++) {
            int from = first[x] * channels;
            int to = last[x] * channels;
            int red = 0;
            int green = 0;
            int blue = 0;
            int opacity = 0;
            for (int i = from; i < to; i += channels) {
                red += row[i];
                green += row[i + 1];
                blue += row[i + 2];
                if (channels == 4) {
                    opacity += row[i + 3];
                }
            }
            float outside = before[x];
            float inside = within[x];
            int at = x * channels;
            sums[at] += part * (red - outside * row[from] + inside * row[to]);
            sums[at + 1] += part * (green - outside * row[from + 1] + inside * row[to + 1]);
            sums[at + 2] += part * (blue - outside * row[from + 2] + inside * row[to + 2]);
            if (channels == 4) {
                sums[at + 3] += part * (opacity - outside * row[from + 3] + inside * row[to + 3]);
            }
        }
    }

    /** Writes the sums as a new row: blue, green, red, with opacity before them. */
    private void write(byte[] bytes, int y, float area) {
        for (int x = 0; x < width; x++) {
            int from = x * channels;
            int to = (y * width + x) * channels;
            float divisor = area;
            if (channels == 4) {
                bytes[to++] = clamped(sums[from + 3] / area);
                divisor = sums[from + 3] <= 0 ? 1 : sums[from + 3];
            }
            bytes[to] = clamped(sums[from + 2] / divisor);
            bytes[to + 1] = clamped(sums[from + 1] / divisor);
            bytes[to + 2] = clamped(sums[from] / divisor);
        }
    }

    private static byte clamped(float value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
