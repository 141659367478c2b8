package dev.waybill.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures with pixels: red at the top left, green right of it, blue below, and a noise that makes files of some size. */
public final class Photo {
    /** A place that no published file may tell. */
    public static final String SECRET = "GPS 31.2304 N 121.4737 E";

    private Photo() {}

    public static byte[] jpeg(int width, int height) {
        return written("jpg", image(width, height, BufferedImage.TYPE_3BYTE_BGR));
    }

    public static byte[] png(int width, int height) {
        return written("png", image(width, height, BufferedImage.TYPE_4BYTE_ABGR));
    }

    public static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        Color[] corners = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < corners.length; i++) {
            graphics.setColor(corners[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < width * height / 40; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(width / 4 + random.nextInt(width / 2), height / 4 + random.nextInt(height / 2), 2, 2);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JPEG as a camera writes it: an orientation and a place in its Exif, a comment, and bytes after its end. */
    public static byte[] fromCamera(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(26 + SECRET.length())
                .putInt(0x49492A00)
                .putInt(0x08000000)
                .putShort((short) 0x0100)
                .putShort((short) 0x1201)
                .putShort((short) 0x0300)
                .putInt(0x01000000)
                .putInt(orientation << 24)
                .putInt(0)
                .put(SECRET.getBytes(StandardCharsets.US_ASCII))
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(0xE1, "Exif\0\0", exif, out);
        segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", SECRET.getBytes(StandardCharsets.US_ASCII), out);
        segment(0xFE, SECRET, new byte[0], out);
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(int marker, String start, byte[] data, ByteArrayOutputStream out) {
        int length = 2 + start.length() + data.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
    }

    /** The same PNG with a chunk after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        chunk.putInt((int) sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk.array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /** Whether bytes contain an ASCII text. */
    public static boolean tells(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
