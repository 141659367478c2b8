package dev.waybill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** The rows of a picture, each pixel as three colours, or as three colours multiplied by their opacity, and the opacity. */
final class PixelRows {
    private final Raster raster;
    private final int width;
    private final int bands;
    private final int channels;

    /** Bits by which a sample is shifted to the right, so that it has eight. */
    private final int shift;

    /** The colours of a picture with a palette; empty for others. */
    private final int[] palette;

    private int[] samples;

    PixelRows(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        this.raster = picture.getRaster();
        this.width = picture.getWidth();
        this.bands = raster.getNumBands();
        this.channels = model.hasAlpha() ? 4 : 3;
        this.shift = Math.max(0, model.getComponentSize(0) - 8);
        this.palette = model instanceof IndexColorModel indexed ? colours(indexed) : new int[0];
        this.samples = new int[0];
    }

    private static int[] colours(IndexColorModel model) {
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        return colours;
    }

    int width() {
        return width;
    }

    int height() {
        return raster.getHeight();
    }

    /** 3, or 4 with opacity. */
    int channels() {
        return channels;
    }

    /** Reads a row. */
    void read(int y, int[] row) {
        if (palette.length > 0) {
            indexed(y, row);
        } else if (channels == 3 && bands == 3 && shift == 0 && isInterleaved()) {
            direct(y, row);
        } else {
            any(y, row);
        }
    }

    private boolean isInterleaved() {
        return raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte
                && raster.getSampleModelTranslateX() == 0
                && raster.getSampleModelTranslateY() == 0;
    }

    /** Reads bytes without copying them first, as in every JPEG. */
    private void direct(int y, int[] row) {
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
        byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] offsets = model.getBandOffsets();
        int red = offsets[0];
        int green = offsets[1];
        int blue = offsets[2];
        int step = model.getPixelStride();
        int at = y * model.getScanlineStride() + raster.getDataBuffer().getOffset();
        for (int i = 0; i < width * 3; i += 3, at += step) {
            row[i] = bytes[at + red] & 0xFF;
            row[i + 1] = bytes[at + green] & 0xFF;
            row[i + 2] = bytes[at + blue] & 0xFF;
        }
    }

    private void indexed(int y, int[] row) {
        samples = raster.getPixels(0, y, width, 1, space(width));
        for (int x = 0; x < width; x++) {
            int colour = palette[Math.min(samples[x], palette.length - 1)];
            put(row, x, colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, colour >>> 24);
        }
    }

    /** One or two bands are a grey, the last of two or four is the opacity. */
    private void any(int y, int[] row) {
        samples = raster.getPixels(0, y, width, 1, space(width * bands));
        int green = bands > 2 ? 1 : 0;
        int blue = bands > 2 ? 2 : 0;
        for (int x = 0; x < width; x++) {
            int at = x * bands;
            int opacity = channels == 4 ? samples[at + bands - 1] >> shift : 255;
            put(row, x, samples[at] >> shift, samples[at + green] >> shift, samples[at + blue] >> shift, opacity);
        }
    }

    private int[] space(int size) {
        return samples.length >= size ? samples : new int[size];
    }

    private void put(int[] row, int x, int red, int green, int blue, int opacity) {
        int at = x * channels;
        int part = channels == 4 ? opacity : 1;
        row[at] = red * part;
        row[at + 1] = green * part;
        row[at + 2] = blue * part;
        if (channels == 4) {
            row[at + 3] = opacity;
        }
    }
}
